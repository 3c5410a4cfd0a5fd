package org.trucewire.ingest.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

  private final Pace pace =
      new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofHours(1), () -> 0);

  /** A feed with 20 entries, the newest of them as old as is said. */
  private static Cadence every(Duration gap, Duration newestIsOld) {
    List<Instant> dates =
        IntStream.range(0, 20)
            .mapToObj(i -> NOW.minus(newestIsOld).minus(gap.multipliedBy(i)))
            .toList();
    return Cadence.UNKNOWN.after(dates, 20, 20, true, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    // gap, age of the newest entry, wait: all in minutes
    "20, 1, 10", // half a gap
    "1, 0, 1", // not below the shortest
    "600, 60, 60", // not above the longest
    "20, 160, 20", // an eighth of the silence
  })
  void theWaitFollowsTheCadence(long gap, long age, long wait) {
    Cadence cadence = every(Duration.ofMinutes(gap), Duration.ofMinutes(age));
    assertThat(pace.afterSuccess(cadence, null, NOW)).isEqualTo(Duration.ofMinutes(wait));
  }

  @Test
  void withoutACadenceTheConfiguredIntervalCounts() {
    assertThat(pace.afterSuccess(Cadence.UNKNOWN, null, NOW)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whatTheFeedStatesIsALowerBoundUnlessEntriesWouldScrollOut() {
    Duration stated = Duration.ofMinutes(45);
    assertThat(pace.afterSuccess(every(Duration.ofMinutes(20), Duration.ZERO), stated, NOW))
        .isEqualTo(stated);
    // Twenty entries of two minutes each are gone after forty.
    assertThat(pace.afterSuccess(every(Duration.ofMinutes(2), Duration.ZERO), stated, NOW))
        .isEqualTo(Duration.ofMinutes(19));
  }

  @Test
  void theCadenceIsLearntFromArrivalsWhereEntriesHaveNoDates() {
    Cadence first = Cadence.UNKNOWN.after(List.of(), 3, 3, true, NOW);
    assertThat(first.gap()).isNull();
    Instant later = NOW.plus(Duration.ofMinutes(30));
    Cadence second = first.after(List.of(), 1, 3, false, later);
    assertThat(second.gap()).isEqualTo(Duration.ofMinutes(30));
    assertThat(second.lastNew()).isEqualTo(later);
    assertThat(second.after(List.of(), 0, 3, false, later.plusSeconds(9))).isEqualTo(second);
  }

  @Test
  void datesInTheFutureTeachNothing() {
    List<Instant> dates = List.of(NOW.plusSeconds(9000), NOW.plusSeconds(90), NOW.plusSeconds(1));
    assertThat(Cadence.UNKNOWN.after(dates, 3, 3, true, NOW).gap()).isNull();
  }

  @Test
  void failuresDoubleTheWaitUpToABound() {
    assertThat(IntStream.rangeClosed(1, 6).mapToObj(n -> pace.afterFailure(n, null).toMinutes()))
        .containsExactly(10L, 20L, 40L, 60L, 60L, 60L);
  }

  @Test
  void theServersWishIsGrantedWhereItIsLongerAndWithinADay() {
    assertThat(pace.afterFailure(1, Duration.ofHours(3))).isEqualTo(Duration.ofHours(3));
    assertThat(pace.afterFailure(1, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(10));
    assertThat(pace.afterFailure(1, Duration.ofDays(400))).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void feedsThatWouldBeDueTogetherAreSpreadAndNeverBeyondABound() {
    Pace spread =
        new Pace(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofHours(1), () -> 0.5);
    assertThat(spread.afterSuccess(Cadence.UNKNOWN, null, NOW)).isEqualTo(Duration.ofSeconds(270));
    assertThat(spread.afterFailure(9, null)).isEqualTo(Duration.ofMinutes(54));
  }
}
