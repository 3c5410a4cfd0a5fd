package org.trucewire.ingest.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/** Lets each key make so many requests a second, and as many at once. */
final class RequestRate {

  private final int perSecond;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  RequestRate(int perSecond, InstantSource clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws RefusedException if the key makes too many
   */
  void count(PushKey key) throws RefusedException {
    Instant now = clock.instant();
    Bucket after =
        buckets.compute(
            key.id(),
            (id, before) -> next(before == null ? new Bucket(perSecond, now, true) : before, now));
    if (!after.allowed()) {
      throw new RefusedException(
          Refusal.RATE,
          "The key \""
              + key.id()
              + "\" makes more than "
              + perSecond
              + " requests a second; send more articles in one request, or send them later");
    }
  }

  private Bucket next(Bucket before, Instant now) {
    double gained = Math.max(0, Duration.between(before.at(), now).toNanos()) / 1e9 * perSecond;
    double left = Math.min(perSecond, before.left() + gained);
    return left >= 1 ? new Bucket(left - 1, now, true) : new Bucket(left, now, false);
  }

  /**
   * A key's allowance.
   *
   * @param left requests that it may make at once
   * @param allowed whether the last one was let through
   */
  private record Bucket(double left, Instant at, boolean allowed) {}
}
