package org.trucewire.ingest.feed.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostQueuesTest {

  private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
  private static final Duration FAST = Duration.ofMillis(50);

  @Test
  void aHostWithManyFeedsDoesNotDelayTheOthers() {
    // Given a host with a hundred feeds that are due first, and two others
    HostQueues<String> queues = new HostQueues<>(new HostLimits(4, 2, Duration.ZERO));
    for (int i = 0; i < 100; i++) {
      queues.add("big-" + i, "big", NOW.minusSeconds(60));
    }
    queues.add("small-1", "s1", NOW);
    queues.add("small-2", "s2", NOW);
    // When all that may start is started
    // Then the big host has its two places and no more
    assertThat(started(queues, NOW)).containsExactly("big-0", "big-1", "small-1", "small-2");
    assertThat(queues.hasRoom()).isFalse();
    queues.done("s1", FAST);
    assertThat(started(queues, NOW)).isEmpty();
    queues.done("big", FAST);
    assertThat(started(queues, NOW)).containsExactly("big-2");
  }

  @Test
  void fetchesOfOneHostAreKeptApart() {
    HostQueues<String> queues = new HostQueues<>(new HostLimits(9, 9, Duration.ofSeconds(1)));
    queues.add("a", "h", NOW);
    queues.add("b", "h", NOW);
    assertThat(started(queues, NOW)).containsExactly("a");
    assertThat(queues.nextAt()).contains(NOW.plusSeconds(1));
    assertThat(started(queues, NOW.plusSeconds(1))).containsExactly("b");
    assertThat(queues.nextAt()).isEmpty();
  }

  @Test
  void hostsKnownToBeSlowGetHalfOfThePlaces() {
    // Given four hosts that were slow
    HostQueues<String> queues = new HostQueues<>(new HostLimits(4, 1, Duration.ZERO));
    for (int i = 0; i < 4; i++) {
      queues.add("slow-" + i, "slow-" + i, NOW);
    }
    assertThat(started(queues, NOW)).hasSize(4);
    for (int i = 0; i < 4; i++) {
      queues.done("slow-" + i, HostQueues.SLOW.plusMillis(1));
      queues.add("slow-" + i, "slow-" + i, NOW);
    }
    // When they and a fast one are due, Then two places are left for the fast one
    queues.add("fast", "fast", NOW.plusSeconds(1));
    assertThat(started(queues, NOW)).containsExactly("slow-0", "slow-1");
    assertThat(queues.nextAt()).contains(NOW.plusSeconds(1));
    assertThat(started(queues, NOW.plusSeconds(1))).containsExactly("fast");
    // And a slow host that has become fast is one of the others
    queues.done("slow-0", FAST);
    queues.add("slow-0", "slow-0", NOW.plusSeconds(2));
    assertThat(started(queues, NOW.plusSeconds(2))).containsExactly("slow-2", "slow-0");
  }

  @Test
  void aHostOnHoldWaitsAsAWhole() {
    HostQueues<String> queues = new HostQueues<>(new HostLimits(9, 9, Duration.ZERO));
    queues.add("a", "h", NOW);
    queues.add("other", "o", NOW);
    queues.hold("h", NOW.plusSeconds(60));
    assertThat(started(queues, NOW)).containsExactly("other");
    assertThat(started(queues, NOW.plusSeconds(60))).containsExactly("a");
  }

  @Test
  void severalFeedsThatFailAlikeAreEvidenceAgainstTheirHost() {
    HostEvidence evidence = new HostEvidence();
    Instant due = NOW.plusSeconds(600);
    // One feed may fail as often as it likes.
    assertThat(evidence.failed("h", "a", "TIMEOUT", false, NOW, due)).isEmpty();
    assertThat(evidence.failed("h", "a", "TIMEOUT", false, NOW, due)).isEmpty();
    assertThat(evidence.failed("h", "b", "TIMEOUT", false, NOW, due)).isEmpty();
    // A feed that gets through clears the host.
    evidence.succeeded("h");
    assertThat(evidence.failed("h", "c", "TIMEOUT", false, NOW, due)).isEmpty();
    assertThat(evidence.failed("h", "d", "TLS", false, NOW, due)).isEmpty();
    assertThat(evidence.failed("h", "e", "TLS", false, NOW, due)).isEmpty();
    assertThat(evidence.failed("h", "f", "TLS", false, NOW, due.plusSeconds(1)))
        .contains(due.plusSeconds(1));
    assertThat(evidence.failingAlike("h")).isEqualTo(3);
  }

  @Test
  void twoThatAreThrottledAreEnough() {
    HostEvidence evidence = new HostEvidence();
    assertThat(evidence.failed("h", "a", "THROTTLED", true, NOW, NOW.plusSeconds(5))).isEmpty();
    assertThat(evidence.failed("h", "b", "THROTTLED", true, NOW, NOW.plusSeconds(3)))
        .contains(NOW.plusSeconds(5));
  }

  private static List<String> started(HostQueues<String> queues, Instant now) {
    List<String> started = new ArrayList<>();
    for (Optional<String> next = queues.next(now); next.isPresent(); next = queues.next(now)) {
      started.add(next.get());
    }
    return started;
  }
}
