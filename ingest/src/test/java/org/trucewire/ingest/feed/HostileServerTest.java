package org.trucewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.bytes;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.nio.charset.Charset;
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
      assertState(run, "bomb", "failing", "larger than 100000 bytes");
      assertState(run, "endless", "failing", "larger than 100000 bytes");
      assertState(run, "loop", "failing", "redirects");
    }
  }

  @Test
  void aWrongCharsetInTheHeaderDoesNotGarbleTheText() throws InterruptedException {
    String text = "Перемирие в силе";
    byte[] utf8 = rss(item("a", "A", text)).getBytes(UTF_8);
    byte[] cyrillic =
        rss(item("b", "B", text))
            .replace("UTF-8", "windows-1251")
            .getBytes(Charset.forName("windows-1251"));
    server.on("/latin", bytes(utf8, "Content-Type", "text/xml; charset=ISO-8859-1"));
    server.on("/utf8", bytes(cyrillic, "Content-Type", "text/xml; charset=utf-8"));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/latin") + "," + server.url("/utf8"))) {
      run.round();
      assertThat(run.worker.articles()).hasSize(2).extracting(Article::getBody).containsOnly(text);
    }
  }

  @Test
  void noItemsAndThenTwenty() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 20)), ok(rss()), ok(rssOf(1, 20)), ok(rssOf(2, 21)));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(20);
      assertThat(run.round()).isEmpty();
      assertState(run, "feed", "empty", "no entries");
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
    }
  }

  @Test
  void itemsWithoutIdsAreKnownByTheirAddressOrText() throws InterruptedException {
    String withLink =
        "<item><title>A</title><link>https://g.example/a</link><description>x</description></item>";
    String bare = "<item><title>B</title><description>y</description></item>";
    server.on("/feed", ok(rss(withLink, bare)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).hasSize(2);
      assertThat(run.round()).isEmpty();
    }
  }

  @Test
  void idsThatChangeRepeatNothing() throws InterruptedException {
    // Given a feed that gives its ten items new ids each time, and one item more at the third
    ScriptedServer.Answer[] script =
        IntStream.range(0, 4)
            .mapToObj(
                round -> {
                  StringBuilder items = new StringBuilder();
                  for (int n = round < 2 ? 10 : 11; n > 0; n--) {
                    items.append(
                        item("x" + n, "Report " + n, "Text " + n)
                            .replace(">x" + n + "</guid>", ">" + round + "-" + n + "</guid>"));
                  }
                  return ok(rss(items.toString()));
                })
            .toArray(ScriptedServer.Answer[]::new);
    server.on("/feed", script);
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(10);
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).isEmpty();
      assertThat(run.worker.metric("feed-repeats-total", "feed")).isEqualTo(31.0);
    }
  }

  @Test
  void twoItemsThatDifferOnlyInTheirIdsAreTwo() throws InterruptedException {
    String alert = item("1", "Alert", "Sirens were heard.");
    String again = alert.replace(">1</guid>", ">2</guid>");
    server.on("/feed", ok(rss(alert)), ok(rss(again, alert)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).hasSize(1);
    }
  }

  @Test
  void datesInTheFutureAreNotBelieved() throws InterruptedException {
    String future = item("a", "A", "x").replace("30 Apr 2024", "30 Apr 2034");
    server.on("/feed", ok(rss(future)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      Article article = run.worker.articles().get(0);
      assertThat(article.getPublishedAt()).isNull();
      assertThat(UTF_8.decode(article.getOriginal()).toString()).contains("2034");
    }
  }

  @Test
  void retryAfterIsGrantedInBothForms() throws InterruptedException {
    // Given a server that asks for three hours, once in seconds and once as a date
    server.on("/seconds", status(429, "Retry-After", "10800"), ok(rssOf(1, 1)));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/seconds"))) {
      assertThat(run.round()).isEmpty();
      assertState(run, "feed", "throttled", "429", "10800 s");
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
      assertState(run, "feed", "gone", "410");
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
      assertState(run, "always", "failing", "304");
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
      assertState(run, "site", "blocked", "web page", "Before you go on");
    }
  }

  @Test
  void aLayoutThatDriftsIsSeen() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 5)), ok(rssOf(1, 6).replaceAll("<pubDate>[^<]*</pubDate>", "")));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      run.round();
      run.round();
      assertState(run, "feed", "drifted", "0% of its entries have a date", "100%");
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

  private static void assertState(FeedTaskRun run, String feed, String state, String... evidence) {
    assertThat(run.worker.metric("feed-state", feed)).isEqualTo(state);
    assertThat(run.worker.metric("feed-state-evidence", feed).toString()).contains(evidence);
  }
}
