package org.trucewire.bench.feeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.bench.feeds.Arrivals.Arrival;
import org.trucewire.bench.newsstand.Newsstand;
import org.trucewire.bench.newsstand.Newsstand.Expected;
import org.trucewire.bench.newsstand.Version;

/**
 * The server's own list beside what came out.
 *
 * @param stories that the feeds showed
 * @param records in the topic of articles
 * @param missing versions that should be there and are not
 * @param neverServed those that were in no answer: the feed was asked too seldom
 * @param repeated versions that are there more than once
 * @param strangers records that no story explains
 * @param overtaken earlier versions that an edit replaced before they were read: by the server's
 *     list never in an answer, or in one whose reader was killed
 * @param delays of the stories of the day, from when the feed showed one until it could be read,
 *     milliseconds, sorted
 * @param afterServing likewise from the first answer that held it
 */
public record Accounts(
    long stories,
    long records,
    List<Version> missing,
    Set<Version> neverServed,
    List<Version> repeated,
    List<String> strangers,
    long overtaken,
    List<Long> delays,
    List<Long> afterServing) {

  /** With what there is now. */
  static Accounts of(Newsstand newsstand, Arrivals arrivals, boolean kills) {
    return of(
        newsstand.expected(), arrivals.all(), arrivals.records(), arrivals.strangers(), kills);
  }

  /**
   * Compares.
   *
   * @param kills whether readers were killed, so that what one was served need not have come out
   *     before an edit replaced it
   */
  static Accounts of(
      List<Expected> list,
      Map<Version, Arrival> all,
      long records,
      List<String> strangers,
      boolean kills) {
    List<Version> missing = new ArrayList<>();
    Set<Version> neverServed = new HashSet<>();
    List<Version> repeated = new ArrayList<>();
    List<Long> delays = new ArrayList<>();
    List<Long> afterServing = new ArrayList<>();
    long overtaken = 0;
    long stories = 0;
    for (Expected expected : list) {
      stories += expected.last() ? 1 : 0;
      Arrival arrival = all.get(expected.version());
      if (expected.servedAt().isEmpty()) {
        neverServed.add(expected.version());
      }
      if (arrival == null) {
        boolean mayBeOvertaken = !expected.last() && (kills || expected.servedAt().isEmpty());
        if (mayBeOvertaken) {
          overtaken++;
        } else {
          missing.add(expected.version());
        }
        continue;
      }
      if (arrival.times() > 1) {
        repeated.add(expected.version());
      }
      if (expected.ofTheDay()) {
        delays.add(arrival.readableAt() - expected.visibleAt());
        expected
            .servedAt()
            .ifPresent(served -> afterServing.add(Math.max(0, arrival.readableAt() - served)));
      }
    }
    return new Accounts(
        stories,
        records,
        missing,
        neverServed,
        repeated,
        strangers,
        overtaken,
        sorted(delays),
        sorted(afterServing));
  }

  private static List<Long> sorted(List<Long> values) {
    Long[] array = values.toArray(Long[]::new);
    Arrays.sort(array);
    return List.of(array);
  }

  /** The value below which that share of the sorted ones lies; 0 if there are none. */
  static long quantile(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }

  /** Whether every story came out, once. */
  boolean isExact() {
    return missing.isEmpty() && repeated.isEmpty() && strangers.isEmpty();
  }
}
