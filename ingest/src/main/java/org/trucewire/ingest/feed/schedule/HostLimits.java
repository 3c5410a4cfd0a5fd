package org.trucewire.ingest.feed.schedule;

import java.time.Duration;

/**
 * How much of the fetching goes to one host.
 *
 * @param slots fetches at once, over all hosts
 * @param perHost fetches at once for one host
 * @param delay between the starts of two fetches for one host
 */
public record HostLimits(int slots, int perHost, Duration delay) {

  /** Hosts known to be slow get no more than this many slots together; the rest is for others. */
  int slotsForSlow() {
    return Math.max(1, slots / 2);
  }
}
