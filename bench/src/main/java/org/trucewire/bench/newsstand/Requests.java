package org.trucewire.bench.newsstand;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What the server was asked and what it answered. Thread-safe. */
public final class Requests {

  /**
   * The sums at one moment.
   *
   * @param full answered with the whole feed
   * @param unchanged answered with 304
   * @param failed answered with 503
   * @param bytes of bodies that were sent
   * @param savedBytes of bodies that 304 made unnecessary
   */
  public record Sums(long full, long unchanged, long failed, long bytes, long savedBytes) {

    /** What came since. */
    public Sums since(Sums earlier) {
      return new Sums(
          full - earlier.full,
          unchanged - earlier.unchanged,
          failed - earlier.failed,
          bytes - earlier.bytes,
          savedBytes - earlier.savedBytes);
    }

    /** All of them. */
    public long all() {
      return full + unchanged + failed;
    }
  }

  private final LongAdder full = new LongAdder();
  private final LongAdder unchanged = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder savedBytes = new LongAdder();
  private final AtomicLongArray lastAt;

  Requests(int feeds) {
    lastAt = new AtomicLongArray(feeds);
  }

  void asked(int feed) {
    lastAt.set(feed, System.currentTimeMillis());
  }

  void full(long size) {
    full.increment();
    bytes.add(size);
  }

  void unchanged(long size) {
    unchanged.increment();
    savedBytes.add(size);
  }

  void failed() {
    failed.increment();
  }

  /** When a feed was last asked for, milliseconds since the epoch; 0 if it never was. */
  public long lastAt(int feed) {
    return lastAt.get(feed);
  }

  /** Whether every feed was asked for since then, milliseconds since the epoch. */
  public boolean allAskedSince(long moment) {
    for (int feed = 0; feed < lastAt.length(); feed++) {
      if (lastAt.get(feed) < moment) {
        return false;
      }
    }
    return true;
  }

  /** All until now. */
  public Sums sums() {
    return new Sums(full.sum(), unchanged.sum(), failed.sum(), bytes.sum(), savedBytes.sum());
  }
}
