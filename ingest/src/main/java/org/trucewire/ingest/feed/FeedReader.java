package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.trucewire.ingest.feed.FeedFetcher.Found;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.feed.format.FeedEntry;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.schedule.Cadence;

/** Fetches a feed once and finds what it holds that was not sent before. */
final class FeedReader {

  private final FeedFetcher fetcher;
  private final NewEntries newEntries;
  private final InstantSource clock;

  FeedReader(FeedFetcher fetcher, NewEntries newEntries, InstantSource clock) {
    this.fetcher = fetcher;
    this.newEntries = newEntries;
    this.clock = clock;
  }

  /** Never fails: what went wrong is in the reading. */
  FeedReading read(FeedAddress feed, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    try {
      Found found = fetcher.fetch(feed, memory);
      if (found instanceof Found.Feed fetched) {
        return read(feed, fetched, memory, pageFailures);
      }
      return found instanceof Found.NoFeed no
          ? unreadable(feed, no, memory, pageFailures)
          : FeedReading.unchanged(memory, pageFailures);
    } catch (FetchException e) {
      Finding.Failed failed = new Finding.Failed(e.getMessage(), e.kind(), e.retryAfter());
      return FeedReading.failed(memory, failed, List.of(), pageFailures);
    }
  }

  private static FeedReading unreadable(
      FeedAddress feed, Found.NoFeed no, FeedMemory memory, Map<Long, Integer> pageFailures) {
    String problem = no.why().getMessage();
    List<Outcome> refused = Refusals.body(feed, no.fetched(), memory, problem, no.why());
    // Whoever gets a web page instead of a feed is being asked for consent, a log-in or a proof.
    Finding.Failed failed =
        new Finding.Failed(problem, no.webPage() ? Kind.BLOCKED : null, (Duration) null);
    return FeedReading.failed(memory, failed, refused, pageFailures);
  }

  private FeedReading read(
      FeedAddress feed, Found.Feed found, FeedMemory memory, Map<Long, Integer> pageFailures)
      throws InterruptedException {
    List<FeedEntry> entries = found.document().entries();
    NewEntries.Comparison news =
        newEntries.in(feed, found.fetched(), entries, memory, pageFailures);
    Optional<Layout> layout = Layout.of(entries);
    Layout before = memory.profile().layout();
    String drift =
        before == null ? null : layout.flatMap(now -> now.lostSince(before)).orElse(null);
    // What has drifted away is missed until it is back, or the offset is deleted.
    Layout usual = drift == null ? layout.orElse(before) : before;
    FeedProfile profile =
        new FeedProfile(found.movedTo(), cadence(entries, news.fresh(), memory), usual);
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
    return new FeedReading(start, news.outcomes(), next, finding, news.pageFailures());
  }

  private Cadence cadence(List<FeedEntry> entries, int fresh, FeedMemory memory) {
    List<Instant> dates =
        entries.stream().map(NewEntries::publishedAt).filter(Objects::nonNull).toList();
    return memory
        .profile()
        .cadence()
        .after(dates, fresh, entries.size(), memory.isNew(), clock.instant());
  }
}
