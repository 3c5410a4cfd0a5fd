package org.trucewire.extract.syntax;

import java.util.List;

/** Tells the verb "shot" from the noun, which the model prefers. */
final class ShotTags {

  private ShotTags() {}

  /** "gunmen shot two men", "in shooting down missiles" */
  static boolean repair(WordInContext word) {
    if (word.is("shooting")
        && (word.precedes("down") || word.precedes("up"))
        && word.before != Tag.DET
        && word.before != Tag.PART) {
      return word.retag(Tag.VERB);
    }
    boolean named = word.before == Tag.ADJ && word.tokens().get(word.index() - 1).capitalized();
    if (word.is("shot")
        && (word.before.nominal() || named)
        && (word.precedes("down") || word.precedes("dead"))) {
      if (named) {
        word.retagBefore(Tag.PROPN);
      }
      return word.retag(Tag.VERB);
    }
    boolean dead =
        word.is("shot") && word.follows(",") && word.beforeAny(Tag.DET, Tag.NUM) && dead(word);
    if (dead) {
      return word.retag(Tag.VERB);
    }
    return word.is("shot")
        && word.before.nominal()
        && word.beforeAny(Tag.ADP, Tag.DET, Tag.NUM)
        && !ClauseVerbs.clauseHasVerb(word.tokens(), word.index())
        && word.retag(Tag.VERB);
  }

  /** "shot one of the men dead" */
  private static boolean dead(WordInContext word) {
    List<Token> tokens = word.tokens();
    for (int i = word.index() + 2; i < tokens.size() && i < word.index() + 7; i++) {
      if (tokens.get(i).is("dead")) {
        return true;
      }
    }
    return false;
  }
}
