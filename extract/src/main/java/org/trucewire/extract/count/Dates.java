package org.trucewire.extract.count;

import java.util.List;
import java.util.Set;

/** Numbers that belong to dates, ages and money, and count nobody. */
final class Dates {
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  private static final Set<String> YEAR_LEADS = Set.of("in", "since", "of", "by", "from", "until");

  private Dates() {}

  /** "October 7", "7 October", "aged 12", "$12". */
  static boolean isPartOfDate(List<Word> words, int first, int next) {
    Word before = first > 0 ? words.get(first - 1) : null;
    Word after = next < words.size() ? words.get(next) : null;
    boolean monthAfter = after != null && after.capital() && MONTHS.contains(after.text());
    if (before == null) {
      return monthAfter;
    }
    Word two = first > 1 ? words.get(first - 2) : null;
    boolean shortMonth = before.is(".") && two != null && isMonth(two);
    boolean age = before.is("aged") || before.is("$") || before.is("€") || before.is("£");
    return monthAfter || shortMonth || isMonth(before) || age;
  }

  private static boolean isMonth(Word word) {
    return word.capital() && MONTHS.contains(word.text());
  }

  /** "In 2014", "October 7, 2023". */
  static boolean isYear(List<Word> words, int index) {
    Word word = words.get(index);
    Word before = index > 0 ? words.get(index - 1) : null;
    boolean century = word.value() >= 1900 && word.value() <= 2099 && word.text().length() == 4;
    return century
        && before != null
        && (YEAR_LEADS.contains(before.text())
            || isMonth(before)
            || (before.is(",") && index > 2 && isMonth(words.get(index - 3))));
  }
}
