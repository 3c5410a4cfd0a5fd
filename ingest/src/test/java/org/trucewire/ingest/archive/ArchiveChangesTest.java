package org.trucewire.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveChangesTest {

  @TempDir Path folder;
  private ArchiveFiles files;

  @BeforeEach
  void writeIntoFolder() {
    files = new ArchiveFiles(folder);
  }

  @Test
  void aFileThatGrowsGoesOn() throws Exception {
    Path file = files.write("log.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}");
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      assertThat(run.look()).hasSize(2);
      ArchiveFiles.append(file, "\n{\"text\": \"three\"}\n");
      assertThat(run.look()).hasSize(1);
      ArchiveFiles.append(file, "\n\n");
      assertThat(run.look()).isEmpty();
    }
    ArchiveFiles.append(file, "{\"text\": \"four\"}\n");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      assertThat(run.look()).hasSize(1);
    }
    assertThat(worker.articles())
        .extracting(Article::getBody)
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void aLineThatIsStillBeingWrittenWaitsForItsEnd() throws Exception {
    Path file = files.write("log.jsonl", "{\"text\": \"one\"}\n{\"text\": \"tw");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      assertThat(run.look()).hasSize(1);
      ArchiveFiles.append(file, "o\"}\n{\"text\": \"thr");
      assertThat(run.look()).hasSize(1);
      assertThat(run.look()).as("unchanged since the last look").hasSize(1);
      assertThat(run.look()).isEmpty();
      assertThat(run.worker.deadLetters())
          .extracting(TaskRun::text)
          .containsExactly("{\"text\": \"thr");
      ArchiveFiles.append(file, "ee\"}\n");
      assertThat(run.look()).hasSize(1);
      assertThat(run.worker.articles())
          .extracting(Article::getBody)
          .containsExactly("one", "two", "three");
    }
  }

  @Test
  void aPackedFileThatIsStillBeingCopiedWaitsForItsEnd() throws Exception {
    byte[] whole = ArchiveFiles.gzip(ArchiveFiles.content("x.jsonl", 2000));
    Path file = Files.write(folder.resolve("x.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      int first = run.look().size();
      assertThat(first).isBetween(100, 1990);
      Files.write(file, whole);
      run.look();
      assertThat(run.worker.articles())
          .hasSize(2000)
          .extracting(Article::getGuid)
          .doesNotHaveDuplicates();
      assertThat(run.worker.deadLetters()).as("the malformed one").hasSize(1);
    }
  }

  @Test
  void aReplacedFileIsReadAnewAndATouchedOneIsNot() throws Exception {
    Path lines = files.write("a.jsonl", "{\"text\": \"one\"}\n");
    Path text = files.write("b.txt", "Version one of it.");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(folder)) {
      assertThat(run.look()).hasSize(2);
      Files.setLastModifiedTime(lines, FileTime.from(ArchiveFiles.MODIFIED.plusSeconds(60)));
      Files.setLastModifiedTime(text, FileTime.from(ArchiveFiles.MODIFIED.plusSeconds(60)));
      assertThat(run.look()).isEmpty();
      files.write("a.jsonl", "{\"text\": \"other\"}\n");
      Files.writeString(text, "Version two of it.");
      Files.setLastModifiedTime(text, FileTime.from(ArchiveFiles.MODIFIED.plusSeconds(90)));
      assertThat(run.look()).hasSize(2);
      assertThat(run.look()).isEmpty();
    }
  }

  @Test
  void aFileThatCannotBeReadNowIsReadLater() throws Exception {
    Path file = files.write("a.txt", "The text of it.");
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(folder)) {
      Files.move(file, away);
      Files.createSymbolicLink(file, folder.resolve("missing"));
      assertThat(run.look()).isEmpty();
      Files.delete(file);
      Files.move(away, file);
      assertThat(run.look()).hasSize(1);
    }
  }
}
