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
    Setting planned(boolean newPlanned) {
      return new Setting(published, newPlanned, anchor);
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
