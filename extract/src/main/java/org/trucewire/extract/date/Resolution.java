package org.trucewire.extract.date;

/** Where the days of a {@link DateInterval} come from. */
public enum Resolution {
  /** The text states them in full: "10 October 2020", "in 2014". */
  STATED,
  /** Counted from the day of publication: "on Monday", "last week", "10 October" without a year. */
  RELATIVE,
  /** Taken or counted from a date of another sentence: "the following day". */
  INHERITED,
  /** No date. */
  NONE
}
