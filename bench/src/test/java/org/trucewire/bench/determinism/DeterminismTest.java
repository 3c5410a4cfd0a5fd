package org.trucewire.bench.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.bench.text.OwnArticles;
import org.trucewire.extract.Extractors;

/** Equal input, equal bytes out, whatever the threads, the language and the time zone. */
class DeterminismTest {

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final List<String> FEW = List.of("--articles", "40", "--hostile", "60");

  @TempDir private Path folder;

  @Test
  void theEventsAreTheSameWhateverTheSurroundings() throws IOException, InterruptedException {
    // Given virtual machines in other zones and languages, with one thread and with eight
    List<ForkedRun> runs = new ArrayList<>();
    for (Surroundings surroundings : Surroundings.ALL) {
      runs.add(ForkedRun.start(JAVA_HOME, surroundings, FEW, folder));
    }

    // When each has read the same articles
    byte[] expected = runs.get(0).await();

    // Then each has written the same bytes
    assertThat(new String(expected, StandardCharsets.UTF_8))
        .contains("own-39 MENTIONS", "hostile-3-59", "type=AGREED", "type=VIOLATED");
    for (ForkedRun run : runs) {
      assertThat(run.await()).as(run.toString()).isEqualTo(expected);
    }
  }

  @Test
  void theSurroundingsAreOthersIndeed() {
    assertThat(Surroundings.ALL.get(0).threads()).isEqualTo(1);
    assertThat(Surroundings.ALL.subList(1, Surroundings.ALL.size()))
        .hasSize(3)
        .allMatch(surroundings -> surroundings.threads() == 8);
  }

  @Test
  void anArticleMoreIsADifference() throws InterruptedException {
    // Given / When
    Extractors extractors = Extractors.bundled();
    byte[] two = EventTranscript.of(extractors, OwnArticles.of(5, 2), 1);
    byte[] three = EventTranscript.of(extractors, OwnArticles.of(5, 3), 8);

    // Then
    assertThat(three).startsWith(two).hasSizeGreaterThan(two.length);
  }
}
