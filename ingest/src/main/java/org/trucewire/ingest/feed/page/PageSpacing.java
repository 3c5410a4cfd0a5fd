package org.trucewire.ingest.feed.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps fetches of pages of one host apart. */
final class PageSpacing {

  private static final int MOST_HOSTS = 1000;

  private final Map<String, Long> freeAtNanos =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  /**
   * Takes the host's next turn.
   *
   * @param nowNanos of a clock that never goes back
   * @param longest for which the caller can wait
   * @return how long to wait for it; empty, and no turn taken, when that is too long
   */
  synchronized Optional<Duration> take(
      String host, Duration delay, long nowNanos, Duration longest) {
    Long freeAt = freeAtNanos.get(host);
    long wait = freeAt == null ? 0 : Math.max(0, freeAt - nowNanos);
    if (wait > longest.toNanos()) {
      return Optional.empty();
    }
    freeAtNanos.put(host, nowNanos + wait + delay.toNanos());
    return Optional.of(Duration.ofNanos(wait));
  }

  /** Leaves a host alone for some time. */
  synchronized void hold(String host, Duration time, long nowNanos) {
    freeAtNanos.put(host, nowNanos + time.toNanos());
  }
}
