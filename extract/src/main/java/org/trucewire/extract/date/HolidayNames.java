package org.trucewire.extract.date;

import java.time.MonthDay;
import java.util.List;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.NamedDate.YearlyDay;

/** Reads holidays of a fixed day: "Christmas Eve", "New Year's Day 2014". */
final class HolidayNames {
  private HolidayNames() {}

  /** The holiday that begins at a word, or null. */
  static DatePhrase at(List<Word> words, int index) {
    StringBuilder name = new StringBuilder(DateWords.word(words, index).text());
    if (!DateWords.word(words, index).capital()
        || DateWords.word(words, index - 1).is("orthodox")) {
      return null; // the Orthodox churches keep another day
    }
    DatePhrase longest = null;
    int at = index;
    for (int parts = 1; parts <= 3; parts++) {
      at++;
      if (DateWords.HOLIDAYS.containsKey(name.toString())) {
        longest = new DatePhrase(index, at, new YearlyDay(DateWords.HOLIDAYS.get(name.toString())));
      }
      if (DateWords.word(words, at).is("'s")) {
        name.append("'s");
        at++;
      }
      name.append(' ').append(DateWords.word(words, at).text());
    }
    if (longest != null && FullDates.isYear(DateWords.word(words, longest.next()))) {
      MonthDay day = ((YearlyDay) longest.meaning()).day();
      int year = DateWords.word(words, longest.next()).value();
      return longest.until(longest.next() + 1).meaning(new NamedDate.FullDay(day.atYear(year)));
    }
    return longest;
  }
}
