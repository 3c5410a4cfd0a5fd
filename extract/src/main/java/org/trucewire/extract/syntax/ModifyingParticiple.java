package org.trucewire.extract.syntax;

import java.util.List;
import java.util.Set;

/**
 * Participles that modify the noun after them: "armed men", "a reported attack", but not "by
 * invading Gaza".
 */
final class ModifyingParticiple {

  /** "burned homes and killed many people": a second verb, for the dead are not called killed. */
  private static final Set<String> CASUALTIES = Set.of("killed", "wounded", "injured");

  private ModifyingParticiple() {}

  /** Whether a participle stands before the noun that it modifies. */
  static boolean at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean nounFollows =
        next.tag().nominal() && !(i > 0 && tokens.get(i - 1).tag() == Tag.AUX)
            || next.tag() == Tag.ADJ && i + 2 < tokens.size() && tokens.get(i + 2).tag().nominal();
    if (!nounFollows) {
      return false;
    }
    if (WordClass.MODIFYING_PARTICIPLE.has(token)) {
      Tag before = i == 0 ? Tag.PUNCT : tokens.get(i - 1).tag();
      if (before == Tag.CCONJ && CASUALTIES.contains(token.lower())) {
        return false;
      }
      if (before == Tag.ADP && next.tag() == Tag.PROPN && token.lower().endsWith("ing")) {
        return false;
      }
      return before != Tag.NOUN && before != Tag.PROPN && before != Tag.PRON && before != Tag.AUX
          || i > 0 && tokens.get(i - 1).is("'s");
    }
    boolean participle =
        token.lower().endsWith("ed")
            || token.lower().endsWith("ing")
            || token.lower().endsWith("en");
    if (!participle || i == 0) {
      return false;
    }
    Token before = tokens.get(i - 1);
    if (before.tag() == Tag.ADV
        && i > 1
        && tokens.get(i - 2).tag() == Tag.DET
        && token.lower().endsWith("ed")) {
      return true;
    }
    return before.tag() == Tag.DET
        || before.is("'s")
        || before.tag() == Tag.NUM && token.lower().endsWith("ed")
        || before.tag() == Tag.ADJ && token.lower().endsWith("ed");
  }
}
