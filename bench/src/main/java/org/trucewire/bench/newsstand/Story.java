package org.trucewire.bench.newsstand;

/**
 * A story of a feed.
 *
 * @param number within its feed
 * @param publishedAt virtual milliseconds since midnight; negative for the day before
 * @param editedAt likewise, when its text changed; {@link #NEVER} if it did not
 */
record Story(int number, long publishedAt, long editedAt) {

  static final long NEVER = Long.MAX_VALUE;

  /** Its version at that time: 0, and 1 once it was edited. */
  int version(long now) {
    return now >= editedAt ? 1 : 0;
  }
}
