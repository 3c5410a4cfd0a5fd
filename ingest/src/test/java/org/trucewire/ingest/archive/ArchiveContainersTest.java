package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveContainersTest {

  @TempDir Path folder;

  /** Six articles in five files of four formats. */
  static Map<String, byte[]> mixed() {
    return ArchiveSamples.entries(
        "1.html",
        ArchiveSamples.page(1),
        "photo.jpg",
        "\u00ff\u00d8",
        "2.jsonl",
        "{\"text\": \""
            + ArchiveSamples.sentence(2)
            + "\"}\n\n{\"text\": \""
            + ArchiveSamples.sentence(3)
            + "\"}\n",
        "__MACOSX/._1.html",
        "x",
        "4.xml",
        ArchiveSamples.nitf(4),
        "5.txt",
        ArchiveSamples.sentence(5),
        "6.csv",
        "text\n" + ArchiveSamples.sentence(6) + "\n");
  }

  static Map<String, byte[]> rest() {
    Map<String, byte[]> rest = mixed();
    rest.remove("1.html");
    rest.put("2.jsonl", ("{\"text\": \"" + ArchiveSamples.sentence(3) + "\"}\n").getBytes(UTF_8));
    return rest;
  }

  @Test
  void entriesAreReadAsWhatTheyAreAndOthersAreCounted() throws Exception {
    Path file = Files.write(folder.resolve("a.zip"), ArchiveSamples.zip(mixed()));
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      run.look();
    }
    assertThat(worker.articles()).hasSize(6).extracting(Article::getSource).containsOnly("a.zip");
    assertThat(worker.metrics())
        .containsEntry("archive-articles-total", 6.0)
        .containsEntry("archive-dead-letters-total", 0.0)
        .containsEntry("archive-skipped-total:other-kind", 1.0)
        .containsEntry("archive-skipped-total:hidden", 1.0);
  }

  @Test
  void aBadEntrySpoilsNoOtherAndItsPlaceIsNamed() throws Exception {
    Map<String, byte[]> entries = mixed();
    entries.put("2.jsonl", "{\"text\": \"good\"}\n{bad}\n".getBytes(UTF_8));
    Path file = Files.write(folder.resolve("a.zip"), ArchiveSamples.zip(entries));
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      run.look();
    }
    assertThat(worker.articles()).hasSize(5);
    assertThat(worker.deadLetters()).hasSize(1);
    assertThat(TaskRun.text(worker.deadLetters().get(0))).isEqualTo("{bad}");
    assertThat(TaskRun.headers(worker.deadLetters().get(0)))
        .containsEntry("location", file + "!2.jsonl#2");
  }

  @Test
  void namesThatLeadOutOfTheContainerAreMereLabels() throws Exception {
    Map<String, byte[]> entries =
        ArchiveSamples.entries(
            "../../escaped.txt", ArchiveSamples.sentence(1),
            "/tmp/absolute.txt", ArchiveSamples.sentence(2));
    Path inner = Files.createDirectories(folder.resolve("in/deep"));
    for (byte[] bytes : new byte[][] {ArchiveSamples.zip(entries), ArchiveSamples.tar(entries)}) {
      Path file = Files.write(inner.resolve("a.bin"), bytes);
      TaskRun worker = new TaskRun();
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        run.look();
      }
      assertThat(worker.articles()).hasSize(2);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile)).containsExactly(file);
      }
      Files.delete(file);
    }
  }

  @Test
  void aBombIsRefusedAndWhatIsBesideItIsRead() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.putArchiveEntry(new ZipArchiveEntry("bomb.jsonl"));
      writeSpaces(zip, 300);
      zip.closeArchiveEntry();
      zip.putArchiveEntry(new ZipArchiveEntry("good.txt"));
      zip.write(ArchiveSamples.sentence(1).getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    Path file = Files.write(folder.resolve("a.zip"), out.toByteArray());
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      run.look();
    }
    assertThat(worker.articles()).hasSize(1);
    assertThat(worker.deadLetters()).hasSize(1);
    assertThat(TaskRun.headers(worker.deadLetters().get(0)).get("message"))
        .contains("decompression bomb", "archive.unpacked.max.ratio");
  }

  @Test
  void layersAndBytesAreLimited() throws Exception {
    byte[] nested = ArchiveSamples.sentence(1).getBytes(UTF_8);
    String name = "a.txt";
    for (int layer = 0; layer < 6; layer++) {
      nested = ArchiveSamples.zip(ArchiveSamples.entries(name, nested, "beside.txt", "A text."));
      name = "layer" + layer + ".zip";
    }
    Path file = Files.write(folder.resolve("deep.zip"), nested);
    TaskRun worker = new TaskRun();
    try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
      run.look();
    }
    assertThat(worker.articles()).hasSize(5);
    assertThat(worker.deadLetters()).hasSize(1);
    assertThat(TaskRun.headers(worker.deadLetters().get(0)).get("message"))
        .contains("archive.nesting.max");

    TaskRun limited = new TaskRun();
    Map<String, String> config =
        Map.of("archive.paths", file.toString(), "archive.unpacked.max.bytes", "1024");
    try (ArchiveTaskRun run = new ArchiveTaskRun(limited, 1, config)) {
      run.look();
    }
    assertThat(TaskRun.headers(limited.deadLetters().get(0)).get("message"))
        .contains("archive.unpacked.max.bytes");
  }

  private static void writeSpaces(OutputStream out, int mebibytes) throws Exception {
    byte[] spaces = " ".repeat(1024 * 1024).getBytes(UTF_8);
    for (int i = 0; i < mebibytes; i++) {
      out.write(spaces);
    }
  }
}
