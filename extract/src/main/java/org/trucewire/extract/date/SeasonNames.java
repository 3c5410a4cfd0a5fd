package org.trucewire.extract.date;

import java.time.Month;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.date.Meaning.Shift;
import org.trucewire.extract.date.NamedDate.Season;

/** Reads seasons: "the summer of 2014", "the winter of 2008-9", "last spring". */
final class SeasonNames {
  /** The first month of each, as newspapers of the north count them. */
  private static final Map<String, Month> SEASONS =
      Map.of(
          "spring", Month.MARCH,
          "summer", Month.JUNE,
          "autumn", Month.SEPTEMBER,
          "fall", Month.SEPTEMBER,
          "winter", Month.DECEMBER);

  private SeasonNames() {}

  /** The season that begins at a word, or null. */
  static DatePhrase at(List<Word> words, int index) {
    Word word = DateWords.word(words, index);
    Shift shift = word.is("last") || word.is("this") ? DateWords.SHIFTS.get(word.text()) : null;
    int at = shift == null ? index : index + 1;
    Month month = SEASONS.get(DateWords.word(words, at).text());
    if (month == null) {
      return null;
    }
    int next = DateWords.word(words, at + 1).is("of") ? at + 2 : at + 1;
    Word year = DateWords.word(words, next);
    if (FullDates.isYear(year) && shift == null) {
      boolean pair =
          DateWords.word(words, next + 1).isDash()
              && DateWords.word(words, next + 2).isPlainNumber();
      // "The winter of 2009" may have begun in 2008: the year alone is known.
      return month == Month.DECEMBER && !pair
          ? null
          : new DatePhrase(
              index, pair ? next + 3 : next + 1, new Season(month, year.value(), Shift.NONE));
    }
    boolean modifies =
        DateWords.word(words, index - 1).is("the")
            && !DateWords.word(words, at).is("fall")
            && noun(DateWords.word(words, at + 1));
    return shift != null || modifies
        ? new DatePhrase(index, at + 1, new Season(month, 0, shift == null ? Shift.NONE : shift))
        : null;
  }

  private static boolean noun(Word word) {
    return word.kind() == Word.Kind.WORD && !word.capital() && !MonthNames.isFunctionWord(word);
  }
}
