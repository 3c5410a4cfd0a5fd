package org.trucewire.extract.date;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.CombinedDate.Part;
import org.trucewire.extract.date.CombinedDate.Range;
import org.trucewire.extract.date.CountedDate.Calendar;
import org.trucewire.extract.date.CountedDate.Overnight;
import org.trucewire.extract.date.NamedDate.Midnight;
import org.trucewire.extract.date.NamedDate.NamedMonth;
import org.trucewire.extract.date.NamedDate.Weekday;
import org.trucewire.extract.date.NamedDate.WeekdayOf;
import org.trucewire.extract.date.NamedDate.YearlyDay;

/** Puts named and relative dates together: parts of months, nights, ranges, "since". */
final class DatePhrases {
  private static final Set<String> RANGE_JOINTS = Set.of("to", "through", "into", "thru");

  private final List<Word> words;
  private final FullDates full;
  private final RelativeDates relative;
  private final DateUses uses;

  DatePhrases(List<Word> words) {
    this.words = words;
    this.full = new FullDates(words);
    this.relative = new RelativeDates(words);
    this.uses = new DateUses(words);
  }

  /** The expression that begins at a word, or null. */
  DatePhrase at(int index) {
    DatePhrase found = part(index);
    if (found == null) {
      found = simple(index);
      found = found == null ? null : range(found);
    }
    return found == null ? null : uses.of(found);
  }

