package org.trucewire.ingest.feed;

import java.time.Instant;
import java.util.List;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.feed.format.FeedEntry;
import org.trucewire.ingest.feed.format.UnreadableFeedException;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.source.DeadLetter;

/** What of a feed goes to the dead letters. */
final class Refusals {

  private Refusals() {}

  static Outcome entry(
      FeedAddress feed,
      FeedEntry entry,
      EntryFingerprints fingerprints,
      String message,
      Instant fetchedAt) {
    DeadLetter deadLetter =
        DeadLetter.of(
                feed.name(),
                feed.uri().toString(),
                new UnreadableFeedException(message, null),
                message,
                entry.original().bytes())
            .fetchedAt(fetchedAt);
    return new Outcome.EntryRefused(deadLetter, fingerprints);
  }

  static List<Outcome> rest(
      FeedAddress feed, Fetched fetched, FeedMemory memory, int entries, Instant fetchedAt) {
    String message =
        "The feed holds "
            + entries
            + " entries; all but the newest "
            + FeedMemory.MOST_ITEMS
            + " were left out, for more cannot be told from those that were sent before";
    UnreadableFeedException cause = new UnreadableFeedException(message, null);
    return body(feed, fetched, memory, message, cause, fetchedAt);
  }

  /** A body as a whole; nothing when the same one was sent before. */
  static List<Outcome> body(
      FeedAddress feed,
      Fetched fetched,
      FeedMemory memory,
      String message,
      Exception cause,
      Instant fetchedAt) {
    DeadLetter deadLetter =
        DeadLetter.of(feed.name(), feed.uri().toString(), cause, message, fetched.body())
            .fetchedAt(fetchedAt);
    long fingerprint = Fingerprints.of(deadLetter.fingerprint());
    return memory.bodies().contains(fingerprint)
        ? List.of()
        : List.of(new Outcome.BodyRefused(deadLetter, fingerprint));
  }
}
