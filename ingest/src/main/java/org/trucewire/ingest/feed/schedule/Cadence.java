package org.trucewire.ingest.feed.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often a feed has something new, learnt from the dates of its entries and from when they were
 * seen.
 *
 * @param gap average time between new entries; null while unknown
 * @param lastNew when an entry was last new or changed: its own date at the first fetch, afterwards
 *     when it came; null while there was none
 * @param window the time that the entries shown at once span; null while unknown
 */
public record Cadence(Duration gap, Instant lastNew, Duration window) {

  /** Of a feed of which nothing is known. */
  public static final Cadence UNKNOWN = new Cadence(null, null, null);

  /** The feed's most recent entries tell more of today than those of last year. */
  private static final int MOST_DATES = 20;

  private static final Duration SHORTEST_GAP = Duration.ofSeconds(1);

  /**
   * With what another fetch showed.
   *
   * @param dates of the entries that have one, in any order; those in the future are left out
   * @param fresh number of entries that were not there before
   * @param entries number of entries shown
   * @param first whether nothing was remembered of this feed, so that all entries are fresh
   */
  public Cadence after(List<Instant> dates, int fresh, int entries, boolean first, Instant now) {
    List<Instant> past =
        dates.stream().filter(date -> !date.isAfter(now)).distinct().sorted().toList();
    List<Instant> recent = past.subList(Math.max(0, past.size() - MOST_DATES), past.size());
    Duration learnt = gap;
    if (recent.size() >= 3) {
      learnt = span(recent).dividedBy(recent.size() - 1L);
    } else if (fresh > 0 && !first && lastNew != null) {
      Duration observed = Duration.between(lastNew, now).dividedBy(fresh);
      // Half of what was seen now, half of what was known before.
      learnt = gap == null ? observed : gap.plus(observed).dividedBy(2);
    }
    if (learnt != null && learnt.compareTo(SHORTEST_GAP) < 0) {
      learnt = SHORTEST_GAP;
    }
    return new Cadence(learnt, newest(past, fresh, first, now), window(past, learnt, entries));
  }

  /**
   * With what a hub told. How many entries the feed shows, and how long they span, is not known
   * from that.
   *
   * @param fresh number of entries that were not there before
   */
  public Cadence told(int fresh, Instant now) {
    return fresh == 0 ? this : new Cadence(gap, now, window);
  }

  private Instant newest(List<Instant> past, int fresh, boolean first, Instant now) {
    if (fresh == 0) {
      return lastNew;
    }
    // Seen for the first time, old entries are no news; a feed without dates gets the doubt.
    return first && !past.isEmpty() ? past.get(past.size() - 1) : now;
  }

  private Duration window(List<Instant> past, Duration learnt, int entries) {
    if (entries == 0) {
      return window;
    }
    if (past.size() >= 3) {
      return span(past);
    }
    return learnt == null ? window : learnt.multipliedBy(entries);
  }

  /** How long nothing new has come; zero when nothing ever did. */
  public Duration silence(Instant now) {
    if (lastNew == null || lastNew.isAfter(now)) {
      return Duration.ZERO;
    }
    return Duration.between(lastNew, now);
  }

  private static Duration span(List<Instant> sorted) {
    return Duration.between(sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
