package org.trucewire.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedMetersTest {

  private static final Instant SINCE = Instant.parse("2026-11-12T10:00:00Z");

  @Test
  void feedsAreExportedAsTheyAreNow() {
    try (FeedMeters meters = new FeedMeters()) {
      // Given a feed that is gone and one whose name holds what Prometheus quotes
      FeedReport gone = new FeedReport("feeds", "a", "gone", 7, "410", SINCE, 0);
      FeedReport quoted = new FeedReport("feeds", "b \"x\"\n\\", "active", 1, "", null, 3);
      assertThat(meters.scrape(List.of(gone, quoted)))
          .contains("trucewire_feed_state_code{connector=\"feeds\",feed=\"a\"} 7.0")
          .contains(
              "trucewire_feed_state_code{connector=\"feeds\",feed=\"b \\\"x\\\"\\n\\\\\"} 1.0")
          .contains("trucewire_feed_state_since_seconds{connector=\"feeds\",feed=\"a\"} 1.7944")
          .contains("trucewire_feeds{state=\"gone\"} 1.0");

      // When the first is taken off the list, then it is exported no more
      assertThat(meters.scrape(List.of(quoted))).doesNotContain("feed=\"a\"", "state=\"gone\"");
    }
  }
}
