package org.trucewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.bytes;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedSourceTaskTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void anItemBecomesAnArticle() throws InterruptedException {
    server.on(
        "/feed",
        ok(rss(item("a1", "Truce &amp; talks", "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;"))));
    try (FeedTaskRun run = FeedTaskRun.of("gazette=" + server.url("/feed"))) {
      List<SourceRecord> records = run.round();

      assertThat(records).hasSize(1);
      Article article = run.worker.articles().get(0);
      assertThat(records.get(0).key()).isEqualTo(article.getArticleId());
      assertThat(records.get(0).keySchema()).isEqualTo(Schema.STRING_SCHEMA);
      assertThat(records.get(0).topic()).isEqualTo("trucewire.articles");
      assertThat(article.getArticleId()).matches("[0-9a-f]{32}");
      assertThat(article.getSource()).isEqualTo("gazette");
      assertThat(article.getGuid()).isEqualTo("a1");
      assertThat(article.getUrl()).isEqualTo("https://gazette.example/a1");
      assertThat(article.getOutlet()).isEqualTo("Border Gazette");
      assertThat(article.getTitle()).isEqualTo("Truce & talks");
      assertThat(article.getBody()).isEqualTo("One.\nTwo.");
      assertThat(article.getLanguage()).isEqualTo("en-GB");
      assertThat(article.getPublishedOn()).isEqualTo(LocalDate.of(2024, 4, 30));
      assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2024-05-01T03:15:00Z"));
      assertThat(article.getFetchedAt()).isEqualTo(run.clock.instant());
      assertThat(article.getOriginalType()).isEqualTo("application/rss+xml");
      assertThat(UTF_8.decode(article.getOriginal()).toString())
          .startsWith("<item><guid")
          .contains("Truce &amp; talks");
    }
  }

  @Test
  void validatorsGoBackAsTheyCameAndEachOnItsOwn() throws InterruptedException {
    server.on(
        "/feed",
        ok(rssOf(1, 2), "ETag", "W/\"x y\"", "Last-Modified", "not even a date"),
        status(304),
        ok(rssOf(1, 3), "ETag", "unquoted"),
        ok(rssOf(1, 4), "Last-Modified", "Wed, 01 May 2024 10:00:00 GMT"),
        status(304));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      for (int i = 0; i < 5; i++) {
        run.round();
      }
      assertThat(run.worker.articles()).hasSize(4);
    }
    assertThat(server.requests("/feed"))
        .extracting(h -> h.getFirst("If-None-Match"), h -> h.getFirst("If-Modified-Since"))
        .containsExactly(
            tuple(null, null),
            tuple("W/\"x y\"", "not even a date"),
            tuple("W/\"x y\"", "not even a date"),
            tuple("unquoted", null),
            tuple(null, "Wed, 01 May 2024 10:00:00 GMT"));
  }

  @Test
  void readingsThatAreFinishedTogetherAreHandedOnTogether() throws InterruptedException {
    // Given many feeds, all of them being fetched
    int feeds = 20;
    CountDownLatch held = new CountDownLatch(1);
    StringBuilder urls = new StringBuilder();
    for (int i = 0; i < feeds; i++) {
      String body = rssOf(i, i);
      server.on(
          "/" + i,
          exchange -> {
            awaitQuietly(held);
            ok(body).to(exchange);
          });
      urls.append(i == 0 ? "" : ",").append(server.url("/" + i));
    }
    Map<String, String> config =
        Map.of("feed.urls", urls.toString(), "feed.host.concurrent.max", "32");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      assertThat(run.task().poll()).isNull();

      // When they are finished before the next poll
      held.countDown();
      while (run.task().unread() < feeds) {
        Thread.onSpinWait();
      }

      // Then it brings all of them, for one transaction
      assertThat(run.task().poll())
          .filteredOn(record -> record.topic().equals("trucewire.articles"))
          .hasSize(feeds);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void validatorsOutliveARestart() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 2), "ETag", "\"one\""), status(304));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();
    Map<String, String> config = Map.of("feed.urls", server.url("/feed"));
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      run.round();
    }
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      assertThat(run.round()).isEmpty();
    }
    assertThat(server.requests("/feed").get(1).getFirst("If-None-Match")).isEqualTo("\"one\"");
  }

  @Test
  void aFeedWithoutItemsWipesNothing() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 20)), ok(rss()), ok(rssOf(1, 20)), ok(rssOf(2, 21)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).hasSize(20);
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
    }
  }

  @Test
  void aFeedThatStartsEmptyIsReadWhenItFills() throws InterruptedException {
    server.on("/feed", ok(rss()), ok(rssOf(1, 20)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(20);
    }
  }

  @Test
  void anEditedItemIsSentAgainUnderTheSameId() throws InterruptedException {
    server.on(
        "/feed",
        ok(rss(item("a1", "Truce talks", "They meet."))),
        ok(rss(item("a1", "Truce talks fail", "They met."))));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      run.round();
      assertThat(run.round()).isEmpty();
      List<Article> articles = run.worker.articles();
      assertThat(articles)
          .extracting(Article::getTitle)
          .containsExactly("Truce talks", "Truce talks fail");
      assertThat(new HashSet<>(articles.stream().map(Article::getArticleId).toList())).hasSize(1);
      assertThat(new HashSet<>(articles.stream().map(Article::getContentHash).toList())).hasSize(2);
    }
  }

  @Test
  void killedAfterAnyRecordItLosesAndRepeatsNothing() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 12), "ETag", "\"same\""));
    for (int kill = 0; kill <= 13; kill++) {
      TaskRun worker = new TaskRun();
      ManualClock clock = new ManualClock();
      Map<String, String> config = Map.of("feed.urls", server.url("/feed"));
      try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
        worker.commit(run.roundWithoutCommit().subList(0, kill));
      }
      try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
        run.round();
        run.round();
      }
      assertThat(worker.articles())
          .as("killed after %d", kill)
          .extracting(Article::getGuid)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 12).mapToObj(n -> "item-" + n).toList());
    }
  }

  @Test
  void theServerIsNotToldOfAReadingThatWasNotHandedOnWhole() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 3), "ETag", "\"whole\""));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      List<SourceRecord> records = run.roundWithoutCommit();
      assertThat(records)
          .extracting(record -> (String) record.sourceOffset().get("etag"))
          .containsExactly(null, null, null, "\"whole\"");
    }
  }

  @Test
  void offsetsStayWithinABoundAndKeepWhatTheFeedStillShows() throws InterruptedException {
    String sticky = item("sticky", "Live: the talks", "Since morning.");
    ScriptedServer.Answer[] script =
        IntStream.range(0, 8)
            .mapToObj(
                i -> {
                  int first = 1 + i * 400;
                  String fresh =
                      IntStream.range(first, first + 400)
                          .mapToObj(n -> item("item-" + n, "Report " + n, "Day " + n + "."))
                          .collect(Collectors.joining());
                  return ok(rss(sticky, fresh));
                })
            .toArray(ScriptedServer.Answer[]::new);
    server.on("/feed", script);
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      for (int i = 0; i < 8; i++) {
        run.round();
      }
      assertThat(run.worker.articles()).hasSize(8 * 400 + 1);
      assertThat(run.worker.articles()).extracting(Article::getGuid).doesNotHaveDuplicates();
      assertThat(run.worker.largestOffset()).isBetween(10_000, 15_000);
    }
  }

  @Test
  void charsetsComeFromTheHeaderOrTheDocument() throws InterruptedException {
    String text = "Перемирие в силе";
    Charset cyrillic = Charset.forName("windows-1251");
    String declared = rss(item("a", "A", text)).replace("UTF-8", "windows-1251");
    String undeclared = rss(item("b", "B", text)).replace(" encoding=\"UTF-8\"", "");
    server.on("/declared", bytes(declared.getBytes(cyrillic), "Content-Type", "text/xml"));
    server.on(
        "/header",
        bytes(undeclared.getBytes(cyrillic), "Content-Type", "text/xml; charset=cp1251"));
    server.on("/utf8", bytes(undeclared.getBytes(UTF_8), "Content-Type", "text/xml"));
    try (FeedTaskRun run =
        FeedTaskRun.of(
            server.url("/declared") + "," + server.url("/header") + "," + server.url("/utf8"))) {
      run.round();
      assertThat(run.worker.articles()).hasSize(3).extracting(Article::getBody).containsOnly(text);
    }
  }
}
