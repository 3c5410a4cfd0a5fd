package org.trucewire.extract.date;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Numeral;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.CountedDate.Ahead;
import org.trucewire.extract.date.CountedDate.Calendar;
import org.trucewire.extract.date.CountedDate.FromDate;

/** Time told by a count of units: "two days ago", "a week later", "within 48 hours". */
final class CountedTimes {

  /** Longest count of units that is taken for a time: a hundred years, a thousand days. */
  private static final int LONGEST = 100;

  private static final int MOST_DAYS = 1_000;

  private static final int DAYS_A_WEEK = 7;

  private static final Set<String> EARLIER = Set.of("earlier", "before", "previously", "prior");

  private static final Set<String> LATER = Set.of("later", "after", "afterwards");

  /** "Nearly three weeks ago" names no week. */
  private static final Set<String> ROUGHLY =
      Set.of("nearly", "almost", "about", "around", "roughly", "over", "than");

  private final List<Word> words;

  CountedTimes(List<Word> words) {
    this.words = words;
  }

  private Word word(int index) {
    return DateWords.word(words, index);
  }

  private static DatePhrase found(int first, int next, Meaning meaning) {
    return new DatePhrase(first, next, meaning);
  }

  /** "In three days", "within 48 hours". */
  DatePhrase ahead(int index) {
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

  static boolean sane(Numeral count, CalendarUnit unit) {
    int most = unit == CalendarUnit.DAY || unit == CalendarUnit.HOUR ? MOST_DAYS : LONGEST;
    return count.value() >= 1 && count.value() <= most;
  }

  private boolean turns(int index) {
    String text = word(index).text();
    return text.equals("ago") || EARLIER.contains(text) || LATER.contains(text);
  }

  /** "Two days ago", "a week later", "an hour before". */
  DatePhrase at(int index) {
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
    boolean ahead =
        (turn.equals("before") || turn.equals("after")) && word(next + 1).kind() != Word.Kind.MARK;
    boolean lasting = turn.equals("before") && word(next + 1).text().endsWith("ing");
    if (lasting || ahead && word(index - 1).is("than")) {
      return null; // "for two months before collapsing" tells how long.
    }
    int signed = earlier ? -count.value() : count.value();
    FromDate meaning =
        unit == CalendarUnit.WEEK
            ? new FromDate(null, CalendarUnit.DAY, DAYS_A_WEEK * signed, ahead)
            : new FromDate(null, unit, signed, ahead);
    return found(index, next + 1, meaning);
  }
}
