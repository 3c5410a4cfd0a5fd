package org.trucewire.ingest.listen;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the bytes of all bodies that are being read or wait for Kafka. */
public final class RequestBudget {

  private final long limit;
  private final AtomicLong used = new AtomicLong();

  /** With so many bytes for all. */
  public RequestBudget(long limit) {
    this.limit = limit;
  }

  /** A request's part, empty at first. */
  public Share open() {
    return new Share();
  }

  /** Bytes that are held now. */
  public long used() {
    return used.get();
  }

  /** What one request holds; any thread may close it. */
  public final class Share implements AutoCloseable {

    private final AtomicLong held = new AtomicLong();

    private Share() {}

    /**
     * Takes so many bytes more.
     *
     * @throws RefusedException if all requests together would hold more than the limit
     */
    public void take(long bytes) throws RefusedException {
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
