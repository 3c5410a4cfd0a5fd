package org.trucewire.extract.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.lexicon.LexiconRow;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;
import org.trucewire.extract.syntax.VerbForms;

/** The words that report events, from the frame files. Immutable and safe for several threads. */
public final class FrameLexicon {

  /**
   * Codes of an event type in other ontologies.
   *
   * @param cameo CAMEO event code
   * @param plover PLOVER event type
   */
  record Codes(String cameo, String plover) {}

  /** The user's files that take part, see {@link LayeredRows}. */
  public static final List<String> USER_FILES =
      List.of(
          "ceasefire-frames.tsv", "ceasefire-nouns.tsv", "hostility-frames.tsv", "operators.tsv");

  private final Path userFolder;
  private final PhraseTable<HostilityFrame> hostilityVerbs;
  private final PhraseTable<HostilityFrame> hostilityNouns;
  private final PhraseTable<CeasefireFrame> ceasefireVerbs;
  private final PhraseTable<CeasefireNotion> ceasefireNouns;
  private final PhraseTable<Operator> operators;
  private final Map<EventType, Codes> codes = new EnumMap<>(EventType.class);
  private final Set<String> nounWords = new LinkedHashSet<>();
  private final Set<String> verbWords = new LinkedHashSet<>();

  private FrameLexicon(VerbForms forms, Path userFolder) {
    this.userFolder = userFolder;
    hostilityVerbs = new PhraseTable<>(forms, true);
    hostilityNouns = new PhraseTable<>(forms);
    ceasefireVerbs = new PhraseTable<>(forms);
    ceasefireNouns = new PhraseTable<>(forms);
    operators = new PhraseTable<>(forms);
    readHostilities();
    readCeasefires();
    for (LexiconRow row : rows("operators.tsv", 1, "verb", "use")) {
      operators.addVerb(row.required("verb"), row.constant("use", Operator.class));
    }
    for (LexiconRow row : rows("event-codes.tsv", 1, "type", "cameo", "plover")) {
      codes.put(
          row.constant("type", EventType.class),
          new Codes(row.required("cameo"), row.required("plover")));
    }
    for (EventType type : EventType.values()) {
      if (!codes.containsKey(type)) {
        throw new LexiconException("event-codes.tsv: no row for " + type + "; add one");
      }
    }
    nounWords.addAll(hostilityNouns.headWords());
    verbWords.addAll(hostilityVerbs.firstWords());
    verbWords.addAll(ceasefireVerbs.firstWords());
  }

  /** Reads the files that come with the library. */
  public static FrameLexicon bundled(VerbForms forms) {
    return load(forms, null);
  }

  /**
   * Reads the files that come with the library, and on top of them, those of a user.
   *
   * @param userFolder the user's folder, or null for none
   */
  public static FrameLexicon load(VerbForms forms, Path userFolder) {
    return new FrameLexicon(forms, userFolder);
  }

  private List<LexiconRow> rows(String file, int keyColumns, String... columns) {
    List<String> all = new ArrayList<>(List.of(columns));
    all.add("source");
    Path folder = USER_FILES.contains(file) ? userFolder : null;
    return LayeredRows.of(file, all, keyColumns, folder);
  }

  private void readHostilities() {
    for (LexiconRow row :
        rows("hostility-frames.tsv", 2, "word", "pos", "layout", "need", "cameo")) {
      String word = row.required("word");
      HostilityFrame.Need need = row.constant("need", HostilityFrame.Need.class);
      HostilityFrame frame =
          new HostilityFrame(
              word,
              row.constant("layout", HostilityFrame.Layout.class),
              need != HostilityFrame.Need.NONE,
              need == HostilityFrame.Need.GROUP,
              row.required("cameo"));
      if (row.constant("pos", HostilityFrame.Pos.class) == HostilityFrame.Pos.VERB) {
        hostilityVerbs.addVerb(word, frame);
      } else {
        hostilityNouns.addNoun(word, frame);
      }
    }
  }

  private void readCeasefires() {
    for (LexiconRow row : rows("ceasefire-nouns.tsv", 1, "noun", "notion")) {
      ceasefireNouns.addNoun(row.required("noun"), row.constant("notion", CeasefireNotion.class));
    }
    for (LexiconRow row :
        rows("ceasefire-frames.tsv", 3, "verb", "relation", "notion", "type", "who")) {
      String verb = row.required("verb");
      String type = row.required("type");
      ceasefireVerbs.addVerb(
          verb,
          new CeasefireFrame(
              verb,
              row.constant("relation", CeasefireFrame.Relation.class),
              row.constant("notion", CeasefireNotion.class),
              type.equals("NONE") ? null : row.constant("type", EventType.class),
              row.constant("who", CeasefireFrame.Who.class)));
    }
  }

  PhraseTable<HostilityFrame> hostilityVerbs() {
    return hostilityVerbs;
  }

  PhraseTable<HostilityFrame> hostilityNouns() {
    return hostilityNouns;
  }

  PhraseTable<CeasefireFrame> ceasefireVerbs() {
    return ceasefireVerbs;
  }

  PhraseTable<CeasefireNotion> ceasefireNouns() {
    return ceasefireNouns;
  }

  Codes codes(EventType type) {
    return codes.get(type);
  }

  /** Nouns that the tagger must not take for verbs after an article. */
  public Set<String> nounWords() {
    return nounWords;
  }

  /** Verbs that the tagger must not take for nouns in a headline. */
  public Set<String> verbWords() {
    return verbWords;
  }

  /** Whether a verb group is used in that way. */
  boolean uses(Parse parse, int group, Operator use) {
    for (PhraseTable.Hit<Operator> hit : operators.verbs(parse, group)) {
      if (hit.value() == use) {
        return true;
      }
    }
    return false;
  }

  /** Whether any word of a sentence could be a verb of speech. */
  boolean speaks(List<Token> words) {
    return words.stream().anyMatch(word -> operators.begins(word.lower()));
  }

  /** Whether any word of a sentence could report an event. */
  public boolean mayReport(List<Token> words) {
    for (int t = 0; t < words.size(); t++) {
      String lower = words.get(t).lower();
      if (hostilityVerbs.begins(lower) || hostilityNouns.begins(lower)) {
        return true;
      }
      if (ceasefireNouns.begins(lower)) {
        PhraseTable.Hit<CeasefireNotion> hit = ceasefireNouns.noun(words, t);
        if (hit != null && hit.value() == CeasefireNotion.CEASEFIRE) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sentence may speak of a ceasefire named before: "the deal". */
  public boolean takesUp(List<Token> words, Lexicon lexicon) {
    for (int t = 0; t < words.size(); t++) {
      PhraseTable.Hit<CeasefireNotion> hit = ceasefireNouns.noun(words, t);
      String lower = words.get(t).lower();
      if (lexicon.has(EventWord.TAKEN_UP, lower)
          || lexicon.has(EventWord.ANAPHOR, lower)
          || lexicon.has(EventWord.ASSENT, lower)
          || lower.equals("it")
          || hit != null && hit.value() == CeasefireNotion.HALT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence names a ceasefire. */
  public boolean namesCeasefire(List<Token> words) {
    for (int t = 0; t < words.size(); t++) {
      PhraseTable.Hit<CeasefireNotion> hit = ceasefireNouns.noun(words, t);
      if (hit != null && hit.value() == CeasefireNotion.CEASEFIRE) {
        return true;
      }
    }
    return false;
  }
}
