package org.trucewire.bench.newsstand;

import java.util.SplittableRandom;

/** How much a feed has to say. */
public enum Liveliness {
  /** A wire or the front page of a large paper. */
  BUSY(0.02, 240, 480),
  /** A section of a paper. */
  STEADY(0.18, 24, 72),
  /** A magazine, a ministry, a local paper. */
  SLOW(0.50, 2, 10),
  /** A story every few days. */
  RARE(0.20, 0.2, 2),
  /** Nothing today. */
  SILENT(0.10, 0, 0);

  private final double share;
  private final double least;
  private final double most;

  Liveliness(double share, double least, double most) {
    this.share = share;
    this.least = least;
    this.most = most;
  }

  /** The kind of the feed at this place among all of them, between 0 and 1. */
  static Liveliness at(double place) {
    double sum = 0;
    for (Liveliness kind : values()) {
      sum += kind.share;
      if (place < sum) {
        return kind;
      }
    }
    return SILENT;
  }

  /** Stories in a day. */
  double storiesADay(SplittableRandom random) {
    return least + (most - least) * random.nextDouble();
  }
}
