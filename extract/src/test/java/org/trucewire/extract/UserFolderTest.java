package org.trucewire.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.extract.lexicon.LexiconException;

class UserFolderTest {

  private static final String TEXT = "The two governments met on Tuesday.";

  @TempDir private Path folder;

  @Test
  void aTermOfOnesOwnOpensTheGate() throws IOException {
    // Given a text that the bundled gate stops, and a gate term that it holds
    assertThat(outcome(Extractors.bundled())).isEqualTo(Extraction.Outcome.FILTERED_GATE);
    Files.writeString(
        folder.resolve("gate.tsv"), "term\tstrength\tsource\ntwo governments\tstrong\ttest\n");

    // When the folder is used, then the text is read
    assertThat(outcome(Extractors.withUserFolder(folder)))
        .isEqualTo(Extraction.Outcome.NOTHING_FOUND);
  }

  @Test
  void aFileThatNothingReadsIsRefused() throws IOException {
    Files.writeString(folder.resolve("place.tsv"), "name\n");

    assertThatThrownBy(() -> Extractors.withUserFolder(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("place.tsv")
        .hasMessageContaining("places.tsv");
  }

  private static Extraction.Outcome outcome(Extractors extractors) {
    Document document = new Document("d", null, TEXT, LocalDate.of(2026, 11, 12), null);
    return extractors.newExtractor().extract(document).outcome();
  }
}
