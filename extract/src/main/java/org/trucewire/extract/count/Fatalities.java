package org.trucewire.extract.count;

import java.util.List;
import java.util.Set;

/** Deaths told by other words than "killed": "the death toll rose to 45", "claimed 12 lives". */
final class Fatalities {
  private static final int FARTHEST = 12;

  private static final Set<String> NOUNS = Set.of("deaths", "fatalities", "lives");

  private Fatalities() {}

  /** The first number of deaths; null if there is none. */
  static Integer first(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.is("toll")) {
        Integer toll = toll(words, i);
        if (toll != null) {
          return toll;
        }
      }
      Numeral count = Numeral.at(words, i);
      if (count != null && count.value() > 0 && count.next() < words.size()) {
        boolean deaths = NOUNS.contains(words.get(count.next()).text());
        if (deaths && !Dates.isYear(words, i)) {
          return count.value();
        }
      }
    }
    return null;
  }

  private static Integer toll(List<Word> words, int index) {
    for (int i = index + 1; i < Math.min(words.size(), index + FARTHEST); i++) {
      Numeral count = Numeral.at(words, i);
      boolean stands = count != null && TollWord.TO_NUMBER.has(words.get(i - 1).text());
      if (stands && !Dates.isYear(words, i)) {
        return count.value();
      }
    }
    return null;
  }
}
