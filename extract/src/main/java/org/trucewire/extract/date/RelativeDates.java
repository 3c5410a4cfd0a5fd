package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Numeral;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.CountedDate.Ahead;
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
  /** Longest count of units that is taken for a time: a hundred years, a thousand days. */
  private static final int LONGEST = 100;

  /** Years; "over the past twenty years" dates no act. */
  private static final int LONGEST_SPELL = 2;

  private static final int MOST_DAYS = 1_000;
  private static final int DAYS_A_WEEK = 7;

  private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "prior");
  private static final Set<String> LATER = Set.of("later", "after", "afterwards");

  /** Counts that stay below a day's when hours or minutes follow. */
  private static final Set<String> VAGUE = Set.of("few", "several", "short", "little");

  /** "Nearly three weeks ago" names no week. */
  private static final Set<String> ROUGHLY =
      Set.of("nearly", "almost", "about", "around", "roughly", "over", "than");

  private static final Set<String> BRIEF = Set.of("minutes", "moments", "hours", "while");

  private final List<Word> words;

  RelativeDates(List<Word> words) {
    this.words = words;
  }

  /** The expression that begins at a word, or null. */
  DatePhrase at(int index) {
    Word word = word(index);
    DayOfWeek day = DateWords.weekday(words, index);
    if (day != null) {
      return found(index, DateWords.afterWeekday(words, index), new Weekday(day, Shift.NONE));
    }
    return switch (word.text()) {
      case "today", "tonight" -> found(index, index + 1, new Calendar(CalendarUnit.DAY, 0));
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
      case "in", "within" -> ahead(index);
      case "a", "some", "few", "several", "minutes", "moments", "hours" -> {
        DatePhrase now = justNow(index);
        yield now == null ? counted(index) : now;
      }
      default -> counted(index);
    };
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  private static DatePhrase found(int first, int next, Meaning meaning) {
    return new DatePhrase(first, next, meaning);
  }

  static Overnight overnight() {
    return new Overnight(new Calendar(CalendarUnit.DAY, 0), -1);
  }

  /** "The day before yesterday", "the day after", "that day". */
  private DatePhrase definite(int index) {
    boolean part = TimeWord.DAY_PART.has(word(index + 1).text());
    CalendarUnit unit = part ? CalendarUnit.DAY : DateWords.UNITS.get(word(index + 1).text());
    boolean singular = !word(index + 1).text().endsWith("s");
    if (unit == null || unit == CalendarUnit.HOUR || !singular) {
      return null;
    }
    if (word(index).is("that")) {
      return found(index, index + 2, new FromDate(null, unit, 0, false));
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
    if (unit == null || era || !sane(count, unit)) {
      return null;
    }
    int signed = shift == Shift.LAST ? -count.value() : count.value();
    boolean closed = word(index).is("previous") && unit != CalendarUnit.HOUR;
    return found(index, next + 1, new Stretch(unit, signed, closed)).use(DateUse.WINDOW);
  }

  /** "The following day", "the same week". */
  private DatePhrase named(int index) {
    CalendarUnit unit = DateWords.UNITS.get(word(index + 1).text());
    boolean singular = !word(index + 1).text().endsWith("s");
    boolean the = word(index - 1).is("the");
    if (unit == null || unit == CalendarUnit.HOUR || !singular || !the) {
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

  /** "In three days", "within 48 hours". */
  private DatePhrase ahead(int index) {
    Numeral count = Numeral.at(words, index + 1);
    if (count == null) {
      return null;
    }
    CalendarUnit unit = DateWords.UNITS.get(word(count.next()).text());
    boolean whole = !word(count.next() + 1).is("of") && !word(count.next() + 1).is("'");
    return unit == null || !sane(count, unit) || !whole || turns(count.next() + 1)
        ? null
        : found(index, count.next() + 1, new Ahead(unit, count.value()));
  }

  private static boolean sane(Numeral count, CalendarUnit unit) {
    int most = unit == CalendarUnit.DAY || unit == CalendarUnit.HOUR ? MOST_DAYS : LONGEST;
    return count.value() >= 1 && count.value() <= most;
  }

  private boolean turns(int index) {
    String text = word(index).text();
    return text.equals("ago") || EARLIER.contains(text) || LATER.contains(text);
  }

  /** "Two days ago", "a week later", "an hour before". */
  private DatePhrase counted(int index) {
    boolean one = word(index).is("a") || word(index).is("an");
    Numeral count = one ? new Numeral(1, index + 1) : Numeral.at(words, index);
    CalendarUnit unit = count == null ? null : DateWords.UNITS.get(word(count.next()).text());
    if (unit == null || unit == CalendarUnit.HOUR || !sane(count, unit)) {
      return null;
    }
    int next = count.next() + 1;
    String turn = word(next).text();
    if (turn.equals("ago")) {
      boolean rough = unit != CalendarUnit.DAY && ROUGHLY.contains(word(index - 1).text());
      return rough ? null : found(index, next + 1, new Calendar(unit, -count.value()));
    }
    boolean earlier = EARLIER.contains(turn);
    if (!earlier && !LATER.contains(turn)) {
      return null;
    }
    boolean ahead = (turn.equals("before") || turn.equals("after")) && clauseFollows(next + 1);
    if (ahead && word(index - 1).is("than")) {
      return null;
    }
    int signed = earlier ? -count.value() : count.value();
    FromDate meaning =
        unit == CalendarUnit.WEEK
            ? new FromDate(null, CalendarUnit.DAY, DAYS_A_WEEK * signed, ahead)
            : new FromDate(null, unit, signed, ahead);
    return found(index, next + 1, meaning);
  }
}
