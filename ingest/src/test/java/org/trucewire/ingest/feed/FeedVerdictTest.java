package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.schedule.Cadence;
import org.trucewire.ingest.source.Tally;

class FeedVerdictTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // usual gap in hours, silence in hours, state
    "1, 2, ACTIVE",
    "1, 4, QUIET",
    "1, 71, QUIET",
    "1, 73, STALE",
    "168, 400, ACTIVE",
    "168, 2000, QUIET",
    "168, 3500, STALE",
    ", 2, QUIET",
    ", 721, STALE",
  })
  void silenceIsMeasuredByTheFeedsOwnCadence(Long gap, long silence, FeedState state) {
    Cadence cadence =
        new Cadence(
            gap == null ? null : Duration.ofHours(gap), NOW.minus(Duration.ofHours(silence)), null);
    FeedVerdict verdict = FeedVerdict.of(after(read(20, null, null)), cadence, NOW);
    assertThat(verdict.state()).isEqualTo(state);
    assertThat(verdict.evidence()).contains("the last new or changed entry is of 20");
  }

  @ParameterizedTest
  @CsvSource({
    "GONE, GONE",
    "BLOCKED, BLOCKED",
    "THROTTLED, THROTTLED",
    "TIMEOUT, FAILING",
    "TLS, FAILING",
    "STATUS, FAILING",
    ", FAILING",
  })
  void failuresAreToldApart(Kind kind, FeedState state) {
    FeedStatus status = after(new Finding.Failed("down", kind, null));
    FeedVerdict verdict = FeedVerdict.of(status, Cadence.UNKNOWN, NOW);
    assertThat(verdict.state()).isEqualTo(state);
    assertThat(verdict.evidence()).isEqualTo("down (failures in a row: 1)");
  }

  @Test
  void whatIsReadAndStrangeIsToldApart() {
    Cadence cadence = new Cadence(Duration.ofHours(1), NOW, null);
    assertThat(FeedVerdict.of(FeedStatus.NEW, cadence, NOW).state()).isEqualTo(FeedState.NEW);
    assertThat(FeedVerdict.of(after(read(0, null, null)), cadence, NOW).state())
        .isEqualTo(FeedState.EMPTY);
    assertThat(FeedVerdict.of(after(read(9, "no dates", null)), cadence, NOW))
        .isEqualTo(new FeedVerdict(FeedState.DRIFTED, "no dates", NOW));
    assertThat(FeedVerdict.of(after(read(9, null, "robots.txt")), cadence, NOW))
        .isEqualTo(new FeedVerdict(FeedState.BLOCKED, "robots.txt", NOW));
  }

  @Test
  void aStateBeganWithTheFirstFetchThatWentThatWay() {
    // Given a feed that fails, fails once more and is back, then is empty twice
    FeedStatus failed = after(new Finding.Failed("down", Kind.TIMEOUT, null));
    FeedStatus again = after(failed, new Finding.Failed("down", Kind.TIMEOUT, null), 1);
    FeedStatus back = after(again, read(3, null, null), 2);
    FeedStatus empty = after(after(back, read(0, null, null), 3), new Finding.Same(), 4);

    // Then each state began with its first fetch, and silence when it became longer than usual
    assertThat(FeedVerdict.of(again, Cadence.UNKNOWN, NOW).since()).isEqualTo(NOW);
    assertThat(FeedVerdict.of(empty, Cadence.UNKNOWN, NOW).since())
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
    Cadence hourly = new Cadence(Duration.ofHours(1), NOW.minus(Duration.ofHours(10)), null);
    assertThat(FeedVerdict.of(back, hourly, NOW).since()).isEqualTo(NOW.minus(Duration.ofHours(7)));
  }

  private static FeedStatus after(FeedStatus before, Finding finding, int hours) {
    FeedReading reading =
        new FeedReading(
            FeedMemory.empty(), List.of(), Validators.NONE, finding, Map.of(), NOW, 0, Tally.NONE);
    return before.after(reading, NOW.plus(Duration.ofHours(hours)));
  }

  private static Finding read(int entries, String drift, String pagesRefused) {
    return new Finding.Read(entries, 0, 0, null, drift, pagesRefused);
  }

  private static FeedStatus after(Finding finding) {
    FeedReading reading =
        new FeedReading(
            FeedMemory.empty(), List.of(), Validators.NONE, finding, Map.of(), NOW, 0, Tally.NONE);
    return FeedStatus.NEW.after(reading, NOW);
  }
}
