package org.trucewire.ingest.archive;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a task reads, over the last minute. */
final class ArchivePace {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration STEP = Duration.ofSeconds(1);

  private record Sample(Instant at, long bytes, long records) {}

  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Notes how much was read until now, in sums that never shrink. */
  void note(Instant now, long bytes, long records) {
    Sample last = samples.peekLast();
    Sample before = secondLast();
    if (last != null && before != null && Duration.between(before.at(), now).compareTo(STEP) < 0) {
      samples.removeLast(); // one for each second is enough
    }
    samples.addLast(new Sample(now, bytes, records));
    while (samples.size() > 2
        && Duration.between(samples.peekFirst().at(), now).compareTo(WINDOW) > 0) {
      samples.removeFirst();
    }
  }

  /** Forgets, when reading pauses: the pause is no slowness. */
  void pause() {
    samples.clear();
  }

  /** Bytes of files a second; 0 while it is not known. */
  double bytesPerSecond() {
    return perSecond(samples.isEmpty() ? 0 : last().bytes() - first().bytes());
  }

  /** Records a second; 0 while it is not known. */
  double recordsPerSecond() {
    return perSecond(samples.isEmpty() ? 0 : last().records() - first().records());
  }

  private double perSecond(long count) {
    if (samples.isEmpty()) {
      return 0;
    }
    long millis = Duration.between(first().at(), last().at()).toMillis();
    return millis == 0 ? 0 : count * 1000.0 / millis;
  }

  private Sample first() {
    return samples.getFirst();
  }

  private Sample last() {
    return samples.getLast();
  }

  private Sample secondLast() {
    var newest = samples.descendingIterator();
    if (!newest.hasNext()) {
      return null;
    }
    newest.next();
    return newest.hasNext() ? newest.next() : null;
  }
}
