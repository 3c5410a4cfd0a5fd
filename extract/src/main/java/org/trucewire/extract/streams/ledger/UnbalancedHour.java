package org.trucewire.extract.streams.ledger;

import java.time.Instant;

/**
 * A source and hour that should add up by now and does not.
 *
 * @param source name of the feed or archive; empty for what nobody can read
 * @param hour its start
 * @param emitted records in the topic of articles
 * @param accounted those of them that ended in a state
 */
public record UnbalancedHour(String source, Instant hour, long emitted, long accounted) {

  /** In words, for people. */
  public String text() {
    return "source "
        + (source.isEmpty() ? "unknown" : source)
        + ", hour "
        + hour
        + ": "
        + emitted
        + " emitted, "
        + accounted
        + " accounted for";
  }
}
