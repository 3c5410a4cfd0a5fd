package org.trucewire.bench.newsstand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a feed will do on the virtual day.
 *
 * @param number among all feeds
 * @param host number of its host
 * @param liveliness how much it has to say
 * @param atom whether it is Atom; else RSS 2.0
 * @param guids whether its entries have ids; else they are known by their addresses
 * @param validators what it gives for conditional requests
 * @param gzip whether it packs its answers
 * @param window how many stories it shows at once, the newest
 * @param stories by time of publication
 */
record FeedScript(
    int number,
    int host,
    Liveliness liveliness,
    boolean atom,
    boolean guids,
    ValidatorKind validators,
    boolean gzip,
    int window,
    List<Story> stories) {

  /** What a feed gives for conditional requests. */
  enum ValidatorKind {
    BOTH,
    ETAG,
    LAST_MODIFIED,
    NONE
  }

  private static final int SHORTEST_WINDOW = 20;
  private static final int LONGEST_WINDOW = 500;
  private static final double EDITED = 0.04;
  private static final double BUSIEST = 1.7;

  /**
   * Draws one.
   *
   * @param windowMs no story scrolls out in less, in virtual milliseconds
   */
  static FeedScript of(int number, int host, double place, long windowMs, SplittableRandom random) {
    Liveliness liveliness = Liveliness.at(place);
    double rate = liveliness.storiesADay(random);
    boolean atom = random.nextDouble() < 0.3;
    double kind = random.nextDouble();
    // A date has seconds, and stories of a busy feed come faster than that on a day of minutes.
    ValidatorKind validators =
        kind < 0.65
            ? ValidatorKind.BOTH
            : kind < 0.80 || (kind < 0.90 && liveliness == Liveliness.BUSY)
                ? ValidatorKind.ETAG
                : kind < 0.90 ? ValidatorKind.LAST_MODIFIED : ValidatorKind.NONE;
    long longest = Math.round(BUSIEST * rate * windowMs / VirtualClock.DAY_MS);
    int window = (int) Math.min(LONGEST_WINDOW, Math.max(SHORTEST_WINDOW, 5 + longest));
    return new FeedScript(
        number,
        host,
        liveliness,
        atom,
        random.nextDouble() < 0.85,
        validators,
        random.nextDouble() < 0.8,
        window,
        stories(rate, random));
  }

  /** Of the day before and of the day, fewer at night. */
  private static List<Story> stories(double rate, SplittableRandom random) {
    List<Long> times = new ArrayList<>();
    long count = poisson(rate, random);
    // What a slow feed shows is weeks old.
    long before = Math.max(rate == 0 ? 5 : 8, Math.min(40, Math.round(rate)));
    double daysBefore = before / Math.max(rate, 0.2);
    for (int i = 0; i < before; i++) {
      times.add(-1 - (long) (random.nextDouble() * daysBefore * VirtualClock.DAY_MS));
    }
    while (count > 0) {
      double at = random.nextDouble();
      double busy = 1 + 0.7 * Math.sin(2 * Math.PI * (at - 0.3));
      if (random.nextDouble() * BUSIEST < busy) {
        times.add(1 + (long) (at * (VirtualClock.DAY_MS - 2)));
        count--;
      }
    }
    times.sort(Comparator.naturalOrder());
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      long at = times.get(i);
      boolean edited = at > 0 && random.nextDouble() < EDITED;
      long after = at + (long) (random.nextDouble() * VirtualClock.DAY_MS / 24);
      stories.add(new Story(i, at, edited && after < VirtualClock.DAY_MS ? after : Story.NEVER));
    }
    return List.copyOf(stories);
  }

  private static long poisson(double mean, SplittableRandom random) {
    if (mean > 30) {
      return Math.round(mean);
    }
    double limit = Math.exp(-mean);
    long count = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
