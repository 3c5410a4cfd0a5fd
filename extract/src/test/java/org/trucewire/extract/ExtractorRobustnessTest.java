package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trucewire.extract.lexicon.Lexicon;

/** No text whatever makes the extractor fail, and its time grows with the text only. */
class ExtractorRobustnessTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 15);
  private static final List<String> PIECES =
      List.of(
          "ceasefire",
          "truce",
          "Israel",
          "Hamas",
          "said",
          "killed",
          "shelling of",
          "'s",
          "’",
          ",",
          ".",
          "and",
          "that",
          "which",
          "between",
          "on Monday",
          "if",
          "(",
          ")",
          "\"",
          "by",
          "to",
          "not",
          "will",
          "attack",
          "rebels",
          "in",
          "Gaza",
          "\n",
          "\u0000",
          "\uD83D",
          "😀",
          "U.S.",
          "-led",
          "12",
          "the",
          "accused",
          "of violating",
          "each other",
          "agreed",
          "despite",
          "while",
          ";",
          "—",
          "the deal",
          "it",
          "they",
          "its forces",
          "was",
          "been",
          "despite a",
          "three",
          "of",
          "\uDC00",
          "\t",
          "A");

  private static Extractor extractor;

  @BeforeAll
  static void load() {
    extractor = Extractor.create(Lexicon.bundled());
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        " ",
        "\u0000\u0000 ceasefire \u0000",
        "😀😀😀 ceasefire 😀😀😀",
        "ceasefire \uD83D truce \uDC00",
        "ceasefire".repeat(2000),
        "ceasefire\n".repeat(2000),
        "ceasefire, ".repeat(3000),
        "((((ceasefire".repeat(500),
        "'s 's 's ceasefire 's",
        "ceasefire and truce and ".repeat(1000),
        "who which that ceasefire ".repeat(500),
        "\uFEFFceasefire\u2028truce\u0085armistice");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void readsHostileTexts(String text) {
    assertThatCode(() -> extractor.extract(new Document("x", text, text, PUBLISHED, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void readsAMegabyteOfOneSentenceInTime() {
    String text = "Israel shelled Gaza and Hamas fired rockets ".repeat(24_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> extractor.extract(new Document("x", null, text, PUBLISHED, null)));
  }

  @Test
  void readsRandomTextsWithRightOffsets() {
    // Given texts mixed from the words that the rules look at, from a fixed seed
    Random random = new Random(7);
    for (int n = 0; n < 3000; n++) {
      StringBuilder text = new StringBuilder("ceasefire ");
      int length = random.nextInt(60);
      for (int i = 0; i < length; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(8) == 0 ? "" : " ");
      }
      String document = text.toString();

      // When
      List<Mention> mentions =
          extractor.extract(new Document("x", null, document, PUBLISHED, null)).mentions();

      // Then each mention's offsets cover its words
      for (Mention mention : mentions) {
        assertThat(words(document, mention.evidence())).isEqualTo(mention.sentence());
        for (Slot slot : mention.slots()) {
          assertThat(words(document, slot.span())).isEqualTo(slot.words());
        }
      }
    }
  }

  private static String words(String text, Span codePoints) {
    int start = text.offsetByCodePoints(0, codePoints.start());
    return text.substring(start, text.offsetByCodePoints(start, codePoints.length()));
  }
}
