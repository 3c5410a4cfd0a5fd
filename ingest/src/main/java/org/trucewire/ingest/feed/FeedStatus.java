package org.trucewire.ingest.feed;

import java.time.Instant;
import java.util.Objects;
import org.trucewire.ingest.feed.FeedReading.Finding;

/**
 * How a feed is doing.
 *
 * @param lastSuccess when it was last fetched, changed or not; null before the first time
 * @param failure why it could not be fetched; null when the last fetch went well
 * @param consecutiveFailures fetches that failed since the last that did not
 * @param lastRead what it was like when it last changed; null before the first time
 * @param since when fetches began to go as the last one did; null before the first
 * @param counts what it gave since the task was started
 */
record FeedStatus(
    Instant lastSuccess,
    Finding.Failed failure,
    int consecutiveFailures,
    Finding.Read lastRead,
    Instant since,
    Counts counts) {

  static final FeedStatus NEW = new FeedStatus(null, null, 0, null, null, new Counts(0, 0, 0, 0));

  private static final int NO_ENTRIES_KNOWN = -1;

  /**
   * What a feed gave.
   *
   * @param articles handed to Kafka Connect
   * @param deadLetters handed to Kafka Connect
   * @param repeats entries that had a new id and said what was sent before
   * @param told times that a hub told of it
   */
  record Counts(long articles, long deadLetters, long repeats, long told) {

    private Counts plus(long newArticles, long newDeadLetters, long newRepeats, long newTold) {
      return new Counts(
          articles + newArticles,
          deadLetters + newDeadLetters,
          repeats + newRepeats,
          told + newTold);
    }
  }

  FeedStatus after(FeedReading reading, Instant now) {
    FeedStatus after = next(reading.finding(), now);
    boolean same = since != null && Objects.equals(after.condition(), condition());
    return new FeedStatus(
        after.lastSuccess,
        after.failure,
        after.consecutiveFailures,
        after.lastRead,
        same ? since : now,
        after.counts);
  }

  private FeedStatus next(Finding finding, Instant now) {
    if (finding instanceof Finding.Failed failed) {
      return new FeedStatus(lastSuccess, failed, consecutiveFailures + 1, lastRead, since, counts);
    }
    if (finding instanceof Finding.Read read) {
      return new FeedStatus(now, null, 0, read, since, counts.plus(0, 0, read.repeated(), 0));
    }
    return new FeedStatus(now, null, 0, lastRead, since, counts);
  }

  /** What tells one way of being ill from another; null when all is well. */
  private String condition() {
    if (failure != null) {
      return "failed " + failure.kind();
    }
    if (lastRead == null) {
      return null;
    }
    if (lastRead.drift() != null) {
      return "drifted";
    }
    return lastRead.pagesRefused() != null ? "pages" : lastRead.entries() == 0 ? "empty" : null;
  }

  /** With what a hub told, which says nothing of how polls go. */
  FeedStatus afterTold(Finding.Told told) {
    return with(counts.plus(0, 0, told.repeated(), 1));
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
    return with(counts.plus(1, 0, 0, 0));
  }

  FeedStatus withDeadLetter() {
    return with(counts.plus(0, 1, 0, 0));
  }

  private FeedStatus with(Counts latest) {
    return new FeedStatus(lastSuccess, failure, consecutiveFailures, lastRead, since, latest);
  }
}
