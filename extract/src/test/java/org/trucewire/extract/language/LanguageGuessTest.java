package org.trucewire.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  private static LanguageGuess guess;

  @BeforeAll
  static void load() {
    guess = LanguageGuess.load();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The two sides agreed to a humanitarian truce that begins on Saturday at noon  | eng
          Die beiden Seiten haben sich auf eine humanitäre Waffenruhe ab Samstag geeinigt | deu
          Les deux parties ont convenu d'une trêve humanitaire à partir de samedi midi  | fra
          Стороны договорились о гуманитарном перемирии, начиная с полудня субботы      | rus
          """)
  void guessesTheLanguageOfASentence(String text, String code) {
    Language language = guess.of(text);

    assertThat(language.code()).isEqualTo(code);
    assertThat(language.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void needsNoModelWhereWordsOfGrammarAreEnglish() {
    assertThat(guess.of("The rebels said that they have left the town with their wounded"))
        .isEqualTo(new Language("eng", 1));
  }

  @Test
  void asksTheModelWhereAQuotationIsEnglish() {
    String text =
        "Der Minister sagte am Montag vor Journalisten in Genf, die Waffenruhe halte: \"They said"
            + " the guns fell silent\", heißt es dazu in einer Mitteilung seines Hauses vom Abend,"
            + " die alle Seiten zur Mäßigung aufruft und den Abzug schwerer Waffen verlangt";

    Language language = guess.of(text);

    assertThat(language.code()).isEqualTo("deu");
    assertThat(language.confidence()).isLessThan(1);
  }

  @Test
  void doesNotGuessWithoutLetters() {
    assertThat(guess.of("")).isEqualTo(Language.UNDETERMINED);
    assertThat(guess.of("10.10.2020 – 12:00")).isEqualTo(Language.UNDETERMINED);
  }

  @Test
  void agreesBetweenThreads() {
    String text = "Officials said that the ceasefire was violated several times during the night";
    LanguageGuess another = guess.another();

    Language elsewhere = CompletableFuture.supplyAsync(() -> another.of(text)).join();

    assertThat(elsewhere).isEqualTo(guess.of(text));
  }
}
