package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.schemas.Article;

/** What a hostile or broken server does, and what the user sees: the table in docs/feeds.md. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileServerTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void slowHostsDelayNoOther() throws InterruptedException {
    // Given ten hosts that answer and never end, and a fast feed that has something new each time
    List<ScriptedServer> slow = IntStream.range(0, 10).mapToObj(i -> new ScriptedServer()).toList();
    StringBuilder urls = new StringBuilder("fast=" + server.url("/feed"));
    for (ScriptedServer tarpit : slow) {
      tarpit.on("/feed", tarpit.tarpit());
      urls.append(",").append(tarpit.url("/feed"));
    }
    ScriptedServer.Answer[] script =
        IntStream.rangeClosed(1, 5)
            .mapToObj(n -> ok(rssOf(1, n)))
            .toArray(ScriptedServer.Answer[]::new);
    server.on("/feed", script);
    Map<String, String> config = Map.of("feed.urls", urls.toString(), "feed.timeout.ms", "60000");
    long before = System.nanoTime();
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      // When the fast one is due five times, Then it is read five times meanwhile
      for (int n = 1; n <= 5; n++) {
        run.clock.advance(Duration.ofHours(2));
        while (run.worker.articles().size() < n) {
          run.worker.commit(run.task().poll());
        }
      }
    } finally {
      slow.forEach(ScriptedServer::close);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aGzipBombAnEndlessBodyAndALoopFailAlone() throws InterruptedException {
    server.on("/bomb", ScriptedServer.gzip(new byte[50_000_000]));
    server.on("/endless", ScriptedServer.endless());
    server.on("/loop", status(302, "Location", "/loop"));
    server.on("/good", ok(rssOf(1, 3)));
    Map<String, String> config = new HashMap<>();
    config.put(
        "feed.urls",
        "bomb=%s,endless=%s,loop=%s,good=%s"
            .formatted(
                server.url("/bomb"),
                server.url("/endless"),
                server.url("/loop"),
                server.url("/good")));
    config.put("feed.body.max.bytes", "100000");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      assertThat(run.round()).hasSize(3);
      run.assertState("bomb", "failing", "larger than 100000 bytes");
      run.assertState("endless", "failing", "larger than 100000 bytes");
      run.assertState("loop", "failing", "redirects");
    }
  }

  @Test
  void retryAfterIsGrantedInBothForms() throws InterruptedException {
    // Given a server that asks for three hours, once in seconds and once as a date
    server.on("/seconds", status(429, "Retry-After", "10800"), ok(rssOf(1, 1)));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/seconds"))) {
      assertThat(run.round()).isEmpty();
      run.assertState("feed", "throttled", "429", "10800 s");
      // When two hours have passed, Then it is not asked
      run.clock.advance(Duration.ofHours(2));
      assertThat(run.task().poll()).isNull();
      assertThat(server.requests("/seconds")).hasSize(1);
      // When four have, Then it is
      assertThat(run.round()).hasSize(1);
      Instant until = run.clock.instant().plus(Duration.ofHours(7));
      server.on(
          "/seconds",
          status(
              503,
              "Retry-After",
              DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC))),
          ok(rssOf(1, 2)));
      assertThat(run.round()).isEmpty();
      assertThat((double) run.worker.metric("feed-next-fetch-seconds", "feed"))
          .isEqualTo((double) until.getEpochSecond());
    }
  }

  @Test
  void whatIsGoneIsNotAskedAgain() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 1)), status(410));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(1);
      run.round();
      run.assertState("feed", "gone", "410");
      run.clock.advance(Duration.ofDays(30));
      assertThat(run.task().poll()).isNull();
      assertThat(server.requests("/feed")).hasSize(2);
    }
  }

  @Test
  void notModifiedToEverythingAndAnETagThatNeverChanges() throws InterruptedException {
    // Given a server that says 304 whatever it is asked, and one that changes under the same ETag
    server.on("/304", status(304));
    server.on("/same", ok(rssOf(1, 1), "ETag", "\"e\""), ok(rssOf(1, 2), "ETag", "\"e\""));
    try (FeedTaskRun run =
        FeedTaskRun.of("always=%s,same=%s".formatted(server.url("/304"), server.url("/same")))) {
      run.round();
      run.assertState("always", "failing", "304");
      assertThat(run.round()).hasSize(1);
      assertThat(new HashSet<>(run.worker.articles())).hasSize(2);
    }
  }

  @Test
  void aPermanentRedirectIsRememberedAndATemporaryOneIsNot() throws InterruptedException {
    server.on("/old", status(301, "Location", "/new"));
    server.on("/new", ok(rssOf(1, 1)), ok(rssOf(1, 2)), status(404));
    server.on("/here", status(302, "Location", "/there"));
    server.on("/there", ok(rssOf(1, 1)));
    try (FeedTaskRun run =
        FeedTaskRun.of("old=%s,here=%s".formatted(server.url("/old"), server.url("/here")))) {
      assertThat(run.round()).hasSize(2);
      assertThat(run.round()).hasSize(1);
      assertThat(server.requests("/old")).hasSize(1);
      assertThat(server.requests("/here")).hasSize(2);
      // And where it has moved to is given up when only the configured address works
      server.on("/old", ok(rssOf(1, 3)));
      List<SourceRecord> back = run.round();
      assertThat(back).hasSize(1);
      assertThat(back.get(0).sourceOffset().get("moved_to")).isNull();
    }
  }

  @Test
  void aSitesPageLeadsToItsFeedAndAConsentPageLeadsNowhere() throws InterruptedException {
    String page =
        "<!doctype html><html><head><title>Gazette</title><link rel=\"alternate\""
            + " type=\"application/rss+xml\" href=\"/feed\"></head></html>";
    server.on("/site", ok(page));
    server.on("/feed", ok(rssOf(1, 2)), ok(page.replace("Gazette", "Before you go on")));
    try (FeedTaskRun run = FeedTaskRun.of("site=" + server.url("/site"))) {
      assertThat(run.round()).hasSize(2);
      assertThat(run.worker.articles()).extracting(Article::getSource).containsOnly("site");
      run.round();
      run.assertState("site", "blocked", "web page", "Before you go on");
    }
  }

  @Test
  void severalFeedsThatAreThrottledStandForTheirHost() throws InterruptedException {
    for (String path : List.of("/a", "/b")) {
      server.on(path, status(429, "Retry-After", "36000"));
    }
    server.on("/c", ok(rssOf(1, 1)), ok(rssOf(1, 2)));
    Map<String, String> config =
        Map.of(
            "feed.urls",
            "c=%s,a=%s,b=%s".formatted(server.url("/c"), server.url("/a"), server.url("/b")),
            "feed.host.concurrent.max",
            "1");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      assertThat(run.round()).hasSize(1);
      run.clock.advance(Duration.ofHours(2));
      assertThat(run.task().poll()).isNull();
      assertThat(server.requests("/c")).hasSize(1);
    }
  }
}
