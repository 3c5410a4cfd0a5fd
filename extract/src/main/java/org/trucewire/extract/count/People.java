package org.trucewire.extract.count;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.count.Word.Kind;

/** Counts the people whom a sentence says something was done to. */
final class People {
  /** Words of a noun phrase after its number: "24 people", "two Lebanese army soldiers". */
  private static final int LONGEST_NOUN = 6;

  private final List<Word> words;
  private static final Set<String> ONE = Set.of("a", "an", "one");

  private final TollWord done;
  private final TollWord doing;

  /**
   * @param done words for those it was done to: "24 people were killed"
   * @param doing words for doing it: "killing 24"
   */
  People(List<Word> words, TollWord done, TollWord doing) {
    this.words = words;
    this.done = done;
    this.doing = doing;
  }

  /** The first number of people; null if the sentence has none. */
  Integer first() {
    for (int i = 0; i < words.size(); i++) {
      String text = words.get(i).text();
      boolean either = shared(i);
      if (!either && done.has(text)) {
        Integer before = subject(i);
        if (before != null) {
          return before;
        }
      }
      if (!either && doing.has(text)) {
        Integer after = object(i + 1);
        if (after != null) {
          return after;
        }
      }
    }
    return null;
  }

  /** "Killed or wounded": the number is of both together. */
  private boolean shared(int index) {
    return sharedWith(index + 1, index + 2) || sharedWith(index - 1, index - 2);
  }

  private boolean sharedWith(int joint, int other) {
    return TollWord.CASUALTY.has(word(other).text())
        && (word(joint).is("or") || word(joint).is("and") || word(joint).is("/"));
  }

  private Word word(int index) {
    return index >= 0 && index < words.size()
        ? words.get(index)
        : new Word(Kind.MARK, "", 0, 0, false, -1, Word.Form.NONE);
  }

  /** "24 people were killed", "three soldiers and a policeman were killed", "two dead". */
  private Integer subject(int verb) {
    int at = verb - 1;
    while (at >= 0 && TollWord.AUXILIARY.has(word(at).text())) {
      at--;
    }
    int total = 0;
    int oldest = at;
    while (oldest >= 0) {
      int number = numberBack(oldest);
      if (number < 0) {
        break;
      }
      Numeral count = count(number);
      total += count.value();
      oldest = number - 1;
      while (oldest >= 0 && TollWord.AMOUNT.has(word(oldest).text())) {
        oldest--;
      }
      boolean more = word(oldest).is("and") || (word(oldest).is(",") && total > 0);
      if (!more) {
        break;
      }
      oldest = word(oldest - 1).is(",") ? oldest - 2 : oldest - 1;
    }
    return total == 0 ? null : total;
  }

  /** Index of the number whose noun phrase ends at the index, or -1. */
  private int numberBack(int end) {
    for (int i = end; i >= Math.max(0, end - LONGEST_NOUN); i--) {
      Word word = word(i);
      boolean phraseEnds =
          (word.kind() == Kind.MARK && !word.isDash())
              || TollWord.BREAK.has(word.text())
              || word.is("and");
      if (phraseEnds || TollWord.CASUALTY.has(word.text())) {
        return -1;
      }
      Numeral count = count(i);
      if (count != null && count.next() <= end + 1) {
        return firstWord(i, count);
      }
    }
    return -1;
  }

  /** Index where the number that ends there begins: "Twenty-two", "two hundred". */
  private int firstWord(int index, Numeral count) {
    int start = index;
    for (int i = index - 1; i >= Math.max(0, index - LONGEST_NOUN); i--) {
      Numeral longer = count(i);
      if (longer != null && longer.next() == count.next()) {
        start = i;
      }
    }
    return start;
  }

  /** "Killing at least 12 people", "killed two soldiers and a civilian". */
  private Integer object(int index) {
    int at = index;
    int total = 0;
    while (at < words.size()) {
      int number = at;
      while (count(number) == null && TollWord.AMOUNT.has(word(number).text())) {
        number++;
      }
      Numeral count = count(number);
      if (count == null) {
        break;
      }
      total += count.value();
      int joint = joint(count.next());
      if (joint < 0) {
        break;
      }
      at = joint + 1;
    }
    return total == 0 ? null : total;
  }

  /** Index of the "and" or comma that another number may follow, or -1. */
  private int joint(int index) {
    for (int i = index; i <= index + LONGEST_NOUN && i < words.size(); i++) {
      Word word = word(i);
      if (word.is("and") || word.is(",")) {
        return word.is(",") && word(i + 1).is("and") ? i + 1 : i;
      }
      if (TollWord.BREAK.has(word.text()) || (word.kind() == Kind.MARK && !word.isDash())) {
        return -1;
      }
    }
    return -1;
  }

  /** The number at the index that can be one of people; "a" counts before a person's noun. */
  private Numeral count(int index) {
    if (index < 0 || index >= words.size()) {
      return null;
    }
    if (ONE.contains(words.get(index).text()) && Numeral.at(words, index + 1) == null) {
      Numeral scaled = Numeral.at(words, index);
      if (scaled != null && !words.get(index).is("one")) {
        return scaled;
      }
      for (int i = index + 1; i <= index + 3; i++) {
        if (TollWord.PERSON.has(word(i).text())) {
          return new Numeral(1, index + 1);
        }
        if (word(i).kind() != Kind.WORD || TollWord.BREAK.has(word(i).text())) {
          return null;
        }
      }
      return null;
    }
    Numeral number = Numeral.at(words, index);
    if (number == null || number.value() == 0) {
      return null;
    }
    Word next = word(number.next());
    boolean compound = next.isDash() && next.start() == word(number.next() - 1).end();
    boolean range = word(index - 1).isDash() && word(index - 2).kind() == Kind.NUMBER;
    boolean named = Dates.isPartOfDate(words, index, number.next());
    boolean year = words.get(index).isPlainNumber() && Dates.isYear(words, index);
    return compound || range || named || year || TollWord.MEASURE.has(next.text()) ? null : number;
  }
}
