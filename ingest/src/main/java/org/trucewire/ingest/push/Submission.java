package org.trucewire.ingest.push;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.trucewire.ingest.listen.RefusedException;

/**
 * A request on its way to Kafka. {@link PushQueue} alone changes it, under its lock.
 *
 * <p>Its result completes when Kafka has all its records, or exceptionally with a {@link
 * RefusedException}.
 */
final class Submission {

  private final PushKey key;
  private final RequestIdentity identity;
  private final List<PushItem> items;
  private final Instant receivedAt;
  private final long records;
  private final CompletableFuture<List<PushItem>> result = new CompletableFuture<>();
  private long confirmed;
  private boolean dropped;

  /**
   * A request that waits.
   *
   * @param identity null when the request has no Idempotency-Key
   */
  Submission(PushKey key, RequestIdentity identity, List<PushItem> items, Instant receivedAt) {
    this.key = key;
    this.identity = identity;
    this.items = List.copyOf(items);
    this.receivedAt = receivedAt;
    this.records = items.stream().filter(PushItem::hasRecord).count();
  }

  PushKey key() {
    return key;
  }

  RequestIdentity identity() {
    return identity;
  }

  List<PushItem> items() {
    return items;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  /** How many records it has; one at least, as what repeats an item does so within the request. */
  long records() {
    return records;
  }

  CompletableFuture<List<PushItem>> result() {
    return result;
  }

  /** Notes that Connect is done with one record; true when it was the last. */
  boolean confirm(boolean stored) {
    confirmed++;
    dropped |= !stored;
    return confirmed == records;
  }

  /** Whether Kafka has all of the records that were confirmed. */
  boolean isStored() {
    return !dropped;
  }
}
