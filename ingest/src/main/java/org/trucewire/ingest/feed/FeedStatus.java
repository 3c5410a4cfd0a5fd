package org.trucewire.ingest.feed;

import java.time.Instant;

/**
 * How a feed is doing.
 *
 * @param lastSuccess when it was last fetched, changed or not; null before the first time
 * @param lastError why it could not be fetched; null when the last fetch went well
 * @param consecutiveFailures fetches that failed since the last that did not
 * @param entries number of entries that it last showed; -1 before the first time
 * @param articles articles handed to Kafka Connect since the task was started
 * @param deadLetters dead letters handed to Kafka Connect since the task was started
 */
record FeedStatus(
    Instant lastSuccess,
    String lastError,
    int consecutiveFailures,
    int entries,
    long articles,
    long deadLetters) {

  static final FeedStatus NEW = new FeedStatus(null, null, 0, FeedReading.NO_ENTRIES_KNOWN, 0, 0);

  FeedStatus after(FeedReading reading, Instant now) {
    if (reading.problem() != null) {
      return new FeedStatus(
          lastSuccess, reading.problem(), consecutiveFailures + 1, entries, articles, deadLetters);
    }
    int shown = reading.entries() == FeedReading.NO_ENTRIES_KNOWN ? entries : reading.entries();
    return new FeedStatus(now, null, 0, shown, articles, deadLetters);
  }

  FeedStatus withArticle() {
    return new FeedStatus(
        lastSuccess, lastError, consecutiveFailures, entries, articles + 1, deadLetters);
  }

  FeedStatus withDeadLetter() {
    return new FeedStatus(
        lastSuccess, lastError, consecutiveFailures, entries, articles, deadLetters + 1);
  }
}