  /** The second reading of "since 2022, when the truce broke down", or null. */
  DatePhrase ofNextClause(DatePhrase since) {
    return uses.datesNextClause(since) && since.meaning() instanceof CombinedDate.Since open
        ? since.meaning(open.start()).use(DateUse.NEXT_CLAUSE)
        : null;
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  /**
   * "Early on Tuesday", "mid-December", "the end of last month", "the night of 3 May", "dawn
   * today".
   */
  private DatePhrase part(int index) {
    String text = word(index).text();
    if (TimeWord.DAY_PART.has(text)) {
      boolean linked = word(index + 1).is("of") || word(index + 1).is("on");
      DatePhrase day = simple(linked ? index + 2 : index + 1);
      return day == null || !isDay(day.meaning()) ? null : range(day.from(index));
    }
    Integer third = DateWords.THIRDS.get(text);
    boolean plain = third == null && (text.equals("earlier") || text.equals("later"));
    if (third == null && !plain) {
      return null;
    }
    int at = index + 1;
    boolean noun = third != null && !Set.of("early", "mid", "late").contains(text);
    if (noun) {
      if (!word(at).is("of")) {
        return null;
      }
      at = word(at + 1).is("the") ? at + 2 : at + 1;
    } else if (word(at).isDash() || word(at).is("on") || word(at).is("in")) {
      at++;
    }
    DatePhrase base = simple(at);
    if (base == null && noun && third == 0) {
      base = current(at);
    } else if (base == null && text.equals("earlier") && word(at).is("the")) {
      base = current(at + 1);
    }
    if (base == null) {
      return null;
    }
    boolean current = plain && base.meaning() instanceof CountedDate.Current;
    Meaning meaning =
        third != null
            ? new Part(base.meaning(), third)
            : !current
                ? base.meaning()
                : text.equals("later")
                    ? new CountedDate.Later(base.meaning())
                    : isThisWeek(base.meaning())
                        ? new CountedDate.EarlierThisWeek()
                        : base.meaning();
    DatePhrase found = base.from(index).meaning(meaning);
    return range(found);
  }

  /** "The beginning of the year", in a text that tells of no other year. */
  private DatePhrase current(int index) {
    CalendarUnit unit =
        switch (word(index).text()) {
          case "year" -> CalendarUnit.YEAR;
          case "month" -> CalendarUnit.MONTH;
          case "week" -> CalendarUnit.WEEK;
          default -> null;
        };
    return unit == null || !word(index - 1).is("the")
        ? null
        : new DatePhrase(index, index + 1, new CountedDate.Current(unit));
  }

  private static boolean isThisWeek(Meaning meaning) {
    return meaning instanceof CountedDate.Current current && current.unit() == CalendarUnit.WEEK;
  }

  /** One date with what belongs to it: the part of the day, the week of a weekday. */
  private DatePhrase simple(int index) {
    DatePhrase found = full.at(index);
    if (found == null) {
      found = SeasonNames.at(words, index);
    }
    if (found == null) {
      found = relative.at(index);
    }
    if (found == null) {
      return index < words.size() ? YearNames.at(words, index) : null;
    }
    if (found.meaning() instanceof Weekday) {
      found = ofWeekday(found);
    } else if (found.meaning() instanceof Overnight) {
      return overnight(found);
    } else if (found.meaning() instanceof Midnight) {
      return midnight(found);
    }
    return dayPart(found);
  }

  private DatePhrase dayPart(DatePhrase found) {
    int at = found.next();
    if (word(at).is("late") || word(at).is("early")) {
      at++;
    }
    return isDay(found.meaning()) && TimeWord.DAY_PART.has(word(at).text())
        ? found.until(at + 1)
        : found;
  }

  /** "Thursday, Oct. 10": the date says more; "Tuesday of last week"; "Monday last week". */
  private DatePhrase ofWeekday(DatePhrase weekday) {
    DatePhrase day = dayPart(weekday);
    int at = day.next();
    int past = word(at).is(",") || word(at).is("of") || word(at).is("(") ? at + 1 : at;
    past = word(past).is("the") ? past + 1 : past;
    DatePhrase named = full.at(past);
    if (named != null && isDay(named.meaning())) {
      return named.from(weekday.first());
    }
    DatePhrase week = word(at).is(",") || word(at).is("(") ? null : relative.at(past);
    if (week != null && isWeek(week.meaning())) {
      Weekday which = (Weekday) weekday.meaning();
      return week.from(weekday.first()).meaning(new WeekdayOf(which.day(), week.meaning()));
    }
    return day;
  }

  /** "Overnight Monday into Tuesday", "overnight into Tuesday", "overnight on Saturday". */
  private DatePhrase overnight(DatePhrase found) {
    int at = found.next();
    boolean into = word(at).is("into") || word(at).is("to");
    if (into || word(at).is("on") || word(at).is("from")) {
      at++;
    }
    DatePhrase day = dayAt(at);
    if (day == null) {
      return found;
    }
    boolean joined = word(day.next()).is("into") || word(day.next()).is("to");
    DatePhrase second = joined || word(day.next()).isDash() ? dayAt(day.next() + 1) : null;
    if (second != null) {
      return second.from(found.first()).meaning(new Range(day.meaning(), second.meaning()));
    }
    return day.from(found.first()).meaning(new Overnight(day.meaning(), into ? -1 : 0));
  }

  /** "Midnight on Friday" is Friday. */
  private DatePhrase midnight(DatePhrase found) {
    int at = word(found.next()).is("on") ? found.next() + 1 : found.next();
    DatePhrase day = dayAt(at);
    return day == null ? found : day.from(found.first());
  }

  private DatePhrase dayAt(int index) {
    DatePhrase day = full.at(index);
    if (day == null) {
      day = relative.at(index);
    }
    return day != null && isDay(day.meaning()) && !(day.meaning() instanceof Midnight)
        ? dayPart(day)
        : null;
  }

  /** "From Monday to Wednesday", "between 28 May and 3 June", "May and June". */
  private DatePhrase range(DatePhrase first) {
    Word joint = word(first.next());
    boolean from = word(first.first() - 1).is("from");
    boolean between = word(first.first() - 1).is("between");
    boolean joins =
        joint.isDash()
            || RANGE_JOINTS.contains(joint.text())
            || (from && (joint.is("until") || joint.is("till")))
            || joint.is("and");
    if (!joins) {
      return first;
    }
    int at = word(first.next() + 1).is("on") ? first.next() + 2 : first.next() + 1;
    DatePhrase second = simple(at);
    if (second == null || !alike(first.meaning(), second.meaning())) {
      return first;
    }
    if (joint.is("and") && !between && !Neighbours.adjoin(first.meaning(), second.meaning())) {
      return first;
    }
    Meaning start = Neighbours.withYearOf(second.meaning(), first.meaning());
    return second.from(first.first()).meaning(new Range(start, second.meaning()));
  }

  private static boolean isDay(Meaning meaning) {
    return meaning instanceof NamedDate.FullDay
        || meaning instanceof YearlyDay
        || meaning instanceof Weekday
        || meaning instanceof WeekdayOf
        || meaning instanceof Midnight
        || (meaning instanceof Calendar calendar && calendar.unit() == CalendarUnit.DAY);
  }

  private static boolean isWeek(Meaning meaning) {
    return meaning instanceof CountedDate.Current current && current.unit() == CalendarUnit.WEEK
        || meaning instanceof CountedDate.LastWeek
        || meaning instanceof Calendar calendar && calendar.unit() == CalendarUnit.WEEK;
  }

  private static boolean isMonth(Meaning meaning) {
    return meaning instanceof NamedMonth || meaning instanceof NamedDate.FullMonth;
  }

  private static boolean alike(Meaning first, Meaning second) {
    boolean partial = first instanceof Part part && isMonth(part.whole());
    return (isDay(first) && isDay(second))
        || (isMonth(first) && isMonth(second))
        || (partial && (isDay(second) || isMonth(second)));
  }
}
