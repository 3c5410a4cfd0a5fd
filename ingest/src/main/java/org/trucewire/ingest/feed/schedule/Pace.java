package org.trucewire.ingest.feed.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between two fetches of a feed.
 *
 * @param start while the feed's cadence is unknown
 * @param shortest never less, unless an error is waited out
 * @param longest never more, unless the server asks for it
 * @param random numbers in [0, 1), by which feeds that would be due together are spread
 */
public record Pace(Duration start, Duration shortest, Duration longest, DoubleSupplier random) {

  /** What a server may ask for with Retry-After; beyond that it is asked again. */
  public static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

  private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);
  private static final double SPREAD = 0.2;
  private static final int SILENCE_SHARE = 8;

  /**
   * The wait after a fetch that went well.
   *
   * <p>A feed is asked twice for each entry that it is likely to have, and ever less often while it
   * is silent. What the feed itself states counts as a lower bound, as long as no entry can scroll
   * out of the feed in between.
   *
   * @param stated what the feed states as its ttl or sy:updatePeriod; null when it does not
   */
  public Duration afterSuccess(Cadence cadence, Duration stated, Instant now) {
    Duration wait = start;
    if (cadence.gap() != null) {
      wait = max(cadence.gap().dividedBy(2), cadence.silence(now).dividedBy(SILENCE_SHARE));
    } else if (cadence.lastNew() != null) {
      wait = max(start, cadence.silence(now).dividedBy(SILENCE_SHARE));
    }
    if (stated != null) {
      wait = max(wait, stated);
    }
    if (cadence.window() != null) {
      wait = min(wait, cadence.window().dividedBy(2));
    }
    return spread(max(shortest, min(longest, wait)));
  }

  /**
   * The wait of a feed of which a hub tells: longer, and never so long that an entry of which the
   * hub did not tell could scroll out of the feed.
   *
   * @param otherwise the wait without the hub
   * @param backup between two polls of such feeds
   */
  public static Duration withHub(Duration otherwise, Cadence cadence, Duration backup) {
    Duration most = cadence.window() == null ? backup : min(backup, cadence.window().dividedBy(2));
    return max(otherwise, most);
  }

  /**
   * The wait after a fetch that failed: doubled with every failure, up to an hour, or {@link
   * #longest} where that is more; longer only if the server asks for it.
   *
   * @param failures fetches that failed since the last that did not, this one included
   * @param retryAfter what the server asks for; null when it does not
   */
  public Duration afterFailure(int failures, Duration retryAfter) {
    Duration most = max(longest, LONGEST_BACKOFF);
    Duration wait = max(start, shortest);
    for (int i = 0; i < failures && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    Duration backoff = spread(min(wait, most));
    return retryAfter == null ? backoff : max(backoff, min(retryAfter, LONGEST_RETRY_AFTER));
  }

  /** Takes up to a fifth away, so that the bounds above hold. */
  private Duration spread(Duration wait) {
    double kept = 1 - SPREAD * random.getAsDouble();
    return max(shortest, Duration.ofMillis(Math.round(wait.toMillis() * kept)));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
