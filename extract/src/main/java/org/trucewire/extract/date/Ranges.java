package org.trucewire.extract.date;

import java.time.LocalDate;
import org.trucewire.extract.date.Meaning.Setting;
import org.trucewire.extract.date.Meaning.Shift;
import org.trucewire.extract.date.NamedDate.NamedMonth;
import org.trucewire.extract.date.NamedDate.Weekday;
import org.trucewire.extract.date.NamedDate.YearlyDay;

/** Resolves ranges: one end against publication, the other against that end. */
final class Ranges {
  private Ranges() {}

  static DateInterval resolve(Meaning first, Meaning last, Setting setting) {
    return setting.planned() ? endFirst(first, last, setting) : startFirst(first, last, setting);
  }

  /** What has happened began at the nearest such day not after publication. */
  private static DateInterval startFirst(Meaning first, Meaning last, Setting setting) {
    DateInterval from = first.resolve(setting);
    if (!from.known()) {
      return from;
    }
    boolean counted = floats(last);
    DateInterval to =
        last.resolve(
            counted ? new Setting(from.start(), true, setting.anchor()) : setting.planned(false));
    return between(from, to);
  }

  /**
   * What is planned, or has begun and goes on, ends at the nearest such day not before publication.
   */
  private static DateInterval endFirst(Meaning first, Meaning last, Setting setting) {
    DateInterval to = last.resolve(setting);
    if (!to.known()) {
      return to;
    }
    boolean counted = floats(first);
    LocalDate end = to.end() == null ? to.start() : to.end();
    DateInterval from =
        first.resolve(counted ? new Setting(end, false, setting.anchor()) : setting.planned(true));
    return between(from, to);
  }

  private static boolean floats(Meaning meaning) {
    return meaning instanceof YearlyDay
        || meaning instanceof Weekday
        || (meaning instanceof NamedMonth month && month.shift() == Shift.NONE);
  }

  private static DateInterval between(DateInterval from, DateInterval to) {
    LocalDate end = to.end();
    if (!from.known() || end == null || end.isBefore(from.start())) {
      return DateInterval.UNKNOWN;
    }
    Precision precision =
        from.precision() == to.precision() && from.precision() == Precision.YEAR
            ? Precision.YEAR
            : Precision.DAYS;
    Resolution resolution =
        from.resolution() == Resolution.STATED ? to.resolution() : from.resolution();
    return DateInterval.of(from.start(), end, precision, resolution);
  }
}
