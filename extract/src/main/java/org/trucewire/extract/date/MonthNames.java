package org.trucewire.extract.date;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.Word.Kind;

/** Tells a month that stands alone from the verb, the person and the rank of the same letters. */
final class MonthNames {

  /** After these the names that persons bear too may well be persons. */
  private static final Set<String> DOUBTFUL = Set.of("of", "from", "before", "between", "by");

  private static final Set<String> PERSONS = Set.of("may", "april", "june", "august", "march");

  private MonthNames() {}

  static boolean isFunctionWord(Word word) {
    return TimeWord.FUNCTION_WORD.has(word.text());
  }

  /** Whether the month's name at the index, with no day or year beside it, means the month. */
  static boolean standsForMonth(List<Word> words, int index) {
    Word word = words.get(index);
    Word before = DateWords.word(words, index - 1);
    if (before.isDash()) {
      before = DateWords.word(words, index - 2);
    }
    boolean led = TimeWord.MONTH_LEAD.has(before.text());
    if (DateWords.isShortMonth(word) && !word.is("may")) {
      return led && DateWords.word(words, index + 1).is(".");
    }
    Word after = DateWords.word(words, index + 1);
    boolean joined =
        (after.is("and") || after.is("to") || after.isDash())
            && DateWords.month(words, index + 2) != null;
    boolean joins =
        (before.is("and") || before.is("to") || before.isDash())
            && DateWords.month(words, index - 2) != null;
    if (joined || joins) {
      return true;
    }
    boolean noun = after.kind() == Kind.WORD && !after.capital() && !isFunctionWord(after);
    if (before.is("a") || before.is("an") || (before.is("the") && noun)) {
      return true;
    }
    if (!PERSONS.contains(word.text())) {
      return !before.capital() || led || index == 1;
    }
    boolean surname =
        after.capital() && after.kind() == Kind.WORD && DOUBTFUL.contains(before.text());
    return led && !surname && !(DOUBTFUL.contains(before.text()) && isVerbLike(after));
  }

  private static boolean isVerbLike(Word after) {
    return after.is("said")
        || after.is("was")
        || after.is("has")
        || after.is("had")
        || after.is("'s");
  }
}
