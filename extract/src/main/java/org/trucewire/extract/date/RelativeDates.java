package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Numeral;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.CountedDate.Calendar;
import org.trucewire.extract.date.CountedDate.Current;
import org.trucewire.extract.date.CountedDate.FromDate;
import org.trucewire.extract.date.CountedDate.Overnight;
import org.trucewire.extract.date.CountedDate.Stretch;
import org.trucewire.extract.date.Meaning.Shift;
import org.trucewire.extract.date.NamedDate.Midnight;
import org.trucewire.extract.date.NamedDate.NamedMonth;
import org.trucewire.extract.date.NamedDate.Weekday;
import org.trucewire.extract.date.NamedDate.Weekend;

/** Time told from the day of publication or from another date: "last week", "two days later". */
final class RelativeDates {

  /** Years; "over the past twenty years" dates no act. */
  private static final int LONGEST_SPELL = 2;

  /** Counts that stay below a day's when hours or minutes follow. */
  private static final Set<String> VAGUE = Set.of("few", "several", "short", "little");

  private static final Set<String> BRIEF = Set.of("minutes", "moments", "hours", "while");

  /** Adjectives between "today's" and its noun. */
  private static final int LONGEST_PHRASE = 3;

  private final List<Word> words;
  private final CountedTimes counts;

  RelativeDates(List<Word> words) {
    this.words = words;
    this.counts = new CountedTimes(words);
  }

