package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** A day, weekend, month, or year that the text calls by its name. */
sealed interface NamedDate extends Meaning {

  /** A day with its year. */
  record FullDay(LocalDate day) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return DateInterval.day(day, Resolution.STATED);
    }
  }

  /** A day of a month without a year. */
  record YearlyDay(MonthDay day) implements NamedDate {
    private static final int LEAP_CYCLE = 8;

    @Override
    public DateInterval resolve(Setting setting) {
      LocalDate published = setting.published();
      int told = setting.toldYear();
      if (told != 0 && day.isValidYear(told)) {
        return DateInterval.day(day.atYear(told), Resolution.INHERITED);
      }
      if (published == null) {
        return DateInterval.UNKNOWN;
      }
      int step = setting.planned() ? 1 : -1;
      for (int i = 0; i <= LEAP_CYCLE; i++) {
        int year = published.getYear() + i * step;
        if (day.isValidYear(year)) {
          LocalDate found = day.atYear(year);
          if (setting.planned() ? !found.isBefore(published) : !found.isAfter(published)) {
            return DateInterval.day(found, Resolution.RELATIVE);
          }
        }
      }
      return DateInterval.UNKNOWN;
    }
  }

  /** A month with its year. */
  record FullMonth(YearMonth month) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return CalendarUnit.MONTH.around(month.atDay(1), Resolution.STATED);
    }
  }

  /** A month without a year, or in the last, this or the next year when {@code ofYear}. */
  record NamedMonth(Month month, Shift shift, boolean ofYear) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      int told = setting.toldYear();
      if (told != 0 && shift == Shift.NONE && !ofYear) {
        return CalendarUnit.MONTH.around(YearMonth.of(told, month).atDay(1), Resolution.INHERITED);
      }
      if (setting.published() == null) {
        return DateInterval.UNKNOWN;
      }
      YearMonth now = YearMonth.from(setting.published());
      YearMonth found = now.withMonth(month.getValue());
      if (ofYear) {
        found = found.plusYears(shift == Shift.LAST ? -1 : shift == Shift.NEXT ? 1 : 0);
      } else if (shift == Shift.LAST && !found.isBefore(now)) {
        found = found.minusYears(1);
      } else if (shift == Shift.NEXT && !found.isAfter(now)) {
        found = found.plusYears(1);
      } else if (shift == Shift.NONE) {
        if (setting.planned() && found.isBefore(now)) {
          found = found.plusYears(1);
        } else if (!setting.planned() && found.isAfter(now)) {
          found = found.minusYears(1);
        }
      }
      return CalendarUnit.MONTH.around(found.atDay(1), Resolution.RELATIVE);
    }
  }

  /** One year or several. */
  record Years(int first, int last) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return DateInterval.of(
          LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Precision.YEAR, Resolution.STATED);
    }
  }

  /**
   * Three months from the first of one on.
   *
   * @param year of its first month; 0 when the text tells none, then the nearest past one is meant
   */
  record Season(Month first, int year, Shift shift) implements NamedDate {
    private static final int MONTHS = 3;

    @Override
    public DateInterval resolve(Setting setting) {
      if (year == 0 && setting.published() == null) {
        return DateInterval.UNKNOWN;
      }
      LocalDate start = LocalDate.of(year == 0 ? setting.published().getYear() : year, first, 1);
      if (year == 0 && shift != Shift.THIS) {
        LocalDate begun = shift == Shift.LAST ? start.plusMonths(MONTHS) : start;
        start = begun.isAfter(setting.published()) ? start.minusYears(1) : start;
      }
      return DateInterval.of(
          start,
          start.plusMonths(MONTHS).minusDays(1),
          Precision.DAYS,
          year == 0 ? Resolution.RELATIVE : Resolution.STATED);
    }
  }

  /** A day of the week. */
  record Weekday(DayOfWeek day, Shift shift) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      LocalDate published = setting.published();
      if (published == null) {
        return DateInterval.UNKNOWN;
      }
      LocalDate found =
          switch (shift) {
            case LAST -> published.with(TemporalAdjusters.previous(day));
            case NEXT -> published.with(TemporalAdjusters.next(day));
            case NONE, THIS ->
                published.with(
                    setting.planned()
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day));
          };
      return DateInterval.day(found, Resolution.RELATIVE);
    }
  }

  /** A day of the week within another stretch of time: "Tuesday of last week". */
  record WeekdayOf(DayOfWeek day, Meaning week) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval days = week.resolve(setting);
      return days.known()
          ? DateInterval.day(
              days.start().with(TemporalAdjusters.nextOrSame(day)), days.resolution())
          : days;
    }
  }

  /** A Saturday and Sunday. */
  record Weekend(Shift shift) implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      LocalDate published = setting.published();
      if (published == null) {
        return DateInterval.UNKNOWN;
      }
      LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      boolean now = !published.isAfter(saturday.plusDays(1));
      if (shift == Shift.LAST && now) {
        saturday = saturday.minusWeeks(1);
      } else if (shift.future(setting.planned()) && !(now && shift != Shift.NEXT)) {
        saturday = saturday.plusWeeks(1);
      }
      return DateInterval.of(saturday, saturday.plusDays(1), Precision.DAYS, Resolution.RELATIVE);
    }
  }

  /** Midnight as news says it of what is to come: the day of publication ends there. */
  record Midnight() implements NamedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      if (setting.published() == null) {
        return DateInterval.UNKNOWN;
      }
      LocalDate day = setting.planned() ? setting.published().plusDays(1) : setting.published();
      return DateInterval.day(day, Resolution.RELATIVE);
    }
  }
}
