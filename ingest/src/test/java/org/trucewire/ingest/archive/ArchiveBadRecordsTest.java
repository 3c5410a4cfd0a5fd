package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveBadRecordsTest {

  @TempDir Path folder;
  private ArchiveFiles files;

  @BeforeEach
  void writeIntoFolder() {
    files = new ArchiveFiles(folder);
  }

  @Test
  void badMembersAreRefusedOneByOne() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("{\"text\": \"good\"}\n".getBytes(UTF_8));
    bytes.write("{\"text\": \"never closed\n".getBytes(UTF_8));
    bytes.write("{\"text\": \"in".getBytes(UTF_8));
    bytes.write(new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
    bytes.write("valid\"}\n".getBytes(UTF_8));
    bytes.write("[1, 2]\n".getBytes(UTF_8));
    bytes.write("{\"title\": \"No text\"}\n".getBytes(UTF_8));
    bytes.write("{\"text\": \"\\ud83d\\ude00 \ud83d\ude02\"}\n".getBytes(UTF_8));
    bytes.write("{\"text\": \"a\\u0000b\\ud800c\"} {}\n".getBytes(UTF_8));
    bytes.write("{\"text\": \"a\\u0000b\\ud800c\"}\n".getBytes(UTF_8));
    Path file = Files.write(folder.resolve("mixed.jsonl"), bytes.toByteArray());
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      run.look();
      assertThat(run.worker.articles())
          .extracting(Article::getBody)
          .containsExactly("good", "😀 😂", "a\ufffdb\ufffdc");
      assertThat(run.worker.deadLetters())
          .extracting(dead -> TaskRun.headers(dead).get("location"))
          .containsExactly(file + "#2", file + "#3", file + "#4", file + "#5", file + "#7");
      assertThat((byte[]) run.worker.deadLetters().get(1).value())
          .contains((byte) 0xc3, (byte) 0x28, (byte) 0xff);
      assertThat(TaskRun.headers(run.worker.deadLetters().get(1)))
          .containsEntry("stage", "ingest")
          .containsEntry("source", "mixed.jsonl")
          .containsEntry("cause", "java.nio.charset.MalformedInputException")
          .hasEntrySatisfying("message", m -> assertThat(m).contains("UTF-8"));
      assertThat(run.look()).isEmpty();
    }
  }

  @Test
  void aFileWhoseMembersAllFailedIsNotReadAgain() throws Exception {
    Path file = files.write("bad.jsonl", "x\ny\n");
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      assertThat(run.look()).hasSize(2);
    }
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      assertThat(run.look()).isEmpty();
    }
  }

  @Test
  void malformedElementsOfAnArraySpoilNoOthers() throws Exception {
    Path file =
        files.write(
            "a.json", "[{\"text\": \"one\"}, {\"text\": tru}, 17, \"]{\", {\"text\": \"two }]\"}]");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      run.look();
      assertThat(run.worker.articles())
          .extracting(Article::getBody)
          .containsExactly("one", "two }]");
      assertThat(run.worker.deadLetters())
          .extracting(TaskRun::text)
          .containsExactly("{\"text\": tru}", "17", "\"]{\"");
    }
  }

  @Test
  void anArrayThatIsCutOffGivesWhatItHolds() throws Exception {
    Path file = files.write("a.json", "[{\"text\": \"one\"}, {\"text\": \"tw");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      assertThat(run.look()).hasSize(1);
      assertThat(run.look()).hasSize(1);
      assertThat(run.look()).isEmpty();
      assertThat(run.worker.deadLetters())
          .extracting(TaskRun::text)
          .containsExactly("{\"text\": \"tw");
    }
  }

  @Test
  void aFileThatIsNotPackedAsItSaysIsRefused() throws Exception {
    Path file = files.write("a.jsonl.gz", "{\"text\": \"plain\"}");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      assertThat(run.look()).isEmpty();
      assertThat(run.look()).hasSize(1);
      assertThat(run.worker.deadLetters())
          .extracting(TaskRun::text)
          .containsExactly("{\"text\": \"plain\"}");
      assertThat(run.look()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"big.jsonl", "big.json", "big.json.gz"})
  void aRecordOf50MegabytesIsRefusedInLittleMemory(String name) throws Exception {
    Path file = folder.resolve(name);
    byte[] block = "shelling ".repeat(1000).getBytes(UTF_8);
    int blocks = 50_000_000 / block.length;
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
      out.write("{\"text\": \"before\"}\n".getBytes(UTF_8));
      for (int i = -1; i <= blocks; i++) {
        byte[] part =
            i < 0 ? "{\"text\": \"".getBytes(UTF_8) : i < blocks ? block : "\"}".getBytes(UTF_8);
        sha256.update(part);
        out.write(part);
      }
      out.write("\n{\"text\": \"after\"}\n".getBytes(UTF_8));
    }
    Map<String, String> config =
        Map.of("archive.paths", file.toString(), "archive.article.max.bytes", "1048576");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (ArchiveTaskRun run = new ArchiveTaskRun(new TaskRun(), 1, config)) {
      long before = threads.getCurrentThreadAllocatedBytes();
      run.look();
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;

      assertThat(allocated).isLessThan(12_000_000);
      assertThat(run.worker.articles())
          .extracting(Article::getBody)
          .containsExactly("before", "after");
      SourceRecord dead = run.worker.deadLetters().get(0);
      assertThat((byte[]) dead.value()).hasSize(64 * 1024);
      assertThat(TaskRun.headers(dead))
          .containsEntry("length", Integer.toString(blocks * block.length + 12))
          .containsEntry("sha256", HexFormat.of().formatHex(sha256.digest()))
          .containsEntry("location", file + "#2")
          .hasEntrySatisfying("message", m -> assertThat(m).contains("archive.article.max.bytes"));
    }
  }
}
