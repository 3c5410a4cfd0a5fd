package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A unit that days are counted in. */
enum CalendarUnit {
  HOUR(ChronoUnit.DAYS, Precision.DAY),
  DAY(ChronoUnit.DAYS, Precision.DAY),
  WEEK(ChronoUnit.WEEKS, Precision.WEEK),
  MONTH(ChronoUnit.MONTHS, Precision.MONTH),
  YEAR(ChronoUnit.YEARS, Precision.YEAR);

  private static final int HOURS_A_DAY = 24;

  private final ChronoUnit step;
  private final Precision precision;

  CalendarUnit(ChronoUnit step, Precision precision) {
    this.step = step;
    this.precision = precision;
  }

  /** The day so many units away; hours count as the days that hold them, 36 hours as two. */
  LocalDate shift(LocalDate day, int count) {
    int steps =
        this == HOUR
            ? Integer.signum(count) * ((Math.abs(count) + HOURS_A_DAY - 1) / HOURS_A_DAY)
            : count;
    return day.plus(steps, step);
  }

  /** The calendar unit that holds a day: its Monday to Sunday week, its month, its year. */
  DateInterval around(LocalDate day, Resolution resolution) {
    return switch (this) {
      case HOUR, DAY -> DateInterval.day(day, resolution);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield DateInterval.of(monday, monday.plusDays(6), precision, resolution);
      }
      case MONTH ->
          DateInterval.of(
              day.withDayOfMonth(1),
              day.with(TemporalAdjusters.lastDayOfMonth()),
              precision,
              resolution);
      case YEAR ->
          DateInterval.of(
              day.withDayOfYear(1),
              day.with(TemporalAdjusters.lastDayOfYear()),
              precision,
              resolution);
    };
  }
}
