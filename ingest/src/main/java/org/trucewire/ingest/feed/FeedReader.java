package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trucewire.ingest.feed.FeedFetcher.Found;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.feed.format.FeedDocument;
import org.trucewire.ingest.feed.format.FeedEntry;
import org.trucewire.ingest.feed.format.FeedLinks;
import org.trucewire.ingest.feed.format.UnreadableFeedException;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.schedule.Cadence;
import org.trucewire.ingest.feed.websub.Hub;
import org.trucewire.ingest.feed.websub.Ping;
import org.trucewire.ingest.source.Tally;

/** Fetches a feed once and finds what it holds that was not sent before. */
final class FeedReader {

  /** An index may name indexes, which may not. */
  private static final int DEEPEST_INDEX = 2;

  private final FeedFetcher fetcher;
  private final NewEntries newEntries;
  private final InstantSource clock;

  FeedReader(FeedFetcher fetcher, NewEntries newEntries, InstantSource clock) {
    this.fetcher = fetcher;
    this.newEntries = newEntries;
    this.clock = clock;
  }

  /**
   * Never fails: what went wrong is in the reading.
   *
   * @param depth 0 for a feed that is configured, 1 for a sitemap that such a one names, and so on
   */
  FeedReading read(FeedAddress feed, int depth, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    try {
      return reading(feed, depth, fetcher.fetch(feed, memory, depth == 0), memory, pageFailures);
    } catch (FetchException e) {
      return failed(e, memory, pageFailures, now());
    }
  }

  static FeedReading failed(
      FetchException e, FeedMemory memory, Map<Long, Integer> pageFailures, Instant fetchedAt) {
    Finding.Failed failed = new Finding.Failed(e.getMessage(), e.kind(), e.retryAfter());
    return FeedReading.failed(memory, failed, List.of(), pageFailures, fetchedAt);
  }

  /** What is new in what was fetched just now. */
  FeedReading reading(
      FeedAddress feed, int depth, Found found, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    Instant now = now();
    if (found instanceof Found.Feed fetched) {
      return fetched.document().sitemaps() == null
          ? read(feed, fetched, memory, pageFailures, now)
          : index(feed, fetched, depth, memory, now);
    }
    if (found instanceof Found.NoFeed no) {
      // Indexes name sitemaps of all sorts of pages; those are no mistake of anybody's.
      return depth > 0 && no.why().isWithoutNews()
          ? passedOver(no, memory, now)
          : unreadable(feed, no, memory, pageFailures, now);
    }
    return FeedReading.unchanged(memory, pageFailures, now);
  }

  /** As precise as a record states it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Reads what a hub sent, as the body of a poll is read. */
  FeedReading readTold(
      FeedAddress feed, Ping ping, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    Instant now = now();
    Fetched told =
        new Fetched(
            memory.profile().hub().base(), ping.body(), ping.contentType(), Validators.NONE, null);
    try {
      List<FeedEntry> entries = FeedDocument.read(told).entries();
      NewEntries.Comparison news = newEntries.in(feed, told, entries, memory, pageFailures, now);
      Cadence cadence = memory.profile().cadence().told(news.fresh(), now);
      FeedMemory start =
          memory
              .withItems(news.shown(), news.shownContents())
              .withProfile(memory.profile().withCadence(cadence));
      // With an entry left over the next poll must bring the whole feed.
      Validators next = news.left() == 0 ? memory.validators() : Validators.NONE;
      Finding finding = new Finding.Told(news.repeated(), news.left());
      return new FeedReading(
          start,
          news.outcomes(),
          next,
          finding,
          news.pageFailures(),
          now,
          entries.size(),
          news.passed());
    } catch (UnreadableFeedException e) {
      List<Outcome> refused =
          Refusals.body(feed, told, memory, "A hub sent: " + e.getMessage(), e, now);
      Finding nothing = new Finding.Told(0, 0);
      return new FeedReading(
          memory, refused, memory.validators(), nothing, pageFailures, now, 0, Tally.NONE);
    }
  }

  private static FeedReading index(
      FeedAddress feed, Found.Feed found, int depth, FeedMemory memory, Instant now) {
    if (depth >= DEEPEST_INDEX) {
      String problem = "This is an index of sitemaps in an index of sitemaps in another one";
      UnreadableFeedException why = new UnreadableFeedException(problem, null);
      return unreadable(feed, new Found.NoFeed(found.fetched(), why, false), memory, Map.of(), now);
    }
    Finding finding = new Finding.Index(found.document().sitemaps());
    return withoutEntries(memory, found.fetched(), finding, now);
  }

  private static FeedReading passedOver(Found.NoFeed no, FeedMemory memory, Instant now) {
    return withoutEntries(memory, no.fetched(), new Finding.Same(), now);
  }

  private static FeedReading withoutEntries(
      FeedMemory memory, Fetched fetched, Finding finding, Instant now) {
    return new FeedReading(
        memory, List.of(), fetched.validators(), finding, Map.of(), now, 0, Tally.NONE);
  }

  private static FeedReading unreadable(
      FeedAddress feed,
      Found.NoFeed no,
      FeedMemory memory,
      Map<Long, Integer> pageFailures,
      Instant now) {
    String problem = no.why().getMessage();
    List<Outcome> refused = Refusals.body(feed, no.fetched(), memory, problem, no.why(), now);
    // Whoever gets a web page instead of a feed is being asked for consent, a log-in or a proof.
    Finding.Failed failed =
        new Finding.Failed(problem, no.webPage() ? Kind.BLOCKED : null, (Duration) null);
    return FeedReading.failed(memory, failed, refused, pageFailures, now);
  }

  private FeedReading read(
      FeedAddress feed,
      Found.Feed found,
      FeedMemory memory,
      Map<Long, Integer> pageFailures,
      Instant now)
      throws InterruptedException {
    List<FeedEntry> entries = found.document().entries();
    NewEntries.Comparison news =
        newEntries.in(feed, found.fetched(), entries, memory, pageFailures, now);
    Optional<Layout> layout = Layout.of(entries);
    Layout before = memory.profile().layout();
    String drift =
        before == null ? null : layout.flatMap(today -> today.lostSince(before)).orElse(null);
    // What has drifted away is missed until it is back, or the offset is deleted.
    Layout usual = drift == null ? layout.orElse(before) : before;
    FeedProfile profile =
        new FeedProfile(
            found.movedTo(), cadence(entries, news.fresh(), memory, now), usual, hub(found));
    Finding.Read finding =
        new Finding.Read(
            entries.size(),
            news.repeated(),
            news.left(),
            found.document().stated(),
            drift,
            news.pagesRefused());
    // With an entry left over the next request must bring the whole feed again.
    Validators next = news.left() == 0 ? found.fetched().validators() : Validators.NONE;
    FeedMemory start = memory.withItems(news.shown(), news.shownContents()).withProfile(profile);
    return new FeedReading(
        start,
        news.outcomes(),
        next,
        finding,
        news.pageFailures(),
        now,
        entries.size(),
        news.passed());
  }

  /** What the headers say counts more (WebSub, section 4). */
  private static Hub hub(Found.Feed found) {
    URI at = found.fetched().uri();
    return Hub.of(
        FeedLinks.ofHeaders(found.fetched().links(), at).or(found.document().links()), at);
  }

  private static Cadence cadence(
      List<FeedEntry> entries, int fresh, FeedMemory memory, Instant now) {
    List<Instant> dates =
        entries.stream().map(NewEntries::publishedAt).filter(Objects::nonNull).toList();
    return memory.profile().cadence().after(dates, fresh, entries.size(), memory.isNew(), now);
  }
}
