package org.trucewire.extract.date;

import java.time.LocalDate;

/** What a time expression means, before it is known for which event it is read. */
sealed interface Meaning permits NamedDate, CountedDate, CombinedDate {

  /** The days meant, without words; {@link DateInterval#UNKNOWN} when they cannot be told. */
  DateInterval resolve(Setting setting);

  /** Whether it counts from a date that its own sentence does not tell. */
  default boolean needsAnchor() {
    return false;
  }

  /**
   * What an expression is resolved against.
   *
   * @param published day of publication, null when not known
   * @param planned whether the event lies in the future of publication
   * @param anchor the last date told before the sentence
   */
  record Setting(LocalDate published, boolean planned, DateInterval anchor) {
    /** Years; a date without a year in the year before publication is taken for the last one. */
    private static final int LONG_AGO = 2;

    Setting planned(boolean newPlanned) {
      return new Setting(published, newPlanned, anchor);
    }

    /**
     * The year that the text tells of, if it is one long before its own or its own is not known:
     * "In July 1983 ... On 23 July".
     *
     * @return the year, or 0 when a date without one lies next to publication
     */
    int toldYear() {
      boolean stated =
          anchor.known()
              && anchor.resolution() != Resolution.RELATIVE
              && anchor.precision() != Precision.OPEN
              && anchor.end() != null;
      boolean past =
          stated
              && !planned
              && (published == null || anchor.end().getYear() <= published.getYear() - LONG_AGO);
      return past && anchor.start().getYear() == anchor.end().getYear()
          ? anchor.start().getYear()
          : 0;
    }
  }

  /** Which of the days, weeks, months, years so named: "last", "this", "next" one. */
  enum Shift {
    LAST,
    NONE,
    THIS,
    NEXT;

    boolean future(boolean planned) {
      return this == NEXT || (this != LAST && planned);
    }
  }
}
