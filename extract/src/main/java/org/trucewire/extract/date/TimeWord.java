package org.trucewire.extract.date;

import org.trucewire.extract.lexicon.WordClasses;

/**
 * Words around days, months, years and lengths of time; listed and explained in {@code
 * time-words.tsv}.
 */
public enum TimeWord {
  SAID,
  CLOSE,
  PACT,
  DAY_PART,
  NAMING_BEFORE,
  NAMING_AFTER,
  CEASEFIRE,
  LASTING,
  ABOUT,
  MONTH_LEAD,
  FUNCTION_WORD,
  YEAR_LEAD,
  PRESENT_AGE,
  COUNTED,
  EXTREME;

  private static final class Bundled {
    private static final WordClasses<TimeWord> WORDS =
        WordClasses.bundled("time-words.tsv", TimeWord.class);
  }

  /** Whether a word, given in lower case, belongs to the class. */
  public boolean has(String lower) {
    return Bundled.WORDS.has(this, lower);
  }
}
