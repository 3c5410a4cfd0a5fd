package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.Word.Kind;
import org.trucewire.extract.date.Meaning.Shift;

/** The words that dates are made of, and how a word at a place is told to be one. */
final class DateWords {
  private static final int SHORTEST_NAME = 3;

  /** Marks places before the first and after the last word. */
  static final Word NOTHING = new Word(Kind.MARK, "", 0, 0, false, -1, Word.Form.NONE);

  static final Map<String, Shift> SHIFTS =
      Map.of(
          "last", Shift.LAST,
          "past", Shift.LAST,
          "previous", Shift.LAST,
          "this", Shift.THIS,
          "current", Shift.THIS,
          "next", Shift.NEXT,
          "coming", Shift.NEXT,
          "upcoming", Shift.NEXT);

  static final Map<String, CalendarUnit> UNITS =
      Map.ofEntries(
          Map.entry("hour", CalendarUnit.HOUR),
          Map.entry("hours", CalendarUnit.HOUR),
          Map.entry("day", CalendarUnit.DAY),
          Map.entry("days", CalendarUnit.DAY),
          Map.entry("week", CalendarUnit.WEEK),
          Map.entry("weeks", CalendarUnit.WEEK),
          Map.entry("month", CalendarUnit.MONTH),
          Map.entry("months", CalendarUnit.MONTH),
          Map.entry("year", CalendarUnit.YEAR),
          Map.entry("years", CalendarUnit.YEAR));

  static final Map<String, Integer> THIRDS =
      Map.ofEntries(
          Map.entry("early", 0),
          Map.entry("beginning", 0),
          Map.entry("start", 0),
          Map.entry("mid", 1),
          Map.entry("middle", 1),
          Map.entry("late", 2),
          Map.entry("end", 2));

  static final Map<String, MonthDay> HOLIDAYS =
      Map.of(
          "christmas", MonthDay.of(12, 25),
          "christmas day", MonthDay.of(12, 25),
          "christmas eve", MonthDay.of(12, 24),
          "boxing day", MonthDay.of(12, 26),
          "new year's day", MonthDay.of(1, 1),
          "new year's eve", MonthDay.of(12, 31));

  private static final Set<String> SHORT_MONTHS =
      Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Set<String> SHORT_WEEKDAYS =
      Set.of("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun");

  private DateWords() {}

  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(java.util.Locale.ROOT);
      names.put(name, month);
      names.put(name.substring(0, SHORTEST_NAME), month);
    }
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(java.util.Locale.ROOT);
      names.put(name, day);
      names.put(name.substring(0, SHORTEST_NAME), day);
    }
    names.put("tues", DayOfWeek.TUESDAY);
    names.put("thur", DayOfWeek.THURSDAY);
    names.put("thurs", DayOfWeek.THURSDAY);
    return Map.copyOf(names);
  }

  static Word word(List<Word> words, int index) {
    return index >= 0 && index < words.size() ? words.get(index) : NOTHING;
  }

  /** The month that a capitalised word names in full or in short, or null. */
  static Month month(List<Word> words, int index) {
    Word word = word(words, index);
    if (!word.capital()) {
      return null;
    }
    Month month = MONTHS.get(word.text());
    return month == null || named(words, index) ? null : month;
  }

  /** Index of the word after a month's name and the full stop that may end a short one. */
  static int afterMonth(List<Word> words, int index) {
    boolean abbreviated = SHORT_MONTHS.contains(word(words, index).text());
    return abbreviated && word(words, index + 1).is(".") ? index + 2 : index + 1;
  }

  /** Whether the month is written in short: "Oct", "Sept". */
  static boolean isShortMonth(Word word) {
    return SHORT_MONTHS.contains(word.text());
  }

  /** The day of the week that a word names, or null. */
  static DayOfWeek weekday(List<Word> words, int index) {
    Word word = word(words, index);
    DayOfWeek day = WEEKDAYS.get(word.text());
    if (day == null || named(words, index)) {
      return null;
    }
    if (!SHORT_WEEKDAYS.contains(word.text())) {
      return day;
    }
    // "Sun" and "Sat" are also a newspaper and a verb: only a full stop or a date makes them days.
    boolean dated =
        word(words, index + 1).is(".")
            || (word(words, index + 1).is(",") && startsDate(words, index + 2))
            || startsDate(words, index + 1);
    return word.capital() && dated && !word(words, index - 1).is("the") ? day : null;
  }

  private static boolean startsDate(List<Word> words, int index) {
    return month(words, index) != null
        || (word(words, index).isPlainNumber() && month(words, index + 1) != null);
  }

  /** Index of the word after a weekday's name and the full stop that may end a short one. */
  static int afterWeekday(List<Word> words, int index) {
    boolean abbreviated = SHORT_WEEKDAYS.contains(word(words, index).text());
    return abbreviated && word(words, index + 1).is(".") ? index + 2 : index + 1;
  }

  private static boolean named(List<Word> words, int index) {
    Word before = word(words, index - 1);
    Word after = word(words, index + 1);
    boolean mailOn = before.is("on") && word(words, index - 2).is("mail");
    return mailOn
        || (before.capital() && TimeWord.NAMING_BEFORE.has(before.text()))
        || (after.capital() && TimeWord.NAMING_AFTER.has(after.text()));
  }
}
