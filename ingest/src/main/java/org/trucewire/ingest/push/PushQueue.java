package org.trucewire.ingest.push;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/**
 * Requests between the server, which adds them, and the task, which hands them to Connect and
 * learns when Kafka has them.
 */
final class PushQueue {

  /**
   * Where to wait for the end of a request.
   *
   * @param result completes when Kafka has the request's records, or with a {@link
   *     RefusedException}
   * @param repeated whether the request is one that was known
   */
  record Ticket(CompletableFuture<List<PushItem>> result, boolean repeated) {}

  private final RememberedRequests remembered;
  private final Map<Long, Submission> waiting = new LinkedHashMap<>();
  private final Map<Long, Submission> taken = new LinkedHashMap<>();
  private final Map<String, Submission> named = new HashMap<>();
  private long next;
  private boolean stopped;

  PushQueue(RememberedRequests remembered) {
    this.remembered = remembered;
  }

  /**
   * Adds a request, unless it is one that is known.
   *
   * @throws RefusedException if its Idempotency-Key came with another body, or the task stops
   */
  synchronized Ticket submit(Submission submission) throws RefusedException {
    RequestIdentity identity = submission.identity();
    if (identity != null) {
      Submission same = named.get(identity.name());
      String body = same == null ? remembered.bodyOf(identity.name()) : same.identity().body();
      if (body != null && !body.equals(identity.body())) {
        throw new RefusedException(
            Refusal.KEY_REUSED,
            "This Idempotency-Key came with another body before: a new request needs a new one");
      }
      if (same != null) {
        return new Ticket(same.result().copy(), true);
      }
      if (body != null) {
        return new Ticket(CompletableFuture.completedFuture(submission.items()), true);
      }
    }
    if (stopped) {
      throw stopping();
    }
    waiting.put(next++, submission);
    if (identity != null) {
      named.put(identity.name(), submission);
    }
    notifyAll();
    return new Ticket(submission.result().copy(), false);
  }

  /** Takes back what nobody waits for any more; what was handed to Connect cannot be. */
  void withdraw(Submission submission) {
    if (forgetWaiting(submission)) {
      submission
          .result()
          .completeExceptionally(
              new RefusedException(Refusal.TIMEOUT, "It was taken back, and is not in Kafka"));
    }
  }

  private synchronized boolean forgetWaiting(Submission submission) {
    boolean found = waiting.values().remove(submission);
    if (found) {
      forgetName(submission);
    }
    return found;
  }

  /**
   * The next whole requests, by number, oldest first.
   *
   * @param longest time to wait for the first
   * @param mostRecords requests are added until they have as many
   */
  synchronized Map<Long, Submission> take(Duration longest, int mostRecords)
      throws InterruptedException {
    long giveUp = System.nanoTime() + longest.toNanos();
    for (long left = longest.toMillis();
        waiting.isEmpty() && !stopped && left > 0;
        left = (giveUp - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
    Map<Long, Submission> batch = new LinkedHashMap<>();
    long records = 0;
    for (Map.Entry<Long, Submission> entry : waiting.entrySet()) {
      if (records >= mostRecords) {
        break;
      }
      batch.put(entry.getKey(), entry.getValue());
      records += entry.getValue().records();
    }
    waiting.keySet().removeAll(batch.keySet());
    taken.putAll(batch);
    return batch;
  }

  /**
   * Connect is done with one record of a request.
   *
   * @param stored false when Kafka does not have it, because a transformation or the connector's
   *     error tolerance dropped it
   */
  void confirm(long number, boolean stored) {
    confirmed(number, stored)
        .ifPresent(
            submission -> {
              if (submission.isStored()) {
                submission.result().complete(submission.items());
              } else {
                submission
                    .result()
                    .completeExceptionally(
                        new RefusedException(
                            Refusal.NOT_STORED,
                            "A transformation of the connector, or its errors.tolerance, dropped"
                                + " what was sent: Kafka does not have all of it"));
              }
            });
  }

  /** The request if this was its last record. */
  private synchronized Optional<Submission> confirmed(long number, boolean stored) {
    Submission submission = taken.get(number);
    if (submission == null || !submission.confirm(stored)) {
      return Optional.empty();
    }
    taken.remove(number);
    forgetName(submission);
    if (submission.identity() != null && submission.isStored()) {
      remembered.add(submission.identity());
    }
    return Optional.of(submission);
  }

  private void forgetName(Submission submission) {
    if (submission.identity() != null) {
      named.remove(submission.identity().name());
    }
  }

  /** When the request that waits longest came; empty when none does. */
  synchronized Optional<Instant> oldest() {
    return java.util.stream.Stream.concat(taken.values().stream(), waiting.values().stream())
        .map(Submission::receivedAt)
        .min(Instant::compareTo);
  }

  /** How many requests wait for Kafka. */
  synchronized int size() {
    return waiting.size() + taken.size();
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Takes nothing new, and says of all that still waits that it is not known to be in Kafka. */
  void stop() {
    List<Submission> left;
    synchronized (this) {
      stopped = true;
      left = new ArrayList<>(taken.values());
      left.addAll(waiting.values());
      taken.clear();
      waiting.clear();
      named.clear();
      notifyAll();
    }
    left.forEach(submission -> submission.result().completeExceptionally(stopping()));
  }

  static RefusedException stopping() {
    return new RefusedException(
        Refusal.STOPPING, "The connector is stopping or starting anew; send this again");
  }
}
