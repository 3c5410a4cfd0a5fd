package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.FeedFetches.Finished;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.schedule.HostEvidence;
import org.trucewire.ingest.feed.schedule.HostLimits;
import org.trucewire.ingest.feed.schedule.HostQueues;
import org.trucewire.ingest.feed.websub.Ping;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/**
 * Who is read next. Of one feed only one thing at a time is read, a poll or what a hub sent,
 * because what is new follows from what was read before: so both give an article once.
 *
 * <p>Neither starves the other. A poll that falls due while something else is read is next; behind
 * a poll comes what hubs have sent, and the poll after it is due when its own time comes.
 */
final class FeedTurns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedTurns.class);
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final FeedFetches fetches;
  private final HostQueues<WatchedFeed> waiting;
  private final HostEvidence evidence = new HostEvidence();
  private final IdentityHashMap<WatchedFeed, Turn> turns = new IdentityHashMap<>();

  private static final class Turn {
    private final Deque<Ping> pings = new ArrayDeque<>();
    private boolean reading;
    private boolean pollDue;
  }

  FeedTurns(FeedFetches fetches, HostLimits limits) {
    this.fetches = fetches;
    this.waiting = new HostQueues<>(limits);
  }

  /** Lets a feed wait for its next poll. */
  void add(WatchedFeed feed, Instant due) {
    waiting.add(feed, feed.host(), due);
  }

  /** Brings the next poll of a feed forward, or back, if it waits for one; false if it does not. */
  boolean move(WatchedFeed feed, Instant due) {
    boolean moved = remove(feed);
    if (moved) {
      add(feed, due);
    }
    return moved;
  }

  /** Lets a feed wait no more; false if it does not. */
  boolean remove(WatchedFeed feed) {
    return waiting.remove(feed, feed.host());
  }

  /** Starts what may be fetched now. */
  void startDue(Instant now) {
    for (Optional<WatchedFeed> next = waiting.next(now);
        next.isPresent();
        next = waiting.next(now)) {
      Turn turn = turn(next.get());
      turn.pollDue = true;
      startNext(next.get(), turn);
    }
  }

  /** Takes what a hub sent. */
  void told(WatchedFeed feed, Ping ping) {
    Turn turn = turn(feed);
    turn.pings.add(ping);
    startNext(feed, turn);
  }

  private void startNext(WatchedFeed feed, Turn turn) {
    if (turn.reading) {
      return;
    }
    if (turn.pollDue) {
      turn.pollDue = false;
      turn.reading = true;
      fetches.start(feed);
    } else if (feed.status().since() != null) {
      startTold(feed, turn);
    } // what comes before the first poll waits for it
  }

  private void startTold(WatchedFeed feed, Turn turn) {
    while (!turn.reading && !turn.pings.isEmpty()) {
      Ping ping = turn.pings.remove();
      if (feed.memory().profile().hub() == null) {
        String message = "No poll has told yet of which hub the feed is; send this again";
        ping.stored().completeExceptionally(new RefusedException(Refusal.TIMEOUT, message));
      } else if (!ping.stored().isDone()) {
        turn.reading = true;
        fetches.start(feed, ping);
      } // otherwise the hub waits no more, and will send it again
    }
  }

  private Turn turn(WatchedFeed feed) {
    return turns.computeIfAbsent(feed, any -> new Turn());
  }

  /** Waits for one reading, not longer than until the next feed is due. */
  Optional<Finished> await(Instant now) throws InterruptedException {
    Optional<Instant> next = waiting.hasRoom() ? waiting.nextAt() : Optional.empty();
    Duration wait = next.map(at -> Duration.between(now, at)).orElse(LONGEST_WAIT);
    Duration shorter = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    return fetches.await(shorter.isNegative() ? Duration.ZERO : shorter);
  }

  /** How many readings are there already. */
  long unread() {
    return fetches.unread();
  }

  /** A reading that is there already. */
  Optional<Finished> finished() throws InterruptedException {
    return fetches.await(Duration.ZERO);
  }

  /** Notes that a poll's host is free again, and what its answer says about the host. */
  void polled(Finished finished, Instant now) {
    waiting.done(finished.host(), finished.took());
    weigh(finished, now);
  }

  /** Draws from one feed's answer what it says about its host. */
  private void weigh(Finished finished, Instant now) {
    String host = finished.host();
    if (!(finished.reading().finding() instanceof Finding.Failed failed)) {
      evidence.succeeded(host);
    } else if (failed.kind() != null && failed.kind().mayBeTheHosts()) {
      WatchedFeed feed = finished.feed();
      boolean throttled = failed.kind() == Kind.THROTTLED;
      evidence
          .failed(
              host,
              feed.address().uri().toString(),
              failed.kind().name(),
              throttled,
              now,
              feed.due())
          .ifPresent(
              until -> {
                waiting.hold(host, until);
                LOG.warn(
                    "Host {} is left alone until {}: {} of its feeds fail alike, the last one with:"
                        + " {}",
                    host,
                    until,
                    evidence.failingAlike(host),
                    failed.problem());
              });
    }
  }

  /** What was read of a feed is handed on: now it is the turn of the next. */
  void settled(WatchedFeed feed) {
    Turn turn = turn(feed);
    turn.reading = false;
    startNext(feed, turn);
    if (!turn.reading && turn.pings.isEmpty() && !turn.pollDue) {
      turns.remove(feed);
    }
  }

  /** Ends a wait, because a hub has sent something. */
  void wake() {
    fetches.wake();
  }

  @Override
  public void close() {
    fetches.close();
  }
}
