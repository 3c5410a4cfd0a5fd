package org.trucewire.extract.date;

/** How much time a {@link DateInterval} covers. */
public enum Precision {
  /** One day. */
  DAY,
  /**
   * Several days that are neither a calendar week, month nor year: a range, a weekend, "the past
   * week".
   */
  DAYS,
  /** A calendar week, Monday to Sunday. */
  WEEK,
  /**
   * The early, middle or late part of a month (1-10, 11-20, 21 to its end) or of a year (four
   * months each).
   */
  MONTH_PART,
  /** A calendar month. */
  MONTH,
  /** One calendar year or several. */
  YEAR,
  /** Begun on a known day and not known to have ended: "since 2014". */
  OPEN,
  /** No date. */
  NONE
}
