package org.trucewire.ingest.feed;

import java.util.Locale;

/** What a feed is doing, in one word, and its code in the metrics. */
enum FeedState {
  /** Not fetched yet. */
  NEW(0),
  /** Has had something new within its cadence. */
  ACTIVE(1),
  /** Nothing new for a while, as it happens with this feed. */
  QUIET(2),
  /** Nothing new for far longer than it ever takes. */
  STALE(3),
  /** Answers well and shows no entries. */
  EMPTY(4),
  /** Is read, but its entries have lost what they used to have. */
  DRIFTED(5),
  /** Refused: a status such as 403, a web page in its place, or robots.txt for its pages. */
  BLOCKED(6),
  /** Has said that it is gone for good (410), and is not asked any more. */
  GONE(7),
  /** Does not answer, or not with a feed. */
  FAILING(8),
  /** Asks to be left alone for a while. */
  THROTTLED(9);

  private final int code;

  FeedState(int code) {
    this.code = code;
  }

  /** Whether somebody should look at it: neither new, nor alive, nor quiet as it happens. */
  boolean isTrouble() {
    return compareTo(STALE) >= 0;
  }

  int code() {
    return code;
  }

  String shown() {
    return name().toLowerCase(Locale.ROOT);
  }
}
