package org.trucewire.extract.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordScannerTest {

  @Test
  void cutsWordsNumbersAndMarks() {
    List<Word> words = WordScanner.scan("Monday’s 2,014 don't 3.5 7th 1990s-(Oct.)", 0, 41);

    assertThat(words)
        .extracting(Word::text)
        .containsExactly(
            "monday", "'s", "2,014", "don't", "3.5", "7th", "1990s", "-", "(", "oct", ".", ")");
    assertThat(words)
        .extracting(Word::form)
        .contains(Word.Form.GROUPED, Word.Form.DECIMAL, Word.Form.ORDINAL);
  }

  @Test
  void coversEveryVisibleCharacterOnce() {
    RandomTexts texts = new RandomTexts(3);
    for (int i = 0; i < 5_000; i++) {
      String text = texts.next();
      int last = 0;
      for (Word word : WordScanner.scan(text, 0, text.length())) {
        assertThat(word.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(word.end()).as(text).isGreaterThan(word.start());
        for (int between = last; between < word.start(); between++) {
          assertThat(Character.isLetterOrDigit(text.charAt(between))).as(text).isFalse();
        }
        last = word.end();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "twelve, 12",
    "forty-five, 45",
    "two hundred, 200",
    "two hundred and six, 206",
    "three thousand five hundred, 3500",
    "two dozen, 24",
    "a dozen, 12",
    "'1,269', 1269",
    "1.5, -1",
    "dozens, -1",
    "7th, -1",
    "9999999999, -1",
    "two million, 2000000"
  })
  void readsNumbersInDigitsAndWords(String text, int expected) {
    Numeral numeral = Numeral.at(WordScanner.scan(text, 0, text.length()), 0);

    assertThat(numeral == null ? -1 : numeral.value()).isEqualTo(expected);
  }
}
