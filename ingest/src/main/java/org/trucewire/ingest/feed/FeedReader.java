package org.trucewire.ingest.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.schemas.Article;

/** Fetches a feed once and finds what it holds that was not sent before. */
final class FeedReader {

  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9,"
          + " text/xml;q=0.9, */*;q=0.5";

  private final HttpFetcher fetcher;
  private final ArticlePages pages;
  private final InstantSource clock;

  FeedReader(HttpFetcher fetcher, ArticlePages pages, InstantSource clock) {
    this.fetcher = fetcher;
    this.pages = pages;
    this.clock = clock;
  }

  /** Never fails: what went wrong is in the reading. */
  FeedReading read(FeedAddress feed, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    try {
      Optional<Fetched> fetched = fetcher.fetch(feed.uri(), memory.validators(), ACCEPT);
      return fetched.isEmpty()
          ? FeedReading.unchanged(memory, pageFailures)
          : read(feed, fetched.get(), memory, pageFailures);
    } catch (FetchException e) {
      return FeedReading.failed(memory, e.getMessage(), List.of(), pageFailures);
    }
  }

  private FeedReading read(
      FeedAddress feed, Fetched fetched, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    try {
      List<FeedEntry> entries = FeedDocument.read(fetched).entries();
      return compare(feed, fetched, entries, memory, pageFailures);
    } catch (UnreadableFeedException e) {
      List<Outcome> refused = refuse(feed, fetched, memory, e.getMessage(), e);
      return FeedReading.failed(memory, e.getMessage(), refused, pageFailures);
    }
  }

  /**
   * Goes through the entries from the last to the first, for feeds have the newest first. What is
   * known already is remembered anew first, so that nothing the feed still shows is forgotten while
   * new entries come in.
   */
  private FeedReading compare(
      FeedAddress feed,
      Fetched fetched,
      List<FeedEntry> entries,
      FeedMemory memory,
      Map<Long, Integer> pageFailures)
      throws InterruptedException {
    List<FeedEntry> newest = newest(entries);
    Set<Long> known = memory.items().asSet();
    Set<Long> shown = new LinkedHashSet<>();
    Map<Long, FeedEntry> fresh = new LinkedHashMap<>();
    for (FeedEntry entry : newest) {
      long fingerprint = entry.fingerprint(feed);
      if (known.contains(fingerprint)) {
        shown.add(fingerprint);
      } else {
        fresh.put(fingerprint, entry);
      }
    }

    List<Outcome> outcomes = new ArrayList<>();
    if (entries.size() > newest.size()) {
      outcomes.addAll(refuseRest(feed, fetched, memory, entries.size()));
    }
    Map<Long, Integer> stillFailing = new HashMap<>();
    for (Map.Entry<Long, FeedEntry> candidate : fresh.entrySet()) {
      long fingerprint = candidate.getKey();
      int tries = pageFailures.getOrDefault(fingerprint, 0);
      take(feed, candidate.getValue(), fingerprint, tries)
          .ifPresentOrElse(outcomes::add, () -> stillFailing.put(fingerprint, tries + 1));
    }
    // With an entry left over the next request must bring the whole feed again.
    Validators next = stillFailing.isEmpty() ? fetched.validators() : Validators.NONE;
    return new FeedReading(
        memory.withItems(shown), outcomes, next, entries.size(), null, stillFailing);
  }

  /** As many as can be remembered, the newest last: by their dates if all have one. */
  private static List<FeedEntry> newest(List<FeedEntry> entries) {
    List<FeedEntry> newestFirst = new ArrayList<>(entries);
    if (entries.size() > FeedMemory.MOST_ITEMS
        && entries.stream().allMatch(entry -> publishedAt(entry) != null)) {
      newestFirst.sort(Comparator.comparing(FeedReader::publishedAt).reversed());
    }
    List<FeedEntry> newest =
        newestFirst.subList(0, Math.min(entries.size(), FeedMemory.MOST_ITEMS));
    Collections.reverse(newest);
    return newest;
  }

  private static Instant publishedAt(FeedEntry entry) {
    return entry.item().published() == null ? null : entry.item().published().at();
  }

  /** Empty when the entry's page could not be fetched and is worth another try. */
  private Optional<Outcome> take(FeedAddress feed, FeedEntry entry, long fingerprint, int tries)
      throws InterruptedException {
    if (entry.item().isEmpty()) {
      return Optional.of(
          refuse(feed, entry, fingerprint, "The entry has neither a title nor a text"));
    }
    Instant now = clock.instant();
    return pages.complete(entry, tries).map(whole -> article(feed, whole, fingerprint, now));
  }

  private static Outcome article(FeedAddress feed, FeedEntry entry, long fingerprint, Instant now) {
    Article article = entry.item().toArticle(feed.name(), feed.name(), now, entry.original());
    return SourceRecords.fits(article)
        ? new Outcome.Taken(article, fingerprint)
        : refuse(feed, entry, fingerprint, "The entry is larger than a record may be");
  }

  private static Outcome refuse(
      FeedAddress feed, FeedEntry entry, long fingerprint, String message) {
    DeadLetter deadLetter =
        DeadLetter.of(
            feed.name(),
            feed.uri().toString(),
            new UnreadableFeedException(message, null),
            message,
            entry.original().bytes());
    return new Outcome.EntryRefused(deadLetter, fingerprint);
  }

  private static List<Outcome> refuseRest(
      FeedAddress feed, Fetched fetched, FeedMemory memory, int entries) {
    String message =
        "The feed holds "
            + entries
            + " entries; all but the newest "
            + FeedMemory.MOST_ITEMS
            + " were left out, for more cannot be told from those that were sent before";
    return refuse(feed, fetched, memory, message, new UnreadableFeedException(message, null));
  }

  private static List<Outcome> refuse(
      FeedAddress feed, Fetched fetched, FeedMemory memory, String message, Exception cause) {
    DeadLetter deadLetter =
        DeadLetter.of(feed.name(), feed.uri().toString(), cause, message, fetched.body());
    long fingerprint = Fingerprints.of(deadLetter.fingerprint());
    return memory.bodies().contains(fingerprint)
        ? List.of()
        : List.of(new Outcome.BodyRefused(deadLetter, fingerprint));
  }
}
