package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingCount;
import org.trucewire.schemas.ReadingOutcome;

/** Each file ends in what became of its records. {@link ArchiveTaskRun} adds it up. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveLedgerTest {

  @TempDir Path folder;
  private ArchiveFiles files;

  @BeforeEach
  void writeIntoFolder() {
    files = new ArchiveFiles(folder);
  }

  @Test
  void aFileEndsInItsTally() throws Exception {
    Path file =
        files.write("news.jsonl", "{\"text\": \"one\"}\n{\"text\": }\n{\"text\": \"two\"}\n");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      run.look();
      Reading reading = run.worker.readings().get(0);
      assertThat(reading.getSource()).isEqualTo("news.jsonl");
      assertThat(reading.getAddress()).isEqualTo(file.toString());
      assertThat(reading.getFetchedAt()).isEqualTo(ArchiveFiles.MODIFIED);
      assertThat(reading.getOutcome()).isEqualTo(ReadingOutcome.READ);
      assertThat(reading.getShown()).isEqualTo(3);
      assertThat(reading.getTally())
          .containsExactly(
              new ReadingCount(LedgerState.EMITTED, null, 2L, null),
              new ReadingCount(LedgerState.DEAD_LETTER, "entry", 1L, null));
      assertThat(reading.getState()).isNull();
      assertThat(reading.getNextFetchAt()).isNull();

      // When it grows an hour later, then what is new has a reading of its own, in its hour
      ArchiveFiles.append(file, "{\"text\": \"three\"}\n");
      Files.setLastModifiedTime(file, FileTime.from(ArchiveFiles.MODIFIED.plusSeconds(3600)));
      run.look();
      assertThat(run.worker.readings()).hasSize(2);
      assertThat(run.worker.readings().get(1).getShown()).isEqualTo(1);
    }
  }

  @Test
  void aFileOfWhatIsPassedOverIsTakenAsReadAfterARestart() throws Exception {
    Path file = files.write("notes.zip", "");
    byte[] zip =
        ArchiveSamples.zip(
            ArchiveSamples.entries("photo.bin", new byte[] {0, 1, 2}, ".x.txt", "x"));
    Files.write(file, zip);
    TaskRun worker = new TaskRun();
    for (int run = 0; run < 2; run++) {
      try (ArchiveTaskRun task = ArchiveTaskRun.of(worker, file)) {
        assertThat(task.look()).isEmpty();
      }
    }
    assertThat(worker.readings()).hasSize(1);
    assertThat(worker.readings().get(0).getTally())
        .containsExactly(
            new ReadingCount(LedgerState.FILTERED, "skipped:hidden", 1L, null),
            new ReadingCount(LedgerState.FILTERED, "skipped:other-kind", 1L, null));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void articlesOfManyHoursAddUpWheneverItIsKilled(long seed) throws Exception {
    // Given a WARC file with pages of more hours than an offset holds
    int pages = 120;
    StringBuilder warc = new StringBuilder();
    List<byte[]> records = ArchiveSamples.warcRecords(pages);
    for (int i = 0; i < records.size(); i++) {
      String date = "WARC-Date: 2024-03-%02dT%02d:".formatted(1 + i / 40, i % 24);
      String record = new String(records.get(i), ISO_8859_1);
      assertThat(record).contains("WARC-Date: 2024-03-04T05:");
      warc.append(record.replace("WARC-Date: 2024-03-04T05:", date));
    }
    Path file = folder.resolve("many.warc");
    Files.write(file, warc.toString().getBytes(ISO_8859_1));
    Random random = new Random(seed);
    TaskRun worker = new TaskRun();
    // When it is read and killed again and again
    boolean done = false;
    int largest = 0;
    while (!done) {
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        List<SourceRecord> batch = run.poll();
        done = batch == null;
        worker.commit(done ? null : batch.subList(0, random.nextInt(batch.size() + 1)));
        largest = Math.max(largest, worker.largestOffset());
      }
    }
    // Then each page is there once, in an hour that adds up, and offsets stay small
    assertThat(worker.articles()).hasSize(pages).doesNotHaveDuplicates();
    assertThat(worker.readings()).hasSizeGreaterThan(1);
    assertThat(worker.readings()).extracting(Reading::getAddress).containsOnly(file.toString());
    long told = worker.readings().stream().mapToLong(Reading::getShown).sum();
    assertThat(told).isEqualTo(2 * pages + 1);
    assertThat(largest).isLessThan(2_000);
    IngestLedger.mustBalance(worker);
  }

  @Test
  void aFileThatIsReplacedInTheMidstAddsUpToo() throws Exception {
    Path file =
        files.write("a.json", "[{\"text\": \"one\"}, {\"text\": \"two\"}, {\"text\": \"three\"}]");
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      worker.commit(run.poll().subList(0, 2));
    }
    files.write("a.json", "[{\"text\": \"other\"}]");
    Files.setLastModifiedTime(file, FileTime.from(ArchiveFiles.MODIFIED.plus(Duration.ofHours(3))));
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      assertThat(run.look()).hasSize(1);
    }
    assertThat(worker.readings()).hasSize(1);
    assertThat(worker.readings().get(0).getTally())
        .containsExactly(
            new ReadingCount(LedgerState.EMITTED, null, 1L, null),
            new ReadingCount(LedgerState.EMITTED, null, 2L, Instant.parse("2024-02-03T04:00:00Z")));
  }
}
