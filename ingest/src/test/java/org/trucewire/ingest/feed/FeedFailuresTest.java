package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.schedule.Pace;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedFailuresTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aBrokenFeedDoesNotStopTheOthers() throws InterruptedException {
    server.on("/good", ok(rssOf(1, 1)), ok(rssOf(1, 2)), ok(rssOf(1, 3)));
    server.on("/gone", status(500));
    server.on("/tarpit", server.tarpit());
    Map<String, String> config =
        Map.of(
            "feed.urls",
            "good=%s,gone=%s,tarpit=%s,refused=http://127.0.0.1:1/feed"
                .formatted(server.url("/good"), server.url("/gone"), server.url("/tarpit")),
            "feed.timeout.ms",
            "1000");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).hasSize(1);
      assertThat(run.failures("gone")).isEqualTo(3);
      assertThat(run.worker.metric("feed-last-error", "gone").toString()).contains("500", "/gone");
      assertThat(run.worker.metric("feed-last-error", "tarpit").toString()).contains("1000 ms");
      assertThat(run.worker.metric("feed-last-error", "refused").toString())
          .contains("127.0.0.1:1");
      assertThat(run.worker.metric("feed-last-error", "good")).isEqualTo("");
      assertThat(run.worker.metric("feed-articles-total", "good")).isEqualTo(3.0);
      assertThat(run.worker.metric("feed-entries", "good")).isEqualTo(3.0);
    }
  }

  @Test
  void moreEntriesThanCanBeRememberedAreRefusedAndNotForgotten() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 1100)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      run.round();
      assertThat(run.worker.articles()).hasSize(1024);
      assertThat(run.worker.deadLetters()).hasSize(1);
      assertThat(TaskRun.headers(run.worker.deadLetters().get(0)).get("message")).contains("1100");
    }
  }

  @Test
  void aBodyThatIsNoFeedIsKeptOncePerBody() throws InterruptedException {
    String login = "<!doctype html><html><body>Please log in</body>";
    server.on("/feed", ok(login), ok(login), ok("{\"error\": 1}"), ok(login), ok(rssOf(1, 2)));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();
    Map<String, String> config = Map.of("feed.urls", "gazette=" + server.url("/feed"));
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      run.round();
      run.round();
    }
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      run.round();
      run.round();
      assertThat(run.failures("gazette")).isEqualTo(2);
      assertThat(run.round()).hasSize(2);
    }
    assertThat(worker.deadLetters())
        .extracting(TaskRun::text)
        .containsExactly(login, "{\"error\": 1}");
    SourceRecord first = worker.deadLetters().get(0);
    assertThat(first.topic()).isEqualTo("trucewire.dead-letters");
    assertThat(first.valueSchema()).isEqualTo(Schema.BYTES_SCHEMA);
    assertThat(TaskRun.headers(first))
        .containsEntry("stage", "ingest")
        .containsEntry("source", "gazette")
        .containsEntry("location", server.url("/feed"))
        .containsKeys("cause", "message", "version")
        .doesNotContainKeys("topic", "length", "sha256");
  }

  @Test
  void anEntryWithoutTextIsRefusedAlone() throws InterruptedException {
    server.on("/feed", ok(rss("<item><guid>empty</guid></item>", item("a1", "Truce", "Held."))));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      assertThat(run.round()).isEmpty();
      assertThat(run.worker.articles()).hasSize(1);
      assertThat(run.worker.deadLetters()).hasSize(1);
      assertThat(TaskRun.text(run.worker.deadLetters().get(0))).contains("<guid>empty</guid>");
    }
  }

  @Test
  void aDocumentTypeWithEntitiesIsRefused() throws InterruptedException {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
    server.on("/feed", ok(bomb));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      assertThat(run.worker.deadLetters()).extracting(TaskRun::text).containsExactly(bomb);
      assertThat(run.worker.articles()).isEmpty();
    }
  }

  @Test
  void loopbackIsRefusedUnlessAllowed() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 2)));
    Map<String, String> config =
        Map.of(
            "feed.urls", "inner=" + server.url("/feed"), "feed.allow.private.addresses", "false");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      assertThat(run.round()).isEmpty();
      assertThat(run.worker.metric("feed-last-error", "inner").toString())
          .contains("127.0.0.1", "feed.allow.private.addresses");
    }
    assertThat(server.requests("/feed")).isEmpty();
  }

  @Test
  void failuresDoubleTheWait() throws InterruptedException {
    server.on("/feed", status(500));
    WatchedFeed feed =
        new WatchedFeed(
            FeedAddress.parse(server.url("/feed")),
            new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(30), () -> 0),
            FeedMemory.empty(),
            Instant.EPOCH);
    List<Long> minutes =
        IntStream.range(0, 6)
            .mapToObj(
                i -> {
                  feed.note(
                      FeedReading.failed(
                          FeedMemory.empty(),
                          new Finding.Failed("down", null, null),
                          List.of(),
                          Map.of(),
                          Instant.EPOCH),
                      Instant.EPOCH);
                  return Duration.between(Instant.EPOCH, feed.due()).toMinutes();
                })
            .toList();
    assertThat(minutes).containsExactly(10L, 20L, 40L, 60L, 60L, 60L);
    feed.note(FeedReading.unchanged(FeedMemory.empty(), Map.of(), Instant.EPOCH), Instant.EPOCH);
    assertThat(feed.due()).isEqualTo(Instant.EPOCH.plus(Duration.ofMinutes(5)));
  }

  @Test
  void stopHangsUp() throws InterruptedException {
    server.on("/feed", server.tarpit());
    FeedTaskRun run = FeedTaskRun.of(server.url("/feed"));
    assertThat(run.task().poll()).isNull();
    long before = System.nanoTime();
    run.close();
    assertThat(run.task().poll()).isNull();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }
}
