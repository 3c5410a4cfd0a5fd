package org.trucewire.ingest.feed;

import java.util.List;
import java.util.Map;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.schemas.Article;

/**
 * What one fetch of a feed brought.
 *
 * @param start the feed's memory before the first outcome
 * @param outcomes what is to be sent, in order
 * @param validators for the next request, once every outcome is sent
 * @param entries number of entries in the feed; -1 when it did not change or could not be read
 * @param problem why the fetch failed, for people to read; null when it did not
 * @param pageFailures failed tries so far for the pages of entries that are left for the next fetch
 */
record FeedReading(
    FeedMemory start,
    List<Outcome> outcomes,
    Validators validators,
    int entries,
    String problem,
    Map<Long, Integer> pageFailures) {

  static final int NO_ENTRIES_KNOWN = -1;

  /** Something to send, with the hash by which it is remembered. */
  sealed interface Outcome {

    long fingerprint();

    /** An article, new or revised. */
    record Taken(Article article, long fingerprint) implements Outcome {}

    /** An entry without any text. */
    record EntryRefused(DeadLetter deadLetter, long fingerprint) implements Outcome {}

    /** A body that is no feed, or more than is read of one. */
    record BodyRefused(DeadLetter deadLetter, long fingerprint) implements Outcome {}
  }

  static FeedReading unchanged(FeedMemory memory, Map<Long, Integer> pageFailures) {
    return new FeedReading(
        memory, List.of(), memory.validators(), NO_ENTRIES_KNOWN, null, pageFailures);
  }

  static FeedReading failed(
      FeedMemory memory, String problem, List<Outcome> outcomes, Map<Long, Integer> pageFailures) {
    return new FeedReading(
        memory, outcomes, memory.validators(), NO_ENTRIES_KNOWN, problem, pageFailures);
  }
}
