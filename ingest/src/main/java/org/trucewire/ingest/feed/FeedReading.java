package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.trucewire.ingest.feed.format.Sitemap;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.Article;

/**
 * What one fetch of a feed brought.
 *
 * @param start the feed's memory before the first outcome
 * @param outcomes what is to be sent, in order
 * @param validators for the next request, once every outcome is sent
 * @param finding how the fetch went
 * @param pageFailures failed tries so far for the pages of entries that are left for the next fetch
 * @param fetchedAt when the answer had come, or failed to; what the articles and dead letters say
 * @param shown number of entries that the feed, or the hub, showed
 * @param passed what became of the entries that nothing is sent of
 */
record FeedReading(
    FeedMemory start,
    List<Outcome> outcomes,
    Validators validators,
    Finding finding,
    Map<Long, Integer> pageFailures,
    Instant fetchedAt,
    int shown,
    Tally passed) {

  /** Something to send, with the hash by which it is remembered. */
  sealed interface Outcome {

    /** An article, new or revised. */
    record Taken(Article article, EntryFingerprints fingerprints) implements Outcome {}

    /** An entry without any text. */
    record EntryRefused(DeadLetter deadLetter, EntryFingerprints fingerprints) implements Outcome {}

    /** A body that is no feed, or more than is read of one. */
    record BodyRefused(DeadLetter deadLetter, long fingerprint) implements Outcome {}
  }

  /** How a fetch went. */
  sealed interface Finding {

    /**
     * The feed was read.
     *
     * @param entries number of entries that it shows
     * @param repeated entries that have a new id and say what another said before
     * @param left entries whose pages are left for the next fetch
     * @param stated how often it says that it is worth fetching; null when it does not
     * @param drift what its entries have lost, in words; null when nothing
     * @param pagesRefused why the pages of all new entries may not be fetched, in words; null when
     *     they may, or are not wanted
     */
    record Read(
        int entries, int repeated, int left, Duration stated, String drift, String pagesRefused)
        implements Finding {}

    /** The feed has not changed. */
    record Same() implements Finding {}

    /** It is an index of sitemaps, which are fetched on their own. */
    record Index(List<Sitemap> sitemaps) implements Finding {}

    /**
     * A hub told of it.
     *
     * @param repeated entries that have a new id and say what another said before
     * @param left entries whose pages are left for the next poll
     */
    record Told(int repeated, int left) implements Finding {}

    /**
     * There was no usable answer.
     *
     * @param problem why, for people to read
     * @param kind of what kind the failure is; null when the answer came and is no feed
     * @param retryAfter how long the server asks to be left alone; null when it does not
     */
    record Failed(String problem, FetchException.Kind kind, Duration retryAfter)
        implements Finding {}
  }

  static FeedReading unchanged(
      FeedMemory memory, Map<Long, Integer> pageFailures, Instant fetchedAt) {
    return new FeedReading(
        memory,
        List.of(),
        memory.validators(),
        new Finding.Same(),
        pageFailures,
        fetchedAt,
        0,
        Tally.NONE);
  }

  static FeedReading failed(
      FeedMemory memory,
      Finding.Failed why,
      List<Outcome> outcomes,
      Map<Long, Integer> tries,
      Instant fetchedAt) {
    return new FeedReading(
        memory, outcomes, memory.validators(), why, tries, fetchedAt, 0, Tally.NONE);
  }
}
