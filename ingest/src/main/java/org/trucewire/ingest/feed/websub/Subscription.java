package org.trucewire.ingest.feed.websub;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What one feed and its hub have agreed on: pure arithmetic over given times. Thread-safe, for the
 * hub verifies while it is being asked.
 */
final class Subscription {

  /** What a hub is asked for. */
  enum Mode {
    SUBSCRIBE,
    UNSUBSCRIBE
  }

  /** One request to a hub. */
  record Request(Mode mode, Hub hub) {}

  /** Hubs verify at once or within minutes; later than that nothing more will come. */
  static final Duration VERIFICATION = Duration.ofMinutes(5);

  /** A hub that said no may say yes another day. */
  static final Duration AFTER_DENIAL = Duration.ofDays(1);

  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofHours(6);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(2);
  private static final int MOST_GOODBYES = 3;

  /** Of a lease that is over before it is asked for anew. */
  private static final double RENEWED_AFTER = 0.8;

  private static final double SPREAD = 0.2;

  private final DoubleSupplier random;
  private Hub hub;
  private Request pending;
  private Instant pendingSince;
  private Hub leaving;
  private int goodbyes;
  private Instant activeUntil = Instant.MIN;
  private Instant nextTry = Instant.MIN;
  private int failures;
  private String problem;
  private boolean everAdvertised;

  Subscription(DoubleSupplier random) {
    this.random = random;
  }

  /**
   * What the feed's last poll showed.
   *
   * @param latest null when it is told of nowhere
   */
  synchronized void advertised(Hub latest, Instant now) {
    everAdvertised = true;
    if (sameSubscription(hub, latest)) {
      hub = latest;
      return;
    }
    if (hub != null && (activeUntil.isAfter(now) || pending != null)) {
      leaving = hub;
      goodbyes = 0;
    }
    hub = latest;
    pending = null;
    activeUntil = Instant.MIN;
    nextTry = now;
    failures = 0;
    problem = null;
  }

  private static boolean sameSubscription(Hub a, Hub b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.uri().equals(b.uri()) && a.topic().equals(b.topic());
  }

  /** What the hub should be asked for now. */
  synchronized Optional<Request> due(Instant now) {
    if (pending != null) {
      if (now.isBefore(pendingSince.plus(VERIFICATION))) {
        return Optional.empty();
      }
      failed("The hub took the request and has not verified it since", null, now);
    }
    if (now.isBefore(nextTry)) {
      return Optional.empty();
    }
    if (leaving != null) {
      return Optional.of(pend(new Request(Mode.UNSUBSCRIBE, leaving), now));
    }
    return hub == null
        ? Optional.empty()
        : Optional.of(pend(new Request(Mode.SUBSCRIBE, hub), now));
  }

  private Request pend(Request request, Instant now) {
    pending = request;
    pendingSince = now;
    return request;
  }

  /**
   * The hub did not take the last request, or does not answer.
   *
   * @param retryAfter how long it asks to be left alone; null when it does not
   */
  synchronized void failed(String why, Duration retryAfter, Instant now) {
    if (pending == null) {
      return; // it was verified all the same
    }
    if (pending.mode() == Mode.UNSUBSCRIBE && ++goodbyes >= MOST_GOODBYES) {
      leaving = null; // its lease ends by itself
    }
    pending = null;
    problem = why;
    Duration backoff = FIRST_BACKOFF;
    for (int i = 0; i < failures && backoff.compareTo(LONGEST_BACKOFF) < 0; i++) {
      backoff = backoff.multipliedBy(2);
    }
    failures++;
    backoff = backoff.compareTo(LONGEST_BACKOFF) < 0 ? backoff : LONGEST_BACKOFF;
    Duration asked = retryAfter == null ? Duration.ZERO : retryAfter;
    Duration wait = spread(backoff);
    nextTry = now.plus(wait.compareTo(asked) >= 0 ? wait : asked);
  }

  /**
   * The hub asks whether a request was ours.
   *
   * @param mode as it says it
   * @param lease that it grants; null when it says none
   * @return whether it was, and is still wanted
   */
  synchronized boolean verify(String mode, String topic, Duration lease, Instant now) {
    if (pending == null
        || !pending.mode().name().equalsIgnoreCase(mode)
        || !pending.hub().topic().toString().equals(topic)) {
      return false;
    }
    if (pending.mode() == Mode.UNSUBSCRIBE) {
      leaving = null;
      nextTry = now;
    } else {
      Duration granted = lease == null ? Duration.ofDays(1) : lease;
      granted = granted.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : granted;
      activeUntil = now.plus(granted);
      nextTry = now.plus(spread(Duration.ofMillis((long) (granted.toMillis() * RENEWED_AFTER))));
    }
    pending = null;
    failures = 0;
    problem = null;
    return true;
  }

  /**
   * The hub says that it does not tell of this topic, or not any more.
   *
   * @param reason as it says it; null when it says none
   */
  synchronized boolean denied(String topic, String reason, Instant now) {
    if (hub == null || !hub.topic().toString().equals(topic)) {
      return false;
    }
    pending = null;
    activeUntil = Instant.MIN;
    nextTry = now.plus(AFTER_DENIAL);
    problem = "The hub denied it" + (reason == null ? "" : ": " + reason);
    return true;
  }

  /** Whether the hub tells of the feed. */
  synchronized boolean isActive(Instant now) {
    return hub != null && activeUntil.isAfter(now);
  }

  /** Whether what a hub sends is unwanted for good: a poll has shown that the feed has none. */
  synchronized boolean isOver() {
    return everAdvertised && hub == null;
  }

  /** In words. */
  synchronized String state(Instant now) {
    if (hub == null) {
      return everAdvertised ? "has no hub" : "not polled yet";
    }
    String at = " at " + hub.uri();
    if (activeUntil.isAfter(now)) {
      return "subscribed" + at + " until " + activeUntil.truncatedTo(ChronoUnit.SECONDS);
    }
    return problem == null ? "being subscribed" + at : "not subscribed" + at + ": " + problem;
  }

  /** Takes up to a fifth away, so that what is due together is spread. */
  private Duration spread(Duration wait) {
    double kept = 1 - SPREAD * random.getAsDouble();
    return Duration.ofMillis(Math.round(wait.toMillis() * kept));
  }
}
