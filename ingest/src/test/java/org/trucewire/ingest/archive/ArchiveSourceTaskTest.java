package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Reading;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ArchiveSourceTaskTest {

  @TempDir Path folder;
  private ArchiveFiles files;

  @BeforeEach
  void writeIntoFolder() {
    files = new ArchiveFiles(folder);
  }

  @Test
  void aJsonArticleKeepsAllThatItSays() throws Exception {
    String json =
        """
        {"id": "g-1", "url": "https://gazette.example/1", "title": "Truce holds",
         "text": "The truce held.\\nBoth sides said so.", "published": "2024-01-31",
         "outlet": "Border Gazette", "author": ["A. Writer", {"name": "B. Writer"}],
         "section": "World", "language": "en_gb", "licence": "own"}\
        """;
    Path file = files.write("one.json", json);
    try (ArchiveTaskRun run = ArchiveTaskRun.of(file)) {
      List<SourceRecord> records = run.look();

      Article article = run.worker.articles().get(0);
      assertThat(records).hasSize(1);
      assertThat(records.get(0).key()).isEqualTo(article.getArticleId());
      assertThat(records.get(0).sourcePartition()).isEqualTo(Map.of("file", file.toString()));
      assertThat(article.getSource()).isEqualTo("one.json");
      assertThat(article.getGuid()).isEqualTo("g-1");
      assertThat(article.getUrl()).isEqualTo("https://gazette.example/1");
      assertThat(article.getTitle()).isEqualTo("Truce holds");
      assertThat(article.getBody()).isEqualTo("The truce held.\nBoth sides said so.");
      assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2024, 1, 31));
      assertThat(article.getPublishedAt()).isNull();
      assertThat(article.getOutlet()).isEqualTo("Border Gazette");
      assertThat(article.getAuthor()).isEqualTo("A. Writer, B. Writer");
      assertThat(article.getSection()).isEqualTo("World");
      assertThat(article.getLanguage()).isEqualTo("en-GB");
      assertThat(article.getFetchedAt()).isEqualTo(ArchiveFiles.MODIFIED);
      assertThat(UTF_8.decode(article.getOriginal()).toString()).isEqualTo(json);
      assertThat(article.getOriginalType()).isEqualTo("application/json");
    }
  }

  @Test
  void everyFormatIsReadPlainAndPacked() throws Exception {
    String page =
        "<html lang=en><head><title>Page</title><link rel=canonical href=https://g.example/p>"
            + "</head><body><script>x()</script><p>"
            + "The truce along the river held for another night, officials said. ".repeat(5)
            + "</p></body></html>";
    Map<String, String> contents =
        Map.of(
            "a.txt", "A text, which has one line.",
            "b.html", page,
            "c.HTM", page.replace("g.example/p", "g.example/q"),
            "d.json", "[{\"text\": \"one\"}, {\"text\": \"two\"}]",
            "e.jsonl", "{\"text\": \"three\"}\n\n{\"text\": \"four\"}",
            "f.ndjson", "{\"body\": \"five\"}\n{\"content\": \"<p>six</p><p>seven</p>\"}\n");
    for (Map.Entry<String, String> entry : contents.entrySet()) {
      files.write(entry.getKey(), entry.getValue());
      Files.createDirectories(folder.resolve("packed"));
      Files.write(
          folder.resolve("packed/" + entry.getKey() + ".gz"),
          ArchiveFiles.gzip(entry.getValue().getBytes(UTF_8)));
    }
    files.write("notes.pdf", "passed over");
    files.write(".hidden.json", "{\"text\": \"hidden\"}");

    try (ArchiveTaskRun run = ArchiveTaskRun.of(folder)) {
      run.look();
      assertThat(run.look()).isEmpty();
      assertThat(run.worker.deadLetters()).isEmpty();
      List<Article> articles = run.worker.articles();
      assertThat(articles).hasSize(18);
      assertThat(articles.subList(0, 9))
          .extracting(Article::getSource)
          .containsExactly(
              "a.txt",
              "b.html",
              "c.HTM",
              "d.json",
              "d.json",
              "e.jsonl",
              "e.jsonl",
              "f.ndjson",
              "f.ndjson");
      assertThat(articles.get(1).getTitle()).isEqualTo("Page");
      assertThat(articles.get(1).getUrl()).isEqualTo("https://g.example/p");
      assertThat(articles.get(1).getBody()).startsWith("The truce").doesNotContain("x()", "<");
      assertThat(articles.get(8).getBody()).isEqualTo("six\nseven");
      assertThat(articles.subList(9, 18))
          .as("packed or not, it is the same article")
          .extracting(Article::getArticleId)
          .containsExactlyElementsOf(
              articles.subList(0, 9).stream().map(Article::getArticleId).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many.jsonl", "many.jsonl.gz", "many.json", "many.json.gz"})
  void killedAfterAnyRecordItLosesAndRepeatsNothing(String name) throws Exception {
    Path file = Files.write(folder.resolve(name), ArchiveFiles.content(name, 7));
    for (int kill = 0; kill <= 9; kill++) {
      TaskRun worker = new TaskRun();
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        List<SourceRecord> records = run.poll();
        assertThat(records).hasSize(9);
        worker.commit(records.subList(0, kill));
      }
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        assertThat(run.look()).as("killed after %d", kill).hasSize(Math.max(0, 8 - kill));
      }
      try (ArchiveTaskRun run = ArchiveTaskRun.of(worker, file)) {
        assertThat(run.look()).isEmpty();
      }
      assertThat(worker.articles())
          .extracting(Article::getGuid)
          .containsExactly("1", "2", "3", "5", "6", "7", "8");
      assertThat(worker.deadLetters()).hasSize(1);
      assertThat(worker.readings()).extracting(Reading::getShown).containsExactly(8L);
    }
  }

  @Test
  void batchesAreNoLargerThanConfiguredAndTheLastOffsetIsDone() throws Exception {
    Path file = Files.write(folder.resolve("many.jsonl"), ArchiveFiles.content("many.jsonl", 7));
    try (ArchiveTaskRun run =
        new ArchiveTaskRun(
            new TaskRun(),
            1,
            Map.of("archive.paths", file.toString(), "archive.batch.size", "3"))) {
      List<Integer> sizes = new ArrayList<>();
      List<SourceRecord> all = new ArrayList<>();
      for (List<SourceRecord> batch = run.poll(); batch != null; batch = run.poll()) {
        sizes.add(batch.size());
        all.addAll(batch);
      }
      assertThat(sizes).containsExactly(3, 3, 3);
      assertThat(all)
          .extracting(record -> (Boolean) record.sourceOffset().get("done"))
          .containsExactly(false, false, false, false, false, false, false, true, true);
    }
  }

  @Test
  void newFilesArePickedUpAndSpreadOverTasks() throws Exception {
    for (int i = 0; i < 40; i++) {
      files.write("f" + i + ".txt", "The text of file number " + i + ".");
    }
    try (ArchiveTaskRun run =
        new ArchiveTaskRun(new TaskRun(), 3, Map.of("archive.paths", folder.toString()))) {
      assertThat(run.tasks()).hasSize(3);
      List<Integer> shares = new ArrayList<>();
      for (ArchiveSourceTask task : run.tasks()) {
        List<SourceRecord> batch = task.poll();
        run.worker.commit(batch);
        shares.add(TaskRun.withoutReadings(batch).size());
      }
      assertThat(shares)
          .allMatch(n -> n > 3)
          .satisfies(s -> assertThat(s.stream().mapToInt(n -> n).sum()).isEqualTo(40));
      assertThat(run.look()).isEmpty();
      Files.createDirectories(folder.resolve("later/deep"));
      files.write("later/deep/new.txt", "A text that came later.");
      assertThat(run.look()).hasSize(1);
    }
  }

  @Test
  void articleIdsDependOnTheArticleAlone() throws Exception {
    files.write("a/x.json", "{\"id\": \"7\", \"outlet\": \"Gazette\", \"text\": \"one\"}");
    files.write(
        "b/y.json", "{\"id\": \"7\", \"outlet\": \"Gazette\", \"text\": \"one, corrected\"}");
    files.write("c/z.json", "{\"id\": \"7\", \"outlet\": \"Herald\", \"text\": \"one\"}");
    try (ArchiveTaskRun run = ArchiveTaskRun.of(folder)) {
      run.look();
      List<String> ids = run.worker.articles().stream().map(Article::getArticleId).toList();
      assertThat(ids).hasSize(3);
      assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
      assertThat(
              new HashSet<>(run.worker.articles().stream().map(Article::getContentHash).toList()))
          .hasSize(2);
    }
  }

  @Test
  void stopEndsAWait() throws Exception {
    try (ArchiveTaskRun run = ArchiveTaskRun.of(folder)) {
      ArchiveSourceTask task = run.tasks().get(0);
      task.stop();
      long before = System.nanoTime();
      assertThat(task.poll()).isNull();
      assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before)).isLessThan(90);
    }
  }
}
