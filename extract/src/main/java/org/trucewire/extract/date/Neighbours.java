package org.trucewire.extract.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import org.trucewire.extract.date.CountedDate.Calendar;
import org.trucewire.extract.date.NamedDate.FullDay;
import org.trucewire.extract.date.NamedDate.FullMonth;
import org.trucewire.extract.date.NamedDate.NamedMonth;
import org.trucewire.extract.date.NamedDate.Weekday;
import org.trucewire.extract.date.NamedDate.YearlyDay;

/** Dates that stand side by side: whether one follows the other, and the year they share. */
final class Neighbours {
  /** Any leap year: it has all days that a day without a year may be. */
  private static final int LEAP_YEAR = 2000;

  private Neighbours() {}

  /** Whether "X and Y" are one stretch of time: Thursday and Friday, May and June. */
  static boolean adjoin(Meaning first, Meaning second) {
    if (first instanceof Weekday a && second instanceof Weekday b) {
      return a.day().plus(1) == b.day();
    }
    if (second instanceof Calendar today && today.unit() == CalendarUnit.DAY) {
      return today.offset() <= 0; // "Wednesday and today" is written on a Thursday
    }
    Month month = month(first);
    if (month != null) {
      return month.plus(1) == month(second);
    }
    MonthDay a = monthDay(first);
    MonthDay b = monthDay(second);
    return a != null && b != null && a.atYear(LEAP_YEAR).plusDays(1).equals(b.atYear(LEAP_YEAR));
  }

  /** The first date with the year that only the second states: "28 May to 3 June 2014". */
  static Meaning withYearOf(Meaning second, Meaning first) {
    if (first instanceof YearlyDay yearly && second instanceof FullDay full) {
      int year = full.day().getYear();
      boolean before = MonthDay.from(full.day()).isBefore(yearly.day());
      LocalDate day = yearly.day().atYear(before ? year - 1 : year);
      return new FullDay(day);
    }
    if (first instanceof NamedMonth named && second instanceof FullMonth full) {
      boolean before = full.month().getMonthValue() < named.month().getValue();
      int year = full.month().getYear();
      return new FullMonth(YearMonth.of(before ? year - 1 : year, named.month()));
    }
    return first;
  }

  private static Month month(Meaning meaning) {
    if (meaning instanceof NamedMonth named) {
      return named.month();
    }
    return meaning instanceof FullMonth full ? full.month().getMonth() : null;
  }

  private static MonthDay monthDay(Meaning meaning) {
    if (meaning instanceof YearlyDay yearly) {
      return yearly.day();
    }
    return meaning instanceof FullDay full ? MonthDay.from(full.day()) : null;
  }
}
