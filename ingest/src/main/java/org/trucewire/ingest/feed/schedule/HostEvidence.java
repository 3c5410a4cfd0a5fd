package org.trucewire.ingest.feed.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells failures of a host from those of single feeds: when several feeds of one host fail alike
 * and none of them gets through in between, the host is left alone as a whole, and one feed at a
 * time tries whether it is back. Not thread-safe.
 */
public final class HostEvidence {

  /** As many different feeds must fail alike. */
  static final int FEEDS = 3;

  /** A server that throttles says so itself: fewer witnesses are enough. */
  static final int THROTTLED_FEEDS = 2;

  private final Map<String, Failures> hosts = new HashMap<>();

  /**
   * Notes a failure.
   *
   * @param kind what makes failures alike
   * @param throttled whether the server asked to be left alone
   * @param due when this feed is tried again
   * @return until when the host is to be left alone, when the evidence is there
   */
  public Optional<Instant> failed(
      String host, String feed, String kind, boolean throttled, Instant now, Instant due) {
    Failures failures = hosts.computeIfAbsent(host, h -> new Failures());
    if (!kind.equals(failures.kind)) {
      failures.kind = kind;
      failures.feeds.clear();
      failures.until = now;
    }
    failures.feeds.add(feed);
    if (due.isAfter(failures.until)) {
      failures.until = due;
    }
    int needed = throttled ? THROTTLED_FEEDS : FEEDS;
    return failures.feeds.size() < needed ? Optional.empty() : Optional.of(failures.until);
  }

  /** Notes that a feed of the host got through: whatever fails on it is not the host. */
  public void succeeded(String host) {
    hosts.remove(host);
  }

  /** How many feeds of the host fail alike now. */
  public int failingAlike(String host) {
    Failures failures = hosts.get(host);
    return failures == null ? 0 : failures.feeds.size();
  }

  private static final class Failures {
    private final Set<String> feeds = new HashSet<>();
    private String kind;
    private Instant until;
  }
}
