package org.trucewire.extract.date;

import java.time.LocalDate;
import java.util.Objects;
import org.trucewire.extract.Span;

/**
 * Days on which something happened, both ends inclusive.
 *
 * @param start first day; null when there is no date
 * @param end last day; null when there is no date, or when the end is open
 * @param precision how much time is covered
 * @param resolution where the days come from
 * @param words the words that say so; null when no words of the sentence do
 */
public record DateInterval(
    LocalDate start, LocalDate end, Precision precision, Resolution resolution, Span words) {

  /** No date, from no words. */
  public static final DateInterval UNKNOWN =
      new DateInterval(null, null, Precision.NONE, Resolution.NONE, null);

  /**
   * Checks that the parts agree.
   *
   * @throws IllegalArgumentException if the interval ends before it starts, or has days but no
   *     precision, or a precision but no days
   */
  public DateInterval {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(resolution, "resolution");
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("interval ends " + end + " before it starts " + start);
    }
    if ((start == null) != (precision == Precision.NONE) || (start == null && end != null)) {
      throw new IllegalArgumentException(
          "precision " + precision + " does not fit the days " + start + " to " + end);
    }
  }

  /** Whether there is a date. */
  public boolean known() {
    return start != null;
  }

  /** The same days, said by other words. */
  public DateInterval saidBy(Span newWords) {
    return new DateInterval(start, end, precision, resolution, newWords);
  }

  /** From its first day on, with no known end. */
  public DateInterval open() {
    return known() ? new DateInterval(start, null, Precision.OPEN, resolution, words) : this;
  }

  /** The same days, from another source. */
  DateInterval from(Resolution newResolution) {
    return new DateInterval(start, end, precision, newResolution, words);
  }

  static DateInterval day(LocalDate day, Resolution resolution) {
    return new DateInterval(day, day, Precision.DAY, resolution, null);
  }

  static DateInterval of(
      LocalDate start, LocalDate end, Precision precision, Resolution resolution) {
    return new DateInterval(start, end, precision, resolution, null);
  }
}
