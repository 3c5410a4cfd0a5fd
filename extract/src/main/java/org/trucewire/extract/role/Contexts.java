package org.trucewire.extract.role;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.LayeredRows;
import org.trucewire.extract.lexicon.LexiconRow;
import org.trucewire.extract.syntax.Token;

/** Words that tell what an article is about, from {@code contexts.tsv}. */
public final class Contexts {

  /** What words speak of; {@code contexts.tsv} explains each. */
  public enum Context {
    WAR,
    TRADE,
    POLITICS,
    CRIME,
    DISASTER,
    SPORT,
    UNARMED,
    ABSTRACT,
    CROWD,
    HISTORY
  }

  private final Map<String, Context> contexts = new HashMap<>();

  private Contexts(List<LexiconRow> rows) {
    for (LexiconRow row : rows) {
      contexts.put(row.required("word"), row.constant("context", Context.class));
    }
  }

  static Contexts load(Path userFolder) {
    return new Contexts(
        LayeredRows.of("contexts.tsv", List.of("word", "context", "source"), 1, userFolder));
  }

  /** How often each context is spoken of. */
  public Map<Context, Integer> count(List<Token> words) {
    Map<Context, Integer> counts = new EnumMap<>(Context.class);
    for (Token word : words) {
      Context context = contexts.get(word.lower());
      if (context != null) {
        counts.merge(context, 1, Integer::sum);
      }
    }
    return counts;
  }

  /** What a word in lower case speaks of, null if nothing in particular. */
  public Context of(String lower) {
    return contexts.get(lower);
  }
}
