package org.trucewire.extract.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.LedgerPipeline.START;
import static org.trucewire.extract.streams.LedgerPipeline.article;
import static org.trucewire.extract.streams.LedgerPipeline.mentionsOfOne;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.streams.ledger.UnbalancedHour;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.deadletter.DeadLetters;

class LedgerTest extends LedgerScenario {

  private static final Duration GRACE = Duration.ofMinutes(10);

  @Test
  void everyArticleEndsInOneState() {
    // Given an article of each kind, taken in within one hour
    emit("a", "MENTIONS", 1);
    emit("b", "NOTHING_FOUND", 1);
    emit("c", "FILTERED_GATE", 1);
    emit("d", "FILTERED_LANGUAGE", 1);
    emit("e", "POISON", 1);
    // When one comes again, and one comes changed
    emit("a", "MENTIONS", 1);
    emit("b", "MENTIONS", 2);

    // Then each is counted, once
    assertThat(pipeline.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "wire" + HOUR + "INGEST|EMITTED|", 7L,
                "wire" + HOUR + "EXTRACT|MENTIONS|", 1L,
                "wire" + HOUR + "EXTRACT|NOTHING_FOUND|", 1L,
                "wire" + HOUR + "EXTRACT|FILTERED|gate", 1L,
                "wire" + HOUR + "EXTRACT|FILTERED|language", 1L,
                "wire" + HOUR + "EXTRACT|DEAD_LETTER|java.lang.IllegalStateException", 1L,
                "wire" + HOUR + "EXTRACT|DUPLICATE|", 1L,
                "wire" + HOUR + "EXTRACT|REVISION|mentions", 1L));
    assertThat(pipeline.ledger().get("wire" + HOUR + "EXTRACT|MENTIONS|").getMentions())
        .isEqualTo(mentionsOfOne());
    assertThat(pipeline.mentionsOut()).isEqualTo(2 * mentionsOfOne());
    assertThat(pipeline.deadLettersOut()).isEqualTo(1);
  }

  @Test
  void theHourIsThatOfFetchingWheneverItIsRead() {
    // Given an article of last year's file, and one a millisecond before the next hour
    pipeline.emit(article("a", "wire", Instant.parse("2025-01-02T03:04:05Z"), "NOTHING_FOUND", 1));
    pipeline.emit(article("b", "wire", START.plusMillis(3_599_999), "NOTHING_FOUND", 1));

    // Then every stage counts each in its own hour
    assertThat(pipeline.counts().keySet())
        .containsExactlyInAnyOrder(
            "wire|2025-01-02T03:00:00Z|INGEST|EMITTED|",
            "wire|2025-01-02T03:00:00Z|EXTRACT|NOTHING_FOUND|",
            "wire" + HOUR + "INGEST|EMITTED|",
            "wire" + HOUR + "EXTRACT|NOTHING_FOUND|");
  }

  @Test
  void whatNobodyCanReadIsEmittedAndADeadLetterOfNoSource() {
    pipeline.unreadable(START);

    assertThat(pipeline.counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(HOUR + "INGEST|EMITTED|", 1L, HOUR + "EXTRACT|DEAD_LETTER|some.Cause", 1L));
  }

  @Test
  void anItemThatIngestCouldNotReadIsCountedThere() {
    // Given a dead letter of a feed, and one that Kafka Connect wrote for the sink
    RecordHeaders headers = new RecordHeaders();
    DeadLetters.headers(
            DeadLetterHeaders.newBuilder()
                .setStage("ingest")
                .setCause("some.Cause")
                .setMessage("m")
                .setSource("a|b%")
                .setVersion("1")
                .build())
        .forEach(headers::add);
    pipeline.deadLetter(headers, "<item".getBytes(UTF_8), START);
    pipeline.deadLetter(new RecordHeaders(), "row".getBytes(UTF_8), START);

    // Then the first is counted, in a key that no other source can have
    assertThat(pipeline.counts())
        .containsExactly(Map.entry("a%7Cb%25" + HOUR + "INGEST|DEAD_LETTER|some.Cause", 1L));
  }

  @Test
  void anHourThatDoesNotAddUpIsAnAlert() {
    // Given an hour with an outcome more than articles
    emit("a", "NOTHING_FOUND", 1);
    pipeline.deadLetter("extract", pipeline.bytes(article("b", "wire", START, "POISON", 1)), START);

    // When it is not over, or has not been so for long enough, then nothing is said
    pipeline.pass(Duration.ofMinutes(69));
    assertThat(pipeline.alerts.all()).isEmpty();
    assertThat(pipeline.unbalancedInMetrics()).isZero();

    // When it is, then it is named
    pipeline.pass(Duration.ofMinutes(2));
    assertThat(pipeline.alerts.all())
        .containsExactly(new UnbalancedHour("wire", START, 0, 1, 0, 0, 0, 2));
    assertThat(pipeline.alerts.all().get(0).text())
        .isEqualTo("source wire, hour 2026-11-12T09:00:00Z: 1 emitted, 2 accounted for");
    assertThat(pipeline.unbalancedInMetrics()).isEqualTo(1);

    // And it stays so when more is counted that adds up
    emit("c", "MENTIONS", 1);
    pipeline.pass(GRACE.plusMinutes(1));
    assertThat(pipeline.alerts.all())
        .containsExactly(new UnbalancedHour("wire", START, 0, 2, 0, 0, 0, 3));
  }

  @Test
  void anHourThatAddsUpIsNoAlert() {
    emit("a", "MENTIONS", 1);
    emit("b", "POISON", 1);
    pipeline.unreadable(START);
    pipeline.tombstone(START);

    pipeline.pass(Duration.ofHours(2));

    assertThat(pipeline.alerts.all()).isEmpty();
    assertThat(pipeline.unbalancedInMetrics()).isZero();
  }

  private void emit(String id, String title, int version) {
    pipeline.emit(article(id, "wire", START.plusSeconds(60), title, version));
  }
}
