package org.trucewire.ingest.feed;

import java.time.Instant;
import org.trucewire.ingest.feed.FeedReading.Finding;

/**
 * How a feed is doing.
 *
 * @param lastSuccess when it was last fetched, changed or not; null before the first time
 * @param failure why it could not be fetched; null when the last fetch went well
 * @param consecutiveFailures fetches that failed since the last that did not
 * @param lastRead what it was like when it last changed; null before the first time
 * @param articles articles handed to Kafka Connect since the task was started
 * @param deadLetters dead letters handed to Kafka Connect since the task was started
 * @param repeats entries since then that had a new id and said what was sent before
 */
record FeedStatus(
    Instant lastSuccess,
    Finding.Failed failure,
    int consecutiveFailures,
    Finding.Read lastRead,
    long articles,
    long deadLetters,
    long repeats) {

  static final FeedStatus NEW = new FeedStatus(null, null, 0, null, 0, 0, 0);

  private static final int NO_ENTRIES_KNOWN = -1;

  FeedStatus after(FeedReading reading, Instant now) {
    if (reading.finding() instanceof Finding.Failed failed) {
      return new FeedStatus(
          lastSuccess, failed, consecutiveFailures + 1, lastRead, articles, deadLetters, repeats);
    }
    if (reading.finding() instanceof Finding.Read read) {
      return new FeedStatus(now, null, 0, read, articles, deadLetters, repeats + read.repeated());
    }
    return new FeedStatus(now, null, 0, lastRead, articles, deadLetters, repeats);
  }

  /** Number of entries that it last showed; -1 before the first time. */
  int entries() {
    return lastRead == null ? NO_ENTRIES_KNOWN : lastRead.entries();
  }

  /** Why the last fetch failed; null when it did not. */
  String lastError() {
    return failure == null ? null : failure.problem();
  }

  FeedStatus withArticle() {
    return new FeedStatus(
        lastSuccess, failure, consecutiveFailures, lastRead, articles + 1, deadLetters, repeats);
  }

  FeedStatus withDeadLetter() {
    return new FeedStatus(
        lastSuccess, failure, consecutiveFailures, lastRead, articles, deadLetters + 1, repeats);
  }
}
