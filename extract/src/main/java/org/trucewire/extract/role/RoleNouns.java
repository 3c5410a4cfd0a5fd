package org.trucewire.extract.role;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.ActorPattern;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.LexiconRow;

/** The nouns that stand for parties, from {@code role-nouns.tsv} and the lexicon's patterns. */
public final class RoleNouns {

  private final Map<String, NounClass> classes = new HashMap<>();
  private final Map<String, String> suffixes = new HashMap<>();

  /** The user's files that take part, see {@link LayeredRows}. */
  public static final List<String> USER_FILES =
      List.of(
          "auxiliaries.tsv",
          Coalitions.FILE,
          "conflicts.tsv",
          "contexts.tsv",
          Interventions.FILE,
          "means.tsv",
          Peoples.FILE,
          "predecessors.tsv",
          "rivals.tsv",
          "role-nouns.tsv");

  private final Contexts contexts;
  private final Conflicts conflicts;
  private final Interventions interventions;
  private final Coalitions coalitions;
  private final Predecessors predecessors;
  private final Peoples peoples;
  private final Map<String, String> auxiliaries = new HashMap<>();
  private final Map<String, String> rivals = new HashMap<>();
  private final Map<String, Means> means = new HashMap<>();
  private final Lexicon lexicon;

  private RoleNouns(Lexicon lexicon, Path userFolder) {
    this.lexicon = lexicon;
    contexts = Contexts.load(userFolder);
    conflicts = new Conflicts(userFolder);
    interventions = new Interventions(userFolder);
    coalitions = new Coalitions(userFolder);
    predecessors = new Predecessors(userFolder);
    peoples = new Peoples(userFolder);
    for (LexiconRow row :
        LayeredRows.of("auxiliaries.tsv", List.of("group", "state", "source"), 1, userFolder)) {
      auxiliaries.put(row.required("group"), row.required("state"));
    }
    for (LexiconRow row :
        LayeredRows.of("role-nouns.tsv", List.of("noun", "class", "source"), 1, userFolder)) {
      classes.put(row.required("noun"), row.constant("class", NounClass.class));
    }
    for (LexiconRow row :
        LayeredRows.of("rivals.tsv", List.of("actor", "rival", "source"), 1, userFolder)) {
      rivals.put(row.required("actor"), row.required("rival"));
    }
    for (LexiconRow row :
        LayeredRows.of("means.tsv", List.of("word", "user", "source"), 1, userFolder)) {
      means.put(row.required("word"), row.constant("user", Means.class));
    }
    for (ActorPattern pattern : lexicon.patterns()) {
      List<String> words = pattern.headWords();
      if (words.size() == 1 && !pattern.suffix().isEmpty()) {
        suffixes.put(words.get(0), pattern.suffix());
      }
    }
  }

  /**
   * Reads the nouns that come with the library, on top of them those of a user, and the patterns of
   * a lexicon.
   *
   * @param userFolder the user's folder, or null for none
   */
  public static RoleNouns load(Lexicon lexicon, Path userFolder) {
    return new RoleNouns(lexicon, userFolder);
  }

  /** The words by which to tell what a phrase around such a noun means. */
  Lexicon lexicon() {
    return lexicon;
  }

  /** The state that a group fights when the article does not say whom, by the group's id. */
  Map<String, String> rivals() {
    return rivals;
  }

  /** The state on whose side a group fights, by the group's id. */
  Map<String, String> auxiliaries() {
    return auxiliaries;
  }

  /** Whom the names of peoples mean in the wars of others. */
  Peoples peoples() {
    return peoples;
  }

  /** Whose land a country was before its own state. */
  Predecessors predecessors() {
    return predecessors;
  }

  /** Which coalition fights in a country. */
  Coalitions coalitions() {
    return coalitions;
  }

  /** Who fights whom in a country when the article does not say. */
  Conflicts conflicts() {
    return conflicts;
  }

  /** Who fights beside the state of another country. */
  Interventions interventions() {
    return interventions;
  }

  /** Who uses the arms that a word in lower case names, null if that may be anybody. */
  public Means means(String word) {
    return means.get(word);
  }

  /** Words that tell what an article is about. */
  public Contexts contexts() {
    return contexts;
  }

  /** The class of a noun in lower case, null if it names no party. */
  public NounClass of(String noun) {
    NounClass known = classes.get(noun);
    if (known == null && noun.endsWith("s") && noun.length() > 3) {
      known = classes.get(noun.substring(0, noun.length() - 1));
    }
    return known;
  }

  /** The suffix that a noun after a state's name adds to the state's id, null for none. */
  String suffix(String noun) {
    NounClass known = classes.get(noun);
    if (known == null) {
      return suffixes.get(noun);
    }
    return switch (known) {
      case REBEL, GUNMAN -> "_REB";
      case SEPARATIST -> "_SEP";
      case OPPOSITION -> "_OPP";
      case MILITIA -> "_MIL";
      case CIVILIAN, CIVIL_OBJECT -> "_CIV";
      default -> suffixes.get(noun);
    };
  }
}
