package org.trucewire.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Failed: nothing stands before the side that broke it.
        "side broke the ceasefire, an Indian spokesman said.",
        // Failed: a preposition at the beginning hangs on nothing.
        "«according to ``“''thousand (for ‘from 5 to 9 October ceasefire ",
        // Named a target twice.
        "India shelling villages in killed nine Turkish civilians",
        // Failed: each name asked the other whose it is.
        "Gen., Gen., said M23 rebels attacked a base near Goma.",
        // Failed: a mark that is in no chunk between two places.
        "'Israel ‘72-hour ««The road between Aleppo and Idlib was shelled by rebels on Friday.»»’'",
        // Failed: what is halted stands before the verb.
        "attack, which cacompany halted ",
        // Failed: an office asked the name beside it, whose comma led back to the office.
        "commander of Hezbol%lah, jets rejected ",
        // Failed: a pronoun was asked about those of its own list.
        "A truce between they or Hamas and of attack by they and who they accused on Monday.",
        // Named a target twice.
        "A car bombing at a market in Turkey's capital, Ankara, kill Turkey's capital, Ankara,"
            + " killed 14."
      })
  void aTextThatShowedAFaultIsSoundNow(String text) {
    // Given a text of the fuzzer's, reduced to the words that matter
    Document document = document(text, LocalDate.of(2024, 5, 15));

    // When / Then
    assertThat(Soundness.faults(document, extractors.newExtractor().extract(document))).isEmpty();
  }

  @Test
  void aLongArticleTakesNoLongerForItsLength() {
    // Given the same two parties again and again, as in a chapter of a book
    String text = "Israel shelled Gaza on Monday. Hamas fired rockets at Israel. ".repeat(2000);

    // When it is read, which once took minutes
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extract(text, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Each verb asked those before it whether one is that of the clause.
        ", which Hamas, shelled in Gaza",
        // Each pronoun asked the subjects before it, which are pronouns.
        "each attacked the other and "
      })
  void aSentenceTakesNoLongerWithEveryClauseThanWithAllBefore(String clause) {
    // Given a sentence of clauses that may lean on each other
    String text = clause.repeat(60);

    // When it is read, which took twice as long with every clause
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extract(text, null));
  }

  private static Extraction extract(String text, LocalDate published) {
    return extractors.newExtractor().extract(document(text, published));
  }

  private static Document document(String text, LocalDate published) {
    return new Document("x", "News of a ceasefire", text, published, null);
  }
}
