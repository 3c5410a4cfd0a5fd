package org.trucewire.app.monitor;

import java.time.Instant;

/**
 * How one feed is, as its task in this process says.
 *
 * @param connector that polls it
 * @param feed name of it
 * @param state in one word, see docs/feeds.md
 * @param code the state's number
 * @param evidence how that is known, in one sentence
 * @param since when it began; null when that is not known
 * @param articles handed on since its task was started
 */
public record FeedReport(
    String connector,
    String feed,
    String state,
    int code,
    String evidence,
    Instant since,
    double articles) {

  private static final int ACTIVE = 1;

  /** Whether it brings what it usually brings, or was not asked yet. */
  public boolean isHealthy() {
    return code <= ACTIVE;
  }
}
