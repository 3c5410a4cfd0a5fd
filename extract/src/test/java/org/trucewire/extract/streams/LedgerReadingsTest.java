package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.LedgerPipeline.START;
import static org.trucewire.extract.streams.LedgerPipeline.article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trucewire.extract.streams.ledger.UnbalancedHour;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingCount;
import org.trucewire.schemas.ReadingOutcome;

/** What a feed or file showed, against what came of it. */
class LedgerReadingsTest extends LedgerScenario {

  private static final Duration OVER = Duration.ofHours(9);

  @Test
  void allThatWasShownIsCountedAndWhatBecameOfIt() {
    // Given a reading, an article and a dead letter of it, each in the topic where it belongs
    pipeline.reading(
        reading(
            5,
            count(LedgerState.EMITTED, null, 1),
            count(LedgerState.DUPLICATE, "known", 2),
            count(LedgerState.DUPLICATE, "repeated", 1),
            count(LedgerState.FILTERED, "page_pending", 1),
            count(LedgerState.DEAD_LETTER, "body", 1)));
    pipeline.emit(article("a", "wire", START, "NOTHING_FOUND", 1));
    pipeline.refused("wire", START.plusSeconds(7), START.plusSeconds(3_700));

    // Then each is there once, the dead letter in the hour of its reading
    assertThat(pipeline.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "wire" + HOUR + "INGEST|FETCHED|", 6L,
                "wire" + HOUR + "INGEST|EMITTED|", 1L,
                "wire" + HOUR + "INGEST|DUPLICATE|known", 2L,
                "wire" + HOUR + "INGEST|DUPLICATE|repeated", 1L,
                "wire" + HOUR + "INGEST|FILTERED|page_pending", 1L,
                "wire" + HOUR + "INGEST|DEAD_LETTER|some.Cause", 1L,
                "wire" + HOUR + "EXTRACT|NOTHING_FOUND|", 1L));

    // And it adds up
    pipeline.pass(OVER);
    assertThat(pipeline.alerts.all()).isEmpty();
  }

  @Test
  void whatAReadingSaysIsEmittedAndIsNotThereIsAnAlert() {
    pipeline.reading(
        reading(3, count(LedgerState.EMITTED, null, 2), count(LedgerState.DUPLICATE, "known", 1)));
    pipeline.emit(article("a", "wire", START, "NOTHING_FOUND", 1));

    pipeline.pass(OVER);

    assertThat(pipeline.alerts.all())
        .containsExactly(new UnbalancedHour("wire", START, 3, 1, 1, 0, 0, 1));
    assertThat(pipeline.alerts.all().get(0).text())
        .isEqualTo(
            "source wire, hour 2026-11-12T09:00:00Z: 3 fetched, 2 accounted for by ingest"
                + " (1 emitted, 1 known, 0 left out, 0 dead letters)");
    assertThat(pipeline.unbalancedInMetrics()).isEqualTo(1);

    // And it is none any more when the article comes after all
    pipeline.emit(article("b", "wire", START, "NOTHING_FOUND", 1));
    pipeline.pass(OVER);
    assertThat(pipeline.alerts.all()).isEmpty();
    assertThat(pipeline.unbalancedInMetrics()).isZero();
  }

  @Test
  void whatWasShownAndNotCountedIsAnAlertToo() {
    // Given a connector that lost count of an entry
    pipeline.reading(reading(4, count(LedgerState.DUPLICATE, "known", 3)));

    pipeline.pass(OVER);

    assertThat(pipeline.alerts.all())
        .containsExactly(new UnbalancedHour("wire", START, 4, 0, 3, 0, 0, 0));
  }

  @Test
  void aFeedThatShowsNothingNewIsSeenAndBalanced() {
    for (int i = 0; i < 3; i++) {
      pipeline.reading(reading(20, count(LedgerState.DUPLICATE, "known", 20)));
    }
    pipeline.pass(OVER);
    assertThat(pipeline.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "wire" + HOUR + "INGEST|FETCHED|", 60L,
                "wire" + HOUR + "INGEST|DUPLICATE|known", 60L));
    assertThat(pipeline.alerts.all()).isEmpty();
  }

  @Test
  void aFileWithArticlesOfOtherHoursIsCountedInThose() {
    Instant other = START.minusSeconds(36_000);
    pipeline.reading(
        reading(
            3,
            new ReadingCount(LedgerState.EMITTED, null, 2L, other),
            count(LedgerState.FILTERED, "skipped:warc-request", 1)));
    pipeline.emit(article("a", "wire", other.plusSeconds(9), "NOTHING_FOUND", 1));
    pipeline.emit(article("b", "wire", other.plusSeconds(99), "NOTHING_FOUND", 1));
    pipeline.pass(OVER);
    assertThat(pipeline.counts())
        .containsEntry("wire|2026-11-11T23:00:00Z|INGEST|FETCHED|", 2L)
        .containsEntry("wire" + HOUR + "INGEST|FETCHED|", 1L);
    assertThat(pipeline.alerts.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverComesInWhateverOrderItAddsUpUnlessSomethingIsMissing(long seed) {
    // Given readings of several sources and hours, and what they say came of them
    Random random = new Random(seed);
    List<Runnable> arrivals = new ArrayList<>();
    List<Runnable> losable = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String source = List.of("wire", "a|b", "gazette").get(random.nextInt(3));
      Instant at = START.plusSeconds(random.nextInt(3 * 3600));
      int emitted = random.nextInt(4);
      int refused = random.nextInt(2);
      int known = random.nextInt(5);
      for (int i = 0; i < emitted; i++) {
        String id = "article-" + n + "-" + i;
        losable.add(() -> pipeline.emit(article(id, source, at, "NOTHING_FOUND", 1)));
      }
      for (int i = 0; i < refused; i++) {
        losable.add(() -> pipeline.refused(source, at, START.plusSeconds(5)));
      }
      List<ReadingCount> tally = new ArrayList<>();
      add(tally, LedgerState.EMITTED, null, emitted);
      add(tally, LedgerState.DEAD_LETTER, "entry", refused);
      add(tally, LedgerState.DUPLICATE, "known", known);
      Reading reading =
          Reading.newBuilder(reading(emitted + refused + known))
              .setSource(source)
              .setFetchedAt(at)
              .setTally(tally)
              .build();
      arrivals.add(() -> pipeline.reading(reading));
    }
    Runnable late = losable.remove(random.nextInt(losable.size()));
    arrivals.addAll(losable);
    Collections.shuffle(arrivals, random);
    // When one of them is missing, then one hour is an alert
    arrivals.forEach(Runnable::run);
    pipeline.pass(OVER);
    assertThat(pipeline.alerts.all()).hasSize(1);
    // When it comes, then all adds up
    late.run();
    pipeline.pass(OVER);
    assertThat(pipeline.alerts.all()).isEmpty();
  }

  private static void add(List<ReadingCount> tally, LedgerState state, String reason, int count) {
    if (count > 0) {
      tally.add(count(state, reason, count));
    }
  }

  private static Reading reading(long shown, ReadingCount... tally) {
    return Reading.newBuilder()
        .setSource("wire")
        .setAddress("https://wire.example/feed")
        .setFetchedAt(START.plusSeconds(60))
        .setOutcome(ReadingOutcome.READ)
        .setShown(shown)
        .setTally(List.of(tally))
        .build();
  }

  private static ReadingCount count(LedgerState state, String reason, long count) {
    return new ReadingCount(state, reason, count, null);
  }
}
