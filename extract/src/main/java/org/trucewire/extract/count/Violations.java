package org.trucewire.extract.count;

import java.util.List;
import java.util.Set;

/** Counted violations: "12 ceasefire violations", "violated the truce 30 times". */
final class Violations {
  private static final int LONGEST_NOUN = 8;
  private static final int FARTHEST = 16;

  private static final Set<String> TIMES = Set.of("times", "occasions");

  private Violations() {}

  /** The first number of violations; null if there is none. */
  static Integer first(List<Word> words) {
    int lastVerb = -FARTHEST - 1;
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      if (TollWord.VIOLATE.has(text)) {
        lastVerb = i;
      }
      if (i - lastVerb <= FARTHEST && (text.equals("twice") || text.equals("thrice"))) {
        return text.equals("twice") ? 2 : 3;
      }
      Numeral count = Numeral.at(words, i);
      if (count == null || count.value() == 0 || Dates.isYear(words, i)) {
        continue;
      }
      boolean part = Dates.isPartOfDate(words, i, count.next());
      boolean times = count.next() < words.size() && TIMES.contains(words.get(count.next()).text());
      if (times && i - lastVerb <= FARTHEST) {
        return count.value();
      }
      if (!part && violationsFollow(words, count.next())) {
        return count.value();
      }
    }
    return null;
  }

  private static boolean violationsFollow(List<Word> words, int index) {
    for (int i = index; i < Math.min(words.size(), index + LONGEST_NOUN); i++) {
      Word word = words.get(i);
      if (TollWord.VIOLATION.has(word.text())) {
        return true;
      }
      boolean mark = word.kind() == Word.Kind.MARK && !word.isDash() && !word.is("'s");
      if (mark || TollWord.OTHER_COUNT.has(word.text()) || Numeral.at(words, i) != null) {
        return false;
      }
    }
    return false;
  }
}
