package org.trucewire.bench.newsstand;

import java.time.Duration;
import java.time.Instant;

/**
 * A day that passes in minutes. It stands at midnight until it is started, and stops at the next.
 * Thread-safe.
 */
public final class VirtualClock {

  /** Virtual milliseconds of the day. */
  public static final long DAY_MS = Duration.ofDays(1).toMillis();

  private final long createdAt = System.currentTimeMillis();
  private final double speed;
  private volatile long startedAt;

  /**
   * A clock that stands.
   *
   * @param day real time that the virtual day takes
   */
  public VirtualClock(Duration day) {
    this.speed = (double) DAY_MS / day.toMillis();
  }

  /** Starts the day. */
  public void start() {
    startedAt = System.currentTimeMillis();
  }

  /** Milliseconds since midnight. */
  long now() {
    return startedAt == 0
        ? 0
        : Math.min(DAY_MS, Math.round((System.currentTimeMillis() - startedAt) * speed));
  }

  /** Whether the day is over. */
  public boolean isOver() {
    return now() == DAY_MS;
  }

  /** How many times faster than real time it runs. */
  public double speed() {
    return speed;
  }

  /**
   * The real moment of a virtual one, to the millisecond.
   *
   * @param virtualMs since midnight; negative for the day before, which ends when this clock was
   *     made
   */
  Instant real(long virtualMs) {
    long base = virtualMs <= 0 ? createdAt : startedAt;
    return Instant.ofEpochMilli(base + Math.round(virtualMs / speed));
  }
}
