package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A feed of a task: what is remembered of it, how it is doing, when it is next due. Only the task's
 * thread changes it; its status may be read from any.
 */
final class WatchedFeed {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFeed.class);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(1);

  private final FeedAddress address;
  private final Duration interval;
  private FeedMemory memory;
  private Map<Long, Integer> pageFailures = Map.of();
  private Instant due;
  private volatile FeedStatus status = FeedStatus.NEW;

  WatchedFeed(FeedAddress address, Duration interval, FeedMemory memory, Instant firstDue) {
    this.address = address;
    this.interval = interval;
    this.memory = memory;
    this.due = firstDue;
  }

  FeedAddress address() {
    return address;
  }

  FeedMemory memory() {
    return memory;
  }

  Map<Long, Integer> pageFailures() {
    return pageFailures;
  }

  Instant due() {
    return due;
  }

  FeedStatus status() {
    return status;
  }

  void remember(FeedMemory latest) {
    memory = latest;
  }

  void countArticle() {
    status = status.withArticle();
  }

  void countDeadLetter() {
    status = status.withDeadLetter();
  }

  /** Notes how a fetch went, and says so in the log if that is news. */
  void note(FeedReading reading, Instant now) {
    FeedStatus before = status;
    status = before.after(reading, now);
    pageFailures = reading.pageFailures();
    due = now.plus(wait(status.consecutiveFailures()));
    if (status.lastError() != null && !Objects.equals(before.lastError(), status.lastError())) {
      LOG.warn("Feed {} fails, next try at {}: {}", address.name(), due, status.lastError());
    } else if (status.lastError() == null && before.lastError() != null) {
      LOG.info(
          "Feed {} is back after {} failed fetches", address.name(), before.consecutiveFailures());
    }
    if (status.entries() == 0 && before.entries() > 0) {
      LOG.warn(
          "Feed {} shows no entries, it had {}; what was sent is remembered",
          address.name(),
          before.entries());
    }
  }

  /** Doubles with every failure, up to an hour, or the interval where that is longer. */
  private Duration wait(int failures) {
    Duration longest = interval.compareTo(LONGEST_BACKOFF) > 0 ? interval : LONGEST_BACKOFF;
    Duration wait = interval;
    for (int i = 0; i < failures && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) > 0 ? longest : wait;
  }
}
