package org.trucewire.extract.date;

import java.util.List;
import org.trucewire.extract.date.CountedDate.Ahead;
import org.trucewire.extract.date.CountedDate.Calendar;
import org.trucewire.extract.date.CountedDate.FromDate;
import org.trucewire.extract.date.CountedDate.Sequel;
import org.trucewire.extract.date.CountedDate.Stretch;

/** Finds in a sentence the dates that "two days later" and "two days after the raid" count from. */
final class Anchors {
  /** Words between "a day after" and the date of what it came after. */
  private static final int FARTHEST = 25;

  private Anchors() {}

  /**
   * The expression with the date that it counts from, if its sentence tells one.
   *
   * @param phrases all expressions of the sentence
   */
  static DatePhrase anchored(List<DatePhrase> phrases, int index) {
    DatePhrase phrase = phrases.get(index);
    if (!(phrase.meaning() instanceof FromDate from)) {
      return phrase;
    }
    DatePhrase before = at(phrases, index - 1);
    if (!from.ahead()) {
      return before == null
          ? phrase
          : phrase.meaning(new FromDate(before.meaning(), from.unit(), from.offset(), false));
    }
    DatePhrase after = at(phrases, index + 1);
    boolean tells = after != null && !isLength(after.meaning());
    if (tells && after.first() - phrase.next() <= FARTHEST) {
      return phrase.meaning(new FromDate(after.meaning(), from.unit(), from.offset(), true));
    }
    Meaning told = before == null ? new Calendar(CalendarUnit.DAY, 0) : before.meaning();
    return phrase.meaning(new Sequel(told, from.unit(), -from.offset())).use(DateUse.NEXT_CLAUSE);
  }

  private static boolean isLength(Meaning meaning) {
    return meaning instanceof Ahead || meaning instanceof Stretch;
  }

  private static DatePhrase at(List<DatePhrase> phrases, int index) {
    boolean there = index >= 0 && index < phrases.size();
    return there && !phrases.get(index).meaning().needsAnchor() ? phrases.get(index) : null;
  }
}
