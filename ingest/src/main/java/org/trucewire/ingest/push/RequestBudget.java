package org.trucewire.ingest.push;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the bytes of all bodies that are being read or wait for Kafka. */
final class RequestBudget {

  private final long limit;
  private final AtomicLong used = new AtomicLong();

  RequestBudget(long limit) {
    this.limit = limit;
  }

  /** A request's part, empty at first. */
  Share open() {
    return new Share();
  }

  long used() {
    return used.get();
  }

  /** What one request holds; any thread may close it. */
  final class Share implements AutoCloseable {

    private final AtomicLong held = new AtomicLong();

    private Share() {}

    /**
     * Takes so many bytes more.
     *
     * @throws RefusedException if all requests together would hold more than the limit
     */
    void take(long bytes) throws RefusedException {
      held.addAndGet(bytes);
      if (used.addAndGet(bytes) > limit) {
        throw new RefusedException(
            Refusal.QUEUE_FULL,
            "Too much waits for Kafka just now; send this again a little later");
      }
    }

    /** Gives all back; the second time nothing. */
    @Override
    public void close() {
      used.addAndGet(-held.getAndSet(0));
    }
  }
}
