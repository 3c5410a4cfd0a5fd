package org.trucewire.extract.date;

/**
 * A time expression among the words of a sentence.
 *
 * @param first index of its first word
 * @param next index of the word after it
 */
record DatePhrase(int first, int next, Meaning meaning, DateUse use) {
  DatePhrase(int first, int next, Meaning meaning) {
    this(first, next, meaning, DateUse.AT);
  }

  DatePhrase meaning(Meaning newMeaning) {
    return new DatePhrase(first, next, newMeaning, use);
  }

  DatePhrase use(DateUse newUse) {
    return new DatePhrase(first, next, meaning, newUse);
  }

  DatePhrase until(int newNext) {
    return new DatePhrase(first, newNext, meaning, use);
  }

  DatePhrase from(int newFirst) {
    return new DatePhrase(newFirst, next, meaning, use);
  }
}
