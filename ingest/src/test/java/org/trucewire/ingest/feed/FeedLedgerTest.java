package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingOutcome;
import org.trucewire.schemas.SourceState;

/** Each reading says what became of all that it showed. {@link FeedTaskRun} adds it up. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FeedLedgerTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void everyEntryIsCountedOnce() throws InterruptedException {
    // Given a feed that shows one entry twice and one without a text, and then others beside them
    String empty = "<item><guid>none</guid></item>";
    server.on(
        "/feed",
        ok(rss(item("b", "B", "Two."), item("a", "A", "One."), item("a", "A", "One."), empty)),
        ok(
            rss(
                item("c", "C", "Three."),
                item("b", "B", "Two, changed."),
                item("a", "A", "One.").replace(">a</guid>", ">new id</guid>"),
                empty)));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      // When it is read twice
      run.round();
      run.round();
      // Then each of them has its count
      assertThat(run.worker.readings())
          .extracting(FeedLedgerTest::tally)
          .containsExactly(
              Map.of("EMITTED", 2L, "DUPLICATE known", 1L, "DEAD_LETTER entry", 1L),
              Map.of("EMITTED", 2L, "DUPLICATE repeated", 1L, "DUPLICATE known", 1L));
      Reading last = run.worker.readings().get(1);
      assertThat(last.getSource()).isEqualTo("feed");
      assertThat(last.getAddress()).isEqualTo(server.url("/feed"));
      assertThat(last.getOutcome()).isEqualTo(ReadingOutcome.READ);
      assertThat(last.getProblem()).isNull();
      assertThat(last.getShown()).isEqualTo(4);
      assertThat(last.getState()).isEqualTo(SourceState.ACTIVE);
      assertThat(last.getEvidence()).contains("the last new or changed entry is of");
      assertThat(last.getFetchedAt()).isEqualTo(run.clock.instant());
      assertThat(last.getNextFetchAt()).isAfter(run.clock.instant());
      // And all of a reading is of one instant
      assertThat(run.worker.articles())
          .extracting(Article::getFetchedAt)
          .containsExactly(
              last.getFetchedAt().minus(Duration.ofHours(2)),
              last.getFetchedAt().minus(Duration.ofHours(2)),
              last.getFetchedAt(),
              last.getFetchedAt());
    }
  }

  @Test
  void whatGivesNothingIsTold() throws InterruptedException {
    server.on(
        "/feed",
        ok(rssOf(1, 2), "ETag", "\"e\""),
        status(304),
        status(503),
        ok("<rss>cut"),
        ok("<rss>cut"),
        status(410));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      for (int i = 0; i < 6; i++) {
        run.round();
      }
      List<Reading> readings = run.worker.readings();
      assertThat(readings)
          .extracting(Reading::getOutcome)
          .containsExactly(
              ReadingOutcome.READ,
              ReadingOutcome.NOT_MODIFIED,
              ReadingOutcome.FAILED,
              ReadingOutcome.FAILED,
              ReadingOutcome.FAILED,
              ReadingOutcome.FAILED);
      assertThat(readings.subList(1, 6)).extracting(Reading::getShown).containsOnly(0L);
      assertThat(readings.get(2).getProblem()).contains("503");
      assertThat(readings.get(2).getState()).isEqualTo(SourceState.FAILING);
      // A body that is no feed is a dead letter, once
      assertThat(tally(readings.get(3))).isEqualTo(Map.of("DEAD_LETTER body", 1L));
      assertThat(readings.get(4).getTally()).isEmpty();
      assertThat(readings.get(5).getState()).isEqualTo(SourceState.GONE);
      assertThat(readings.get(5).getNextFetchAt()).isNull();
    }
  }

  @Test
  void moreThanCanBeRememberedIsCountedAsLeftOut() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 1030)), ok(rssOf(1, 1030)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      run.round();
      assertThat(run.worker.readings())
          .extracting(FeedLedgerTest::tally)
          .containsExactly(
              Map.of("EMITTED", 1024L, "FILTERED over_limit", 6L, "DEAD_LETTER body", 1L),
              Map.of("DUPLICATE known", 1024L, "FILTERED over_limit", 6L));
    }
  }

  @Test
  void anEntryWhosePageIsMissingWaitsInTheOpen() throws InterruptedException {
    String summary = item("p", "P", "Short.").replace("https://gazette.example", server.url(""));
    server.on("/feed", ok(rss(summary)));
    server.on("/p", status(503));
    Map<String, String> config =
        Map.of("feed.urls", "feed=" + server.url("/feed"), "feed.fetch.pages", "true");
    try (FeedTaskRun run = FeedTaskRun.of(config)) {
      for (int i = 0; i < 4; i++) {
        run.round();
      }
      assertThat(run.worker.readings())
          .extracting(FeedLedgerTest::tally)
          .containsExactly(
              Map.of("FILTERED page_pending", 1L),
              Map.of("FILTERED page_pending", 1L),
              Map.of("EMITTED", 1L),
              Map.of("DUPLICATE known", 1L));
    }
  }

  @Test
  void killedInTheMidstOfAReadingTheNextTaskTellsHowFarItCame() throws InterruptedException {
    server.on(
        "/feed", ok(rss(item("b", "B", "2"), item("a", "A", "1"), "<item><guid>n</guid></item>")));
    Map<String, String> config = Map.of("feed.urls", "feed=" + server.url("/feed"));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();
    Instant killed;
    // Given a task that was killed when two of three were committed
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      worker.commit(run.roundWithoutCommit().subList(0, 2));
      killed = clock.instant();
    }
    // When the next one starts
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      run.round();
    }
    // Then it first tells of those two, in their hour, and of all three with its own reading
    List<Reading> readings = worker.readings();
    assertThat(readings).hasSize(2);
    assertThat(readings.get(0).getOutcome()).isEqualTo(ReadingOutcome.INTERRUPTED);
    assertThat(readings.get(0).getFetchedAt()).isEqualTo(killed);
    assertThat(tally(readings.get(0))).isEqualTo(Map.of("EMITTED", 1L, "DEAD_LETTER entry", 1L));
    assertThat(readings.get(0).getShown()).isEqualTo(2);
    assertThat(readings.get(0).getState()).isNull();
    assertThat(tally(readings.get(1))).isEqualTo(Map.of("EMITTED", 1L, "DUPLICATE known", 2L));
    assertThat(readings.get(1).getFetchedAt()).isEqualTo(clock.instant());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void wheneverItIsKilledItAddsUpAndNothingIsLostOrRepeated(long seed) throws InterruptedException {
    // Given a feed that grows, has refused entries and bodies, unchanged answers and errors
    Random random = new Random(seed);
    int rounds = 12;
    List<ScriptedServer.Answer> script = new ArrayList<>();
    int newest = 1;
    for (int i = 0; i < rounds * 3; i++) {
      newest += random.nextInt(5);
      int shows = newest;
      script.add(
          switch (random.nextInt(8)) {
            case 0 -> status(304);
            case 1 -> status(500);
            case 2 -> ok("<rss>cut " + random.nextInt(2));
            case 3 -> ok(rss("<item><guid>none " + shows + "</guid></item>"));
            default -> ok(rssOf(Math.max(1, shows - 6), shows), "ETag", "\"" + shows + "\"");
          });
    }
    int last = newest;
    script.add(ok(rssOf(1, last)));
    server.on("/feed", script.toArray(ScriptedServer.Answer[]::new));
    Map<String, String> config = Map.of("feed.urls", "feed=" + server.url("/feed"));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();

    // When it is killed after any record, again and again, also while it tells of a kill
    for (int i = 0; i < rounds; i++) {
      try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
        for (int whole = random.nextInt(3); whole > 0; whole--) {
          run.round();
        }
        List<SourceRecord> records = run.roundWithoutCommit();
        worker.commit(records.subList(0, random.nextInt(records.size() + 1)));
      }
    }
    try (FeedTaskRun run = new FeedTaskRun(worker, clock, config)) {
      while (server.requests("/feed").size() < script.size()) {
        run.round();
      }
      run.round();
    }

    // Then every article is there once, and both sides of every hour are the same
    assertThat(worker.articles())
        .extracting(Article::getGuid)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, last).mapToObj(n -> "item-" + n).toList());
    assertThat(worker.readings())
        .extracting(Reading::getOutcome)
        .contains(ReadingOutcome.INTERRUPTED);
    IngestLedger.mustBalance(worker);
  }

  private static Map<String, Long> tally(Reading reading) {
    Map<String, Long> tally = new TreeMap<>();
    reading
        .getTally()
        .forEach(
            count ->
                tally.put(
                    count.getState() + (count.getReason() == null ? "" : " " + count.getReason()),
                    count.getCount()));
    return tally;
  }
}
