package org.trucewire.extract.date;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Word;
import org.trucewire.extract.count.Word.Kind;

/** Tells years from the numbers of the same digits: "in 2014", not "2014 rounds" or "2000 GMT". */
final class YearNames {
  private static final int CENTURY = 100;

  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "its", "their", "his", "her", "that", "this", "those", "these", "'s");

  private static final Set<String> STRONG =
      Set.of("in", "since", "during", "until", "by", "between", "early", "mid", "late", "before");

  private YearNames() {}

  /** Whether the number at the index counts what follows, tells a clock time, or is money. */
  static boolean isQuantity(List<Word> words, int index) {
    Word after = DateWords.word(words, index + 1);
    Word before = DateWords.word(words, index - 1);
    boolean clock = after.is("gmt") || after.is("utc") || after.is("hours") || after.is("hrs");
    boolean money = before.is("$") || before.is("€") || before.is("£") || after.is("%");
    return clock || money || after.is("local") || after.is("people") || after.is("rounds");
  }

  /** The year or years that begin at a word, or null. */
  static DatePhrase at(List<Word> words, int index) {
    Word word = words.get(index);
    int decade = decade(words, index);
    if (decade > 0) {
      return new DatePhrase(index, index + 1, new NamedDate.Years(decade, decade + 9));
    }
    if (!FullDates.isYear(word) || isQuantity(words, index)) {
      return null;
    }
    Word joint = DateWords.word(words, index + 1);
    Word other = DateWords.word(words, index + 2);
    if (isJoint(words, index) && endYear(word, other) > word.value()) {
      int last = endYear(word, other);
      return new DatePhrase(index, index + 3, new NamedDate.Years(word.value(), last));
    }
    Word before = DateWords.word(words, index - 1);
    Word led = before.isDash() ? DateWords.word(words, index - 2) : before;
    boolean counts = TimeWord.COUNTED.has(joint.text());
    boolean heading = index == 0 && (words.size() == 1 || joint.isDash() || joint.is(":"));
    boolean stands =
        heading
            || (before.is("(") && joint.is(")"))
            || STRONG.contains(led.text())
            || (TimeWord.YEAR_LEAD.has(led.text()) && !counts && !measures(before, joint));
    return stands
        ? new DatePhrase(index, index + 1, new NamedDate.Years(word.value(), word.value()))
        : null;
  }

  /** The first year of "in the 1990s", not of "since the late 1990s"; 0 for other words. */
  private static int decade(List<Word> words, int index) {
    String text = words.get(index).text();
    boolean named = text.length() == 5 && text.endsWith("0s") && text.charAt(0) == '1';
    String led = DateWords.word(words, index - 2).text();
    boolean within = led.equals("in") || led.equals("during") || led.equals("throughout");
    boolean tells = named && within && DateWords.word(words, index - 1).is("the");
    return tells && text.startsWith("19") ? 1900 + 10 * (text.charAt(2) - '0') : 0;
  }

  /** After "of", "to", "from", "after" and "and" a number before a plain word is a count. */
  private static boolean measures(Word before, Word after) {
    boolean determined = DETERMINERS.contains(before.text());
    return !determined
        && after.kind() == Kind.WORD
        && !after.capital()
        && !MonthNames.isFunctionWord(after);
  }

  private static boolean isJoint(List<Word> words, int index) {
    Word joint = DateWords.word(words, index + 1);
    Word before = DateWords.word(words, index - 1);
    boolean pair = before.is("between") || before.is("from") || before.is("in") || before.is("of");
    return (joint.isDash() && joint.start() == words.get(index).end())
        || joint.is("/")
        || (joint.isDash() && (before.is("(") || pair))
        || (pair && (joint.is("and") || joint.is("to")));
  }

  private static int endYear(Word first, Word other) {
    if (FullDates.isYear(other)) {
      return other.value();
    }
    boolean twoDigits = other.isPlainNumber() && other.text().length() == 2;
    return twoDigits ? first.value() / CENTURY * CENTURY + other.value() : -1;
  }
}
