package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

/** What must hold for every format: no kill loses or repeats anything, no damage stops reading. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ArchiveHistoriesTest {

  private static final int ARTICLES = 6;
  private static final int LIMIT = 1024 * 1024;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.csv",
        "a.warc",
        "a.warc.gz",
        "a.xml",
        "a.zip",
        "a.tar",
        "a.tar.gz",
        "a.tar.xz",
        "a.tar.bz2",
        "nested.zip"
      })
  void killedAfterAnyMemberItLosesAndRepeatsNothing(String name) throws Exception {
    Path file = Files.write(folder.resolve(name), content(name));
    for (int kill = 0; kill <= ARTICLES + 1; kill++) {
      // Given a task that was killed after some of its records were committed
      TaskRun worker = new TaskRun();
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        List<SourceRecord> records = run.poll();
        assertThat(records).hasSize(ARTICLES + 1);
        assertThat(records.get(ARTICLES - 1).sourceOffset().get("done")).isEqualTo(true);
        worker.commit(records.subList(0, kill));
      }
      // When it is started anew
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        assertThat(run.look()).as("killed after %d", kill).hasSize(Math.max(0, ARTICLES - kill));
      }
      // Then each article is there once, in its order, and is told of once
      assertThat(worker.readings()).hasSize(1);
      assertThat(worker.deadLetters()).isEmpty();
      assertThat(bodies(worker)).containsExactly(1, 2, 3, 4, 5, 6);
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        assertThat(run.look()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.csv",
        "a.warc",
        "a.warc.gz",
        "a.xml",
        "a.zip",
        "a.tar",
        "a.tar.gz",
        "nested.zip"
      })
  void cutAnywhereItGivesWhatIsWholeAndADeadLetterAtMost(String name) throws Exception {
    byte[] whole = content(name);
    int step = Math.max(1, whole.length / 60);
    for (int length = 1; length < whole.length; length += step) {
      // Given a file of which the end is missing
      Path path = Files.write(folder.resolve(length + name), Arrays.copyOf(whole, length));
      ArchiveFile file = new ArchiveFile(path, formatOf(name));
      ArchiveOffset start = ArchiveOffset.start(file, FileState.of(path), LIMIT);
      ArchiveReadThrough cut = ArchiveReadThrough.of(file, start);
      assertThat(cut.refused()).as("cut after %d", length).isLessThanOrEqualTo(1);
      assertThat(cut.numbers()).as("cut after %d", length).isSorted().doesNotHaveDuplicates();

      // When the rest arrives
      Files.write(path, whole);
      ArchiveOffset resumed = cut.end().resumed(file, FileState.of(path), LIMIT);
      ArchiveReadThrough rest = ArchiveReadThrough.of(file, resumed);

      // Then everything is there
      Set<Integer> all = new HashSet<>(cut.numbers());
      all.addAll(rest.numbers());
      assertThat(all).as("grown from %d", length).isEqualTo(Set.of(1, 2, 3, 4, 5, 6));
      assertThat(rest.refused()).as("grown from %d", length).isZero();
      Files.delete(path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.warc", "a.warc.gz", "a.xml", "a.zip", "a.tar", "a.tar.gz"})
  void aByteThatIsWrongAnywhereStopsNothing(String name) throws Exception {
    byte[] whole = content(name);
    int step = Math.max(1, whole.length / 80);
    int lost = 0;
    for (int at = 0; at < whole.length; at += step) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Path path = Files.write(folder.resolve(at + name), damaged);
      ArchiveFile file = new ArchiveFile(path, formatOf(name));
      ArchiveOffset start = ArchiveOffset.start(file, FileState.of(path), LIMIT);
      ArchiveReadThrough read = ArchiveReadThrough.of(file, start);
      int missing = ARTICLES - new HashSet<>(read.numbers()).size();
      if (missing > 0 && name.startsWith("a.warc")) {
        assertThat(missing).as("wrong byte %d costs one record", at).isLessThanOrEqualTo(2);
      }
      lost += missing;
      Files.delete(path);
    }
    assertThat(lost).isPositive();
  }

  private static Format formatOf(String name) {
    return Format.ofName(Packing.plainName(name)).orElseThrow();
  }

  private static byte[] content(String name) throws IOException {
    List<byte[]> records = ArchiveSamples.warcRecords(ARTICLES);
    return switch (name) {
      case "a.csv" -> ArchiveSamples.csv(ARTICLES).getBytes(UTF_8);
      case "a.warc" -> ArchiveSamples.joined(records, false);
      case "a.warc.gz" -> ArchiveSamples.joined(records, true);
      case "a.xml" -> ArchiveSamples.newsMessage(ARTICLES).getBytes(UTF_8);
      case "a.zip" -> ArchiveSamples.zip(ArchiveContainersTest.mixed());
      case "nested.zip" ->
          ArchiveSamples.zip(
              ArchiveSamples.entries(
                  "x/a.warc.gz",
                  ArchiveSamples.joined(ArchiveSamples.warcRecords(2), true),
                  "y/rest.tgz",
                  ArchiveSamples.packed("gz", ArchiveSamples.tar(ArchiveContainersTest.rest()))));
      case "a.tar" -> ArchiveSamples.tar(ArchiveContainersTest.mixed());
      default ->
          ArchiveSamples.packed(
              name.substring(name.lastIndexOf('.') + 1),
              ArchiveSamples.tar(ArchiveContainersTest.mixed()));
    };
  }

  /** The numbers of the articles that were read. */
  private static List<Integer> bodies(TaskRun worker) {
    return worker.articles().stream()
        .map(Article::getBody)
        .map(body -> body.replaceFirst("(?s).*?Report number (\\d+) .*", "$1"))
        .filter(number -> number.matches("\\d+"))
        .map(Integer::valueOf)
        .toList();
  }
}
