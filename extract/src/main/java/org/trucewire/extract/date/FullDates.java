package org.trucewire.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.CombinedDate.Range;
import org.trucewire.extract.date.Meaning.Shift;
import org.trucewire.extract.date.NamedDate.FullDay;
import org.trucewire.extract.date.NamedDate.FullMonth;
import org.trucewire.extract.date.NamedDate.NamedMonth;
import org.trucewire.extract.date.NamedDate.YearlyDay;

/** Days and months that the words name: "10 October 2020", "Oct. 10-12", "June 2014". */
final class FullDates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int FIRST_SHORT_YEAR = 50;
  private static final LocalDate SEPTEMBER_11 = LocalDate.of(2001, 9, 11);
  private static final LocalDate OCTOBER_7 = LocalDate.of(2023, 10, 7);

  private final List<Word> words;

  FullDates(List<Word> words) {
    this.words = words;
  }

  /** The date that begins at a word, or null. */
  DatePhrase at(int index) {
    Word word = word(index);
    if (word.isPlainNumber()) {
      DatePhrase numeric = isYear(word) ? yearFirst(index) : null;
      numeric = numeric == null ? numeric(index) : numeric;
      return numeric != null ? numeric : dayFirst(index);
    }
    if (word.form() == Word.Form.ORDINAL) {
      return dayFirst(index);
    }
    return DateWords.month(words, index) == null ? null : monthFirst(index);
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  static boolean isYear(Word word) {
    return word.isPlainNumber()
        && word.text().length() == 4
        && word.value() >= FIRST_YEAR
        && word.value() <= LAST_YEAR;
  }

  private static boolean isDay(Word word) {
    return (word.isPlainNumber() || word.form() == Word.Form.ORDINAL)
        && word.value() >= 1
        && word.value() <= 31;
  }

  /** "1994 August 31", as time lines have it. */
  private DatePhrase yearFirst(int index) {
    Month month = DateWords.month(words, index + 1);
    int day = month == null ? index : DateWords.afterMonth(words, index + 1);
    return month != null && isDay(word(day))
        ? day(index, day + 1, word(index).value(), month.getValue(), word(day).value())
        : null;
  }

  /** 2020-10-21, and 21/10/2020 where only one order is possible; 9/11. */
  private DatePhrase numeric(int index) {
    Word separator = word(index + 1);
    boolean joined =
        separator.start() == word(index).end() && word(index + 2).start() == separator.end();
    if (!joined || !(separator.isDash() || separator.is("/")) || !word(index + 2).isPlainNumber()) {
      return null;
    }
    int a = word(index).value();
    int b = word(index + 2).value();
    boolean third = word(index + 3).is(separator.text()) && word(index + 4).isPlainNumber();
    if (!third) {
      boolean known = separator.is("/") && word(index).is("9") && word(index + 2).is("11");
      return known ? new DatePhrase(index, index + 3, new FullDay(SEPTEMBER_11)) : null;
    }
    int c = word(index + 4).value();
    if (isYear(word(index))) {
      return day(index, index + 5, a, b, c);
    }
    if (!isYear(word(index + 4)) || (a <= 12 && b <= 12 && a != b)) {
      return null;
    }
    return a > 12 ? day(index, index + 5, c, b, a) : day(index, index + 5, c, a, b);
  }

  private static DatePhrase day(int first, int next, int year, int month, int day) {
    try {
      return new DatePhrase(first, next, new FullDay(LocalDate.of(year, month, day)));
    } catch (DateTimeException notADay) {
      return null; // "2020-13-45" only looks like a date
    }
  }

  /** "10 October 2020", "7th and 8th of August", "10-12 Oct". */
  private DatePhrase dayFirst(int index) {
    if (!isDay(word(index)) || isMoney(index)) {
      return null;
    }
    int at = index + 1;
    int other = 0;
    if (isJoint(at) && isDay(word(at + 1)) && monthIndex(at + 2) > 0) {
      other = word(at + 1).value();
      at += 2;
    }
    int month = monthIndex(at);
    if (month < 0) {
      return null;
    }
    Month name = DateWords.month(words, month);
    int next = DateWords.afterMonth(words, month);
    int year = yearAt(next);
    int end = year > 0 ? year + 1 : next;
    if (year < 0 && isShortYear(next)) {
      int full = word(next).value() + (word(next).value() < FIRST_SHORT_YEAR ? 2000 : 1900);
      return day(index, next + 1, full, name.getValue(), word(index).value());
    }
    return days(index, end, name, word(index).value(), other, year);
  }

  /** "SAN JOSE, 10 DEC 89 (EFE)": agencies put the year in two digits. */
  private boolean isShortYear(int index) {
    return word(index).isPlainNumber()
        && word(index).text().length() == 2
        && word(index + 1).is("(")
        && word(index + 2).capital();
  }

  private int monthIndex(int index) {
    int at = word(index).is("of") ? index + 1 : index;
    return DateWords.month(words, at) == null ? -1 : at;
  }

  private boolean isMoney(int index) {
    String before = word(index - 1).text();
    return before.equals("$") || before.equals("€") || before.equals("£");
  }

  /** "-", "to", "and", "or", "through" between two days of one month. */
  private boolean isJoint(int index) {
    Word word = word(index);
    return word.isDash()
        || word.is("to")
        || word.is("and")
        || word.is("&")
        || word.is("or")
        || word.is("through");
  }

  /** Index of the year that follows at once or after a comma, or -1. */
  private int yearAt(int index) {
    int at = word(index).is(",") ? index + 1 : index;
    return isYear(word(at)) && !unitFollows(at) ? at : -1;
  }

  private boolean unitFollows(int index) {
    return YearNames.isQuantity(words, index);
  }

  /** "October 10, 2020", "Oct. 10-12", "June 2014", "January last year", "June". */
  private DatePhrase monthFirst(int index) {
    Month month = DateWords.month(words, index);
    int at = DateWords.afterMonth(words, index);
    int day = word(at).is("the") && word(at + 1).form() == Word.Form.ORDINAL ? at + 1 : at;
    if (isDay(word(day)) && !isClock(day)) {
      int next = day + 1;
      int other = 0;
      if (isJoint(next) && isDay(word(next + 1)) && !isClock(next + 1) && daysGoOn(next)) {
        other = word(next + 1).value();
        next += 2;
      }
      int year = yearAt(next);
      DatePhrase found =
          days(index, year > 0 ? year + 1 : next, month, word(day).value(), other, year);
      if (found != null) {
        return found;
      }
    }
    int year = yearAt(word(at).is("of") ? at + 1 : at);
    if (year > 0) {
      YearMonth full = YearMonth.of(word(year).value(), month);
      return new DatePhrase(index, year + 1, new FullMonth(full));
    }
    int shift = word(at).is("of") ? at + 1 : at;
    if (word(shift + 1).is("year") && DateWords.SHIFTS.containsKey(word(shift).text())) {
      Shift which = DateWords.SHIFTS.get(word(shift).text());
      return new DatePhrase(index, shift + 2, new NamedMonth(month, which, true));
    }
    return MonthNames.standsForMonth(words, index)
        ? new DatePhrase(index, at, new NamedMonth(month, Shift.NONE, false))
        : null;
  }

  /** After "October 10 and", a number goes on with the date only if it counts nothing. */
  private boolean daysGoOn(int joint) {
    Word after = word(joint + 2);
    boolean another = DateWords.month(words, joint + 2) != null;
    boolean counts = word(joint).is("and") && after.kind() == Word.Kind.WORD && !after.capital();
    return !another && (!counts || MonthNames.isFunctionWord(after));
  }

  private boolean isClock(int index) {
    return (word(index + 1).is(":") && word(index + 2).isPlainNumber())
        || word(index + 1).is("am")
        || word(index + 1).is("pm")
        || word(index + 1).is("%");
  }

  private DatePhrase days(int first, int next, Month month, int day, int other, int yearIndex) {
    if (day > month.maxLength() || other > month.maxLength()) {
      return null;
    }
    int year = yearIndex < 0 ? knownYear(month, day, next) : word(yearIndex).value();
    Meaning from = meaning(month, day, year);
    Meaning to = other == 0 ? null : meaning(month, other, year);
    if (from == null || (other != 0 && (to == null || other < day))) {
      return null;
    }
    return new DatePhrase(first, next, to == null || other == day ? from : new Range(from, to));
  }

  /** Two days are known without their year when an attack follows them: 11 September, 7 October. */
  private int knownYear(Month month, int day, int next) {
    boolean attack =
        switch (word(next).is("'s") ? word(next + 1).text() : word(next).text()) {
          case "attack", "attacks", "terror", "terrorist", "massacre", "assault", "hijackings" ->
              true;
          default -> false;
        };
    LocalDate known = month == Month.SEPTEMBER ? SEPTEMBER_11 : OCTOBER_7;
    boolean same = month == known.getMonth() && day == known.getDayOfMonth();
    return attack && same ? known.getYear() : 0;
  }

  private static Meaning meaning(Month month, int day, int year) {
    if (year == 0) {
      return new YearlyDay(MonthDay.of(month, day));
    }
    YearMonth full = YearMonth.of(year, month);
    return full.isValidDay(day) ? new FullDay(full.atDay(day)) : null;
  }
}
