package org.trucewire.extract.count;

import org.trucewire.extract.lexicon.WordClasses;

/**
 * Words around the numbers of killed, wounded and violations; listed and explained in {@code
 * toll-words.tsv}.
 */
enum TollWord {
  CASUALTY,
  AUXILIARY,
  AMOUNT,
  BREAK,
  MEASURE,
  PERSON,
  TO_NUMBER,
  DEAD,
  HURT,
  KILL,
  WOUND,
  VIOLATION,
  VIOLATE,
  OTHER_COUNT;

  private static final class Bundled {
    private static final WordClasses<TollWord> WORDS =
        WordClasses.bundled("toll-words.tsv", TollWord.class);
  }

  /** Whether a word, given in lower case, belongs to the class. */
  boolean has(String lower) {
    return Bundled.WORDS.has(this, lower);
  }
}
