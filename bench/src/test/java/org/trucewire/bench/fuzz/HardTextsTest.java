package org.trucewire.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extractors;

/** What the fuzzer has found once must not come back. */
class HardTextsTest {

  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.bundled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "+999999999-12-31", "0000-12-31", "+10000-01-01"})
  void aDayThatNoNewsIsOfIsTakenAsUnknown(String published) {
    // Given a text with relative dates
    String text = "Israel shelled Gaza last week. Hamas had agreed to a truce on Monday.";

    // When it is of a day from which no week can be reckoned
    Extraction extraction = extract(text, LocalDate.parse(published));

    // Then it is read as one of an unknown day
    assertThat(extraction).isEqualTo(extract(text, null));
    assertThat(extraction.mentions()).isNotEmpty();
  }

  @Test
  void aPrepositionAtTheBeginningHangsOnNothing() {
    HostileText found = new HostileTexts(1, 200_000).text(3069);

    assertThat(
            Soundness.faults(found.document(), extractors.newExtractor().extract(found.document())))
        .isEmpty();
  }

  private static Extraction extract(String text, LocalDate published) {
    return extractors
        .newExtractor()
        .extract(new Document("x", "News of a ceasefire", text, published, null));
  }
}
