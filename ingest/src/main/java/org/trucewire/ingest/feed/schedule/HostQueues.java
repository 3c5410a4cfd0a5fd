package org.trucewire.ingest.feed.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Feeds that wait to be fetched, in a queue for each host. Of the hosts that may be asked, the one
 * that has waited longest is next, so that neither a host with many feeds nor a slow one delays the
 * others. Not thread-safe.
 *
 * @param <F> a feed
 */
public final class HostQueues<F> {

  /** A fetch that takes longer makes its host a slow one, until another is faster. */
  static final Duration SLOW = Duration.ofSeconds(5);

  private final HostLimits limits;
  private final Map<String, Host<F>> hosts = new HashMap<>();

  /** Hosts with a feed in the queue and a free place, by when the next one may start. */
  private final TreeSet<Host<F>> ready =
      new TreeSet<>(
          Comparator.<Host<F>, Instant>comparing(h -> h.readyAt).thenComparing(h -> h.name));

  private int running;
  private int runningSlow;
  private long order;

  /** With no feed in it. */
  public HostQueues(HostLimits limits) {
    this.limits = limits;
  }

  /** Puts a feed into its host's queue. */
  public void add(F feed, String host, Instant due) {
    change(host, h -> h.queue.add(new Waiting<>(feed, due, order++)));
  }

  /** Takes a feed out of its host's queue; false when it is not there. */
  public boolean remove(F feed, String host) {
    if (!hosts.containsKey(host)) {
      return false;
    }
    boolean[] removed = {false};
    change(host, h -> removed[0] = h.queue.removeIf(waiting -> waiting.feed == feed));
    return removed[0];
  }

  /** True while another fetch may start. */
  public boolean hasRoom() {
    return running < limits.slots();
  }

  /** Takes the next feed that may be fetched now; {@link #done} must follow for its host. */
  public Optional<F> next(Instant now) {
    if (!hasRoom()) {
      return Optional.empty();
    }
    Host<F> host = firstReady(now);
    if (host == null) {
      return Optional.empty();
    }
    List<F> taken = new ArrayList<>();
    change(
        host.name,
        h -> {
          taken.add(h.queue.remove().feed);
          h.running++;
          h.startedSlow.addLast(h.slow);
          h.notBefore = later(h.notBefore, now.plus(limits.delay()));
        });
    running++;
    runningSlow += host.slow ? 1 : 0;
    return Optional.of(taken.get(0));
  }

  private Host<F> firstReady(Instant now) {
    boolean slowMay = runningSlow < limits.slotsForSlow();
    for (Host<F> host : ready) {
      if (host.readyAt.isAfter(now)) {
        return null;
      }
      if (slowMay || !host.slow) {
        return host;
      }
    }
    return null;
  }

  /** When {@link #next} could give something, as far as that depends on time; empty if never. */
  public Optional<Instant> nextAt() {
    boolean slowMay = runningSlow < limits.slotsForSlow();
    return ready.stream().filter(h -> slowMay || !h.slow).map(h -> h.readyAt).findFirst();
  }

  /** Says that a fetch for the host has ended, and how long it took. */
  public void done(String host, Duration took) {
    change(
        host,
        h -> {
          h.running--;
          runningSlow -= h.startedSlow.removeFirst() ? 1 : 0;
          h.slow = took.compareTo(SLOW) > 0;
        });
    running--;
  }

  /** Leaves a host alone until then. */
  public void hold(String host, Instant until) {
    change(host, h -> h.notBefore = later(h.notBefore, until));
  }

  private void change(String name, java.util.function.Consumer<Host<F>> change) {
    Host<F> host = hosts.computeIfAbsent(name, Host::new);
    ready.remove(host);
    change.accept(host);
    if (!host.queue.isEmpty() && host.running < limits.perHost()) {
      host.readyAt = later(host.notBefore, host.queue.peek().due);
      ready.add(host);
    }
    if (host.queue.isEmpty() && host.running == 0 && host.notBefore.equals(Instant.MIN)) {
      hosts.remove(name);
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private record Waiting<F>(F feed, Instant due, long order) {}

  private static final class Host<F> {

    private final String name;
    private final PriorityQueue<Waiting<F>> queue =
        new PriorityQueue<>(
            Comparator.<Waiting<F>, Instant>comparing(Waiting::due).thenComparing(Waiting::order));
    private final Deque<Boolean> startedSlow = new ArrayDeque<>();
    private int running;
    private boolean slow;
    private Instant notBefore = Instant.MIN;
    private Instant readyAt = Instant.MIN;

    Host(String name) {
      this.name = name;
    }
  }
}
