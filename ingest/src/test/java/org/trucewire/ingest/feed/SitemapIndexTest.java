package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SitemapIndexTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void theNewsSitemapsOfAnIndexAreFollowedAndOthersPassedOver() throws InterruptedException {
    // Given an index of two sitemaps with news and one of plain pages
    server
        .on("/index.xml", ok(index("/news-1.xml|1", "/news-2.xml|1", "/pages.xml|1")))
        .on("/news-1.xml", ok(news(1, 3)))
        .on("/news-2.xml", ok(news(4, 5)))
        .on("/pages.xml", ok("<urlset><url><loc>https://n.example/about</loc></url></urlset>"));
    try (FeedTaskRun run = FeedTaskRun.of("daily=" + server.url("/index.xml"))) {
      // When it is polled
      pollUntil(run, 5);

      // Then each of their entries is an article of the feed, and nothing is a dead letter
      assertThat(run.worker.articles())
          .extracting(Article::getTitle)
          .containsExactlyInAnyOrder("News 1", "News 2", "News 3", "News 4", "News 5");
      assertThat(run.worker.articles()).extracting(Article::getSource).containsOnly("daily");
      assertThat(run.worker.deadLetters()).isEmpty();
      assertThat(run.worker.metric("feed-articles-total", "daily")).isEqualTo(5.0);
      assertThat(run.worker.metric("feed-entries", "daily")).isEqualTo(5.0);
    }
  }

  @Test
  void onlyWhatTheIndexSaysHasChangedIsFetchedAgain() throws InterruptedException {
    // Given an index in which the second sitemap changes
    server
        .on(
            "/index.xml",
            ok(index("/news-1.xml|1", "/news-2.xml|1")),
            ok(index("/news-1.xml|1", "/news-2.xml|2")))
        .on("/news-1.xml", ok(news(1, 2)))
        .on("/news-2.xml", ok(news(3, 3)), ok(news(3, 4)));
    try (FeedTaskRun run = FeedTaskRun.of("daily=" + server.url("/index.xml"))) {
      pollUntil(run, 3);

      // When the index is polled again, and once more
      run.clock.advance(Duration.ofHours(2));
      pollUntil(run, 4);
      for (int i = 0; i < 3; i++) {
        run.clock.advance(Duration.ofHours(2));
        pollUntil(run, 4);
      }

      // Then the first was fetched once, the second twice, and each article is there once
      assertThat(server.requests("/news-1.xml")).hasSize(1);
      assertThat(server.requests("/news-2.xml")).hasSize(2);
      assertThat(run.worker.articles()).extracting(Article::getTitle).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatWasSentIsRememberedForEachSitemapOverARestart() throws InterruptedException {
    server
        .on("/index.xml", ok(index("/news-1.xml|1", "/news-2.xml|1"), "ETag", "\"i\""))
        .on("/news-1.xml", ok(news(1, 2), "ETag", "\"n\""))
        .on("/news-2.xml", ok(news(3, 4)), ok(news(3, 5)));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();
    Map<String, String> config = Map.of("feed.urls", "daily=" + server.url("/index.xml"));
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      pollUntil(run, 4);
    }
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      pollUntil(run, 5);
      pollUntil(run, 5);
    }
    assertThat(worker.articles()).hasSize(5);
    IngestLedger.mustBalance(worker);
    // What an index names is not remembered: unlike its sitemaps it is asked for as a whole
    assertThat(server.requests("/index.xml").get(1).getFirst("If-None-Match")).isNull();
    assertThat(server.requests("/news-1.xml").get(1).getFirst("If-None-Match")).isEqualTo("\"n\"");
  }

  @Test
  void numberAndDepthAreBounded() throws InterruptedException {
    // Given an index of 30 sitemaps, and one of indexes that name themselves
    String[] many =
        IntStream.rangeClosed(1, 30).mapToObj(n -> "/s" + n + ".xml|1").toArray(String[]::new);
    server.on("/index.xml", ok(index(many)));
    for (int n = 1; n <= 30; n++) {
      server.on("/s" + n + ".xml", ok(news(n, n)));
    }
    server.on("/loop-news.xml", ok(index("/loop-news-2.xml|1")));
    server.on("/loop-news-2.xml", ok(index("/loop-news-3.xml|1")));
    server.on("/loop-news-3.xml", ok(index("/loop-news-4.xml|1")));
    server.on("/loop-news-4.xml", ok(news(99, 99)));
    try (FeedTaskRun run =
        FeedTaskRun.of(server.url("/index.xml") + "," + server.url("/loop-news.xml"))) {
      // When they are polled
      pollUntil(run, Sitemaps.MOST);

      // Then no more than the bounds are fetched
      long fetched =
          IntStream.rangeClosed(1, 30)
              .filter(n -> !server.requests("/s" + n + ".xml").isEmpty())
              .count();
      assertThat(fetched).isEqualTo(Sitemaps.MOST);
      assertThat(server.requests("/loop-news-3.xml")).hasSize(1);
      assertThat(server.requests("/loop-news-4.xml")).isEmpty();
      assertThat(run.worker.deadLetters()).hasSize(1);
    }
  }

  @Test
  void aSitemapThatFailsIsTheFeedsTrouble() throws InterruptedException {
    server
        .on("/index.xml", ok(index("/news-1.xml|1", "/news-2.xml|1")))
        .on("/news-1.xml", ok(news(1, 2)))
        .on("/news-2.xml", status(403));
    try (FeedTaskRun run = FeedTaskRun.of("daily=" + server.url("/index.xml"))) {
      pollUntil(run, 2);
      assertThat(run.worker.metric("feed-state", "daily")).isEqualTo("blocked");
      assertThat((String) run.worker.metric("feed-state-evidence", "daily"))
          .contains("/news-2.xml", "403");
    }
  }

  /** Polls until so many articles have come, and then until nothing is under way. */
  private static void pollUntil(FeedTaskRun run, int articles) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    int idle = 0;
    while (idle < 3 || run.worker.articles().size() < articles) {
      assertThat(System.nanoTime()).as("%d articles come", articles).isLessThan(giveUp);
      List<SourceRecord> batch = run.task().poll();
      run.worker.commit(batch);
      idle = batch == null ? idle + 1 : 0;
    }
  }

  private String index(String... sitemaps) {
    List<String> named = new ArrayList<>();
    for (String sitemap : sitemaps) {
      String[] parts = sitemap.split("\\|", -1);
      named.add(
          "<sitemap><loc>"
              + server.url(parts[0])
              + "</loc><lastmod>2026-11-12T10:0"
              + parts[1]
              + ":00Z</lastmod></sitemap>");
    }
    return "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
        + String.join("", named)
        + "</sitemapindex>";
  }

  private static String news(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            n ->
                "<url><loc>https://n.example/"
                    + n
                    + "</loc><news:news><news:publication><news:name>Daily</news:name>"
                    + "<news:language>en</news:language></news:publication><news:publication_date>"
                    + "2026-11-12T10:00:00Z</news:publication_date><news:title>News "
                    + n
                    + "</news:title></news:news></url>")
        .collect(
            Collectors.joining(
                "",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                    + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">",
                "</urlset>"));
  }
}
