package org.trucewire.extract.syntax;

import org.trucewire.extract.lexicon.WordClasses;

/** Words that the rules treat alike; listed and explained in {@code word-classes.tsv}. */
enum WordClass {
  PAST_TENSE,
  PARTISAN,
  FIGHTERS,
  WEAPON,
  GERUND_OPENER,
  FIGHT_OPENER,
  NUMERAL,
  BE,
  HAVE,
  PARTICIPLE_HELPER,
  MODIFYING_PARTICIPLE,
  SPEECH,
  HAPPENING,
  EFFORT,
  TRUCE,
  STOPPING,
  BEGINNING,
  FACILITY,
  NOUN_ONLY,
  UNHINDERED,
  BELIEVED,
  GOING_ON,
  AGENCY,
  DOMAIN,
  PREPOSITION_IN_S,
  ABBREVIATION,
  FORCES,
  TIME_UNIT,
  TIME_SIDE;

  private static final class Bundled {
    private static final WordClasses<WordClass> WORDS =
        WordClasses.bundled("word-classes.tsv", WordClass.class);
  }

  /** Whether a word, given in lower case, belongs to the class. */
  boolean has(String lower) {
    return Bundled.WORDS.has(this, lower);
  }

  /** Whether a token's word belongs to the class. */
  boolean has(Token token) {
    return has(token.lower());
  }
}
