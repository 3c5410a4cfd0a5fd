package org.trucewire.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;

/**
 * Two thousand of the texts that {@code bench/run fuzz} reads 100,000 of. Their time is measured
 * there; here a machine may be as slow as it likes.
 */
class HostileTextsTest {

  private static final int TEXTS = 2000;
  private static final int LONGEST = 500;

  private static Extractors extractors;

  @BeforeAll
  static void load() {
    extractors = Extractors.bundled();
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void readsEveryTextWithSoundEvents() {
    // Given random and mutated texts from a fixed seed
    HostileTexts texts = new HostileTexts(20260515, LONGEST);
    Extractor extractor = extractors.newExtractor();
    Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    int read = 0;
    int mentions = 0;
    for (int number = 0; number < TEXTS; number++) {
      HostileText text = texts.text(number);

      // When one is read
      var extraction = extractor.extract(text.document());

      // Then its events stand where they say
      assertThat(Soundness.faults(text.document(), extraction))
          .as("text %s, %s: %s", number, text.shape(), text.document().text())
          .isEmpty();
      shapes.add(text.shape());
      read += extraction.outcome().name().startsWith("FILTERED") ? 0 : 1;
      mentions += extraction.mentions().size();
    }

    // And the texts tried what they are there for
    assertThat(shapes).containsExactlyInAnyOrder(Shape.values());
    assertThat(read).isGreaterThan(TEXTS / 2);
    assertThat(mentions).isGreaterThan(TEXTS);
  }

  @Test
  void whatWasReadBeforeMakesNoDifference() {
    // Given an extractor that has read other texts, and some that have read nothing
    HostileTexts texts = new HostileTexts(7, LONGEST);
    Extractor used = extractors.newExtractor();
    for (int number = 0; number < 40; number++) {
      Document document = texts.text(number).document();

      // When both read a text, then they find the same
      assertThat(used.extract(document)).isEqualTo(extractors.newExtractor().extract(document));
    }
  }

  @Test
  void textsFollowFromSeedAndNumberAlone() {
    // Given two generators of one seed, and one of another
    HostileTexts texts = new HostileTexts(1, LONGEST);
    HostileTexts same = new HostileTexts(1, LONGEST);
    HostileTexts other = new HostileTexts(2, LONGEST);

    // When texts are made in other orders
    List<Document> forward = new ArrayList<>();
    List<Document> backward = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      forward.add(texts.text(i).document());
      backward.add(0, same.text(49 - i).document());
    }

    // Then only the seed makes a difference
    assertThat(forward).isEqualTo(backward);
    assertThat(other.text(0).document()).isNotEqualTo(forward.get(0));
    assertThat(forward).allMatch(document -> document.text().length() <= LONGEST);
  }

  @Test
  void anUnsoundExtractionIsFound() {
    // Given the events of one text
    Document told = texts("Israel shelled Gaza on Monday, killing two soldiers.");
    var extraction = extractors.newExtractor().extract(told);
    assertThat(extraction.outcome()).isEqualTo(Outcome.MENTIONS);
    assertThat(Soundness.faults(told, extraction)).isEmpty();

    // When they are taken for those of another, then their words are missed
    assertThat(Soundness.faults(texts("x" + told.text()), extraction)).isNotEmpty();
    assertThat(Soundness.faults(texts(""), extraction)).isNotEmpty();
  }

  private static Document texts(String text) {
    return new Document("x", "News of a ceasefire", text, null, null);
  }
}