  /** The expression that begins at a word, or null. */
  DatePhrase at(int index) {
    Word word = word(index);
    DayOfWeek day = DateWords.weekday(words, index);
    if (day != null) {
      return found(index, DateWords.afterWeekday(words, index), new Weekday(day, Shift.NONE));
    }
    return switch (word.text()) {
      case "today", "tonight" ->
          presentAge(index) ? null : found(index, index + 1, new Calendar(CalendarUnit.DAY, 0));
      case "yesterday" -> found(index, index + 1, new Calendar(CalendarUnit.DAY, -1));
      case "tomorrow" -> found(index, index + 1, new Calendar(CalendarUnit.DAY, 1));
      case "overnight" -> found(index, index + 1, overnight());
      case "midnight" -> found(index, index + 1, new Midnight());
      case "weekend" -> found(index, index + 1, new Weekend(Shift.NONE));
      case "the", "that" -> definite(index);
      case "christmas", "boxing", "new" -> HolidayNames.at(words, index);
      case "last", "past", "previous", "this", "current", "next", "coming", "upcoming" ->
          shifted(index);
      case "following", "same", "prior", "preceding" -> named(index);
      case "earlier", "later" -> inTheDay(index);
      case "in", "within" -> counts.ahead(index);
      case "a", "some", "few", "several", "minutes", "moments", "hours" -> {
        DatePhrase now = justNow(index);
        yield now == null ? counts.at(index) : now;
      }
      default -> counts.at(index);
    };
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  /** "Today's world", "today's ever more crowded battlefield". */
  private boolean presentAge(int index) {
    if (!word(index + 1).text().equals("'s") && !word(index + 1).text().equals("’s")) {
      return false;
    }
    for (int i = index + 2; i <= index + 2 + LONGEST_PHRASE; i++) {
      if (TimeWord.PRESENT_AGE.has(word(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static DatePhrase found(int first, int next, Meaning meaning) {
    return new DatePhrase(first, next, meaning);
  }

  static Overnight overnight() {
    return new Overnight(new Calendar(CalendarUnit.DAY, 0), -1);
  }

  /** "The day before yesterday", "the day after", "that day". */
  private DatePhrase definite(int index) {
    if (word(index + 1).is("very") && word(index + 2).is("same")) {
      return sameTime(index, index + 3);
    }
    if (word(index).is("that") && (word(index + 1).is("same") || word(index + 1).is("very"))) {
      return sameTime(index, index + 2);
    }
    CalendarUnit unit = unit(index + 1);
    if (unit == null) {
      return null;
    }
    if (word(index).is("that")) {
      return sameTime(index, index + 1);
    }
    boolean before = word(index + 2).is("before");
    if (!before && !word(index + 2).is("after")) {
      return null;
    }
    int sign = before ? -1 : 1;
    if (word(index + 3).is("yesterday") || word(index + 3).is("tomorrow")) {
      int more = word(index + 3).is("yesterday") ? -1 : 1;
      return found(index, index + 4, new Calendar(CalendarUnit.DAY, sign + more));
    }
    return found(index, index + 3, new FromDate(null, unit, sign, clauseFollows(index + 3)));
  }

  /** "That very night", "the same week": of the date told before. */
  private DatePhrase sameTime(int index, int noun) {
    CalendarUnit unit = unit(noun);
    return unit == null ? null : found(index, noun + 1, new FromDate(null, unit, 0, false));
  }

  /** The unit of a date that a noun in the singular names, parts of a day for the day; or null. */
  private CalendarUnit unit(int index) {
    String noun = word(index).text();
    boolean part = TimeWord.DAY_PART.has(noun);
    CalendarUnit unit = part ? CalendarUnit.DAY : DateWords.UNITS.get(noun);
    return unit == CalendarUnit.HOUR || noun.endsWith("s") ? null : unit;
  }

  private boolean clauseFollows(int index) {
    return word(index).kind() != Word.Kind.MARK;
  }

  /** "Last Friday", "the past 24 hours", "next week", "this morning", "last October". */
  private DatePhrase shifted(int index) {
    Shift shift = DateWords.SHIFTS.get(word(index).text());
    int at = index + 1;
    if (word(index).is("this") && (word(at).is("past") || word(at).is("coming"))) {
      shift = DateWords.SHIFTS.get(word(at).text());
      at++;
    }
    DayOfWeek day = DateWords.weekday(words, at);
    if (day != null) {
      return found(index, DateWords.afterWeekday(words, at), new Weekday(day, shift));
    }
    Month month = DateWords.month(words, at);
    if (month != null) {
      int next = DateWords.afterMonth(words, at);
      return word(next).isPlainNumber() || word(index).is("past")
          ? null
          : found(index, next, new NamedMonth(month, shift, shift == Shift.THIS));
    }
    String noun = word(at).text();
    if (noun.equals("weekend")) {
      return found(index, at + 1, new Weekend(shift));
    }
    if (TimeWord.DAY_PART.has(noun)) {
      boolean beside = word(index).is("next") || word(index).is("previous");
      if (beside && word(index - 1).is("the")) {
        int days = shift == Shift.NEXT ? 1 : -1;
        return found(index, at + 1, new FromDate(null, CalendarUnit.DAY, days, false));
      }
      int offset = shift == Shift.LAST ? -1 : 0;
      return shift == Shift.NEXT || word(index).is("past")
          ? null
          : found(index, at + 1, new Calendar(CalendarUnit.DAY, offset));
    }
    CalendarUnit unit = DateWords.UNITS.get(noun);
    return unit == null ? stretch(index, at, shift) : unitShifted(index, at, shift, unit);
  }

  private DatePhrase unitShifted(int index, int at, Shift shift, CalendarUnit unit) {
    boolean plural = word(at).text().endsWith("s");
    boolean the = word(index - 1).is("the");
    if (plural || unit == CalendarUnit.HOUR) {
      return null;
    }
    if (word(index).is("previous") || (unit == CalendarUnit.DAY && shift == Shift.NEXT)) {
      int offset = shift == Shift.NEXT ? 1 : -1;
      return found(index, at + 1, new FromDate(null, unit, offset, false));
    }
    if (word(at - 1).is("past") || (the && shift == Shift.LAST)) {
      return found(index, at + 1, new Stretch(unit, -1, false)).use(DateUse.WINDOW);
    }
    if (unit == CalendarUnit.DAY) {
      return null;
    }
    return switch (shift) {
      case LAST ->
          found(
              index,
              at + 1,
              unit == CalendarUnit.WEEK ? new CountedDate.LastWeek() : new Calendar(unit, -1));
      case NEXT -> found(index, at + 1, new Calendar(unit, 1));
      case THIS, NONE -> found(index, at + 1, new Current(unit));
    };
  }

  /** "A few minutes ago", "a short while ago", "hours ago": the day of publication. */
  private DatePhrase justNow(int index) {
    int at = word(index).is("a") || word(index).is("some") ? index + 1 : index;
    boolean vague = VAGUE.contains(word(at).text());
    int unit = vague ? at + 1 : at;
    boolean brief = BRIEF.contains(word(unit).text()) || vague && word(unit).is("time");
    return brief && word(unit + 1).is("ago")
        ? found(index, unit + 2, new Calendar(CalendarUnit.DAY, 0))
        : null;
  }

  /** "The past 24 hours", "the next three days", "the last few hours". */
  private DatePhrase stretch(int index, int at, Shift shift) {
    if (shift == Shift.LAST && VAGUE.contains(word(at).text()) && word(at + 1).is("hours")) {
      return found(index, at + 2, new Calendar(CalendarUnit.DAY, 0)).use(DateUse.WINDOW);
    }
    Numeral count = Numeral.at(words, at);
    if (count == null || shift == Shift.THIS) {
      return null;
    }
    int next = word(count.next()).isDash() ? count.next() + 1 : count.next();
    CalendarUnit unit = DateWords.UNITS.get(word(next).text());
    boolean era = unit == CalendarUnit.YEAR && count.value() > LONGEST_SPELL;
    if (unit == null || era || !CountedTimes.sane(count, unit)) {
      return null;
    }
    int signed = shift == Shift.LAST ? -count.value() : count.value();
    boolean closed = word(index).is("previous") && unit != CalendarUnit.HOUR;
    return found(index, next + 1, new Stretch(unit, signed, closed)).use(DateUse.WINDOW);
  }

  /** "The following day", "the same week". */
  private DatePhrase named(int index) {
    CalendarUnit unit = unit(index + 1);
    if (unit == null || !word(index - 1).is("the")) {
      return null;
    }
    int offset = word(index).is("same") ? 0 : word(index).is("following") ? 1 : -1;
    return found(index, index + 2, new FromDate(null, unit, offset, false));
  }

  /** "Earlier in the day", "later in the evening": that of publication, as news reports say it. */
  private DatePhrase inTheDay(int index) {
    String part = word(index + 3).text();
    boolean inTheDay =
        word(index + 1).is("in")
            && word(index + 2).is("the")
            && (part.equals("day") || TimeWord.DAY_PART.has(part))
            && !word(index + 4).is("of");
    return inTheDay ? found(index, index + 4, new Calendar(CalendarUnit.DAY, 0)) : null;
  }
}
