package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.trucewire.ingest.feed.FeedFetcher.Found;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.format.FeedDocument;
import org.trucewire.ingest.feed.format.FeedOffer;
import org.trucewire.ingest.feed.format.UnreadableFeedException;
import org.trucewire.ingest.feed.http.AddressGuard;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.http.HttpSettings;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.page.PageFetcher;

/** Looks at feeds once, as the connector would, and sends nothing anywhere. */
public final class FeedProbe {

  /**
   * What one look at a feed has shown.
   *
   * @param feed as it is listed
   * @param state in one word, as the connector's metrics have it; index for an index of sitemaps
   * @param reads whether the connector would read it
   * @param form of the feed, for people to read; empty when it is none
   * @param title of the feed; empty when it has none
   * @param entries number of entries that it shows
   * @param newest date of the newest one; null when none has a date
   * @param movedTo where it is now; null when it is where it is listed
   * @param evidence how the state is known, in one sentence
   */
  public record Looked(
      FeedListFile.Listed feed,
      String state,
      boolean reads,
      String form,
      String title,
      int entries,
      Instant newest,
      URI movedTo,
      String evidence) {}

  private static final int AT_ONCE = 16;
  private static final String ANY = "*/*";

  private final HttpFetcher http;
  private final FeedFetcher fetcher;
  private final FeedReader reader;
  private final InstantSource clock;
  private final Duration hostDelay;

  /**
   * A probe.
   *
   * @param hostDelay between the ends and starts of two fetches from one host
   */
  public FeedProbe(HttpSettings settings, Duration hostDelay, InstantSource clock) {
    this.clock = clock;
    this.hostDelay = hostDelay;
    this.http = new HttpFetcher(settings, AddressGuard.of(settings), clock);
    this.fetcher = new FeedFetcher(http);
    PageFetcher pages = new PageFetcher(http, true, settings.userAgent(), hostDelay, clock);
    this.reader = new FeedReader(fetcher, new NewEntries(new ArticlePages(pages, false)), clock);
  }

  /**
   * The feeds that a site's page offers, in its order; the page itself if it is a feed.
   *
   * @throws FetchException if the page cannot be fetched
   */
  public List<FeedOffer> discover(URI page) throws FetchException, InterruptedException {
    Fetched fetched = (Fetched) http.fetch(page, Validators.NONE, ANY);
    try {
      FeedDocument feed = FeedDocument.read(fetched);
      return List.of(new FeedOffer(page, feed.title() == null ? "" : feed.title(), feed.form()));
    } catch (UnreadableFeedException e) {
      return FeedDocument.isWebPage(fetched) ? FeedDocument.discover(fetched) : List.of();
    }
  }

  /** Looks at each feed once, hosts side by side and feeds of a host one after the other. */
  public List<Looked> look(List<FeedListFile.Listed> feeds) throws InterruptedException {
    Map<String, List<Integer>> hosts = new LinkedHashMap<>();
    for (int i = 0; i < feeds.size(); i++) {
      hosts
          .computeIfAbsent(FeedAddress.authority(feeds.get(i).uri()), host -> new ArrayList<>())
          .add(i);
    }
    Looked[] looked = new Looked[feeds.size()];
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, hosts.size() + 1));
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (List<Integer> host : hosts.values()) {
        all.add(CompletableFuture.runAsync(() -> look(feeds, host, looked), threads));
      }
      CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    } finally {
      threads.shutdownNow();
    }
    return List.of(looked);
  }

  private void look(List<FeedListFile.Listed> feeds, List<Integer> host, Looked[] looked) {
    try {
      for (int i = 0; i < host.size(); i++) {
        if (i > 0) {
          TimeUnit.MILLISECONDS.sleep(hostDelay.toMillis());
        }
        looked[host.get(i)] = look(feeds.get(host.get(i)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while looking at feeds", e);
    }
  }

  /** Looks at one feed. */
  public Looked look(FeedListFile.Listed listed) throws InterruptedException {
    FeedAddress feed = new FeedAddress(listed.name(), listed.uri());
    FeedMemory nothing = FeedMemory.empty();
    try {
      Found found = fetcher.fetch(feed, nothing, true);
      return looked(
          listed, found, reader.reading(feed, 0, found, nothing, Map.of()), clock.instant());
    } catch (FetchException e) {
      Instant now = clock.instant();
      return looked(listed, null, FeedReader.failed(e, nothing, Map.of(), now), now);
    }
  }

  private static Looked looked(
      FeedListFile.Listed listed, Found found, FeedReading reading, Instant now) {
    FeedStatus status = FeedStatus.NEW.after(reading, now);
    FeedVerdict verdict = FeedVerdict.of(status, reading.start().profile().cadence(), now);
    FeedDocument document = found instanceof Found.Feed feed ? feed.document() : null;
    boolean index = reading.finding() instanceof Finding.Index;
    Instant newest =
        document == null
            ? null
            : document.entries().stream()
                .map(NewEntries::publishedAt)
                .filter(date -> date != null)
                .max(Instant::compareTo)
                .orElse(null);
    return new Looked(
        listed,
        index ? "index" : verdict.state().shown(),
        document != null,
        document == null ? "" : document.form(),
        document == null || document.title() == null ? "" : document.title(),
        document == null ? 0 : document.entries().size(),
        newest,
        found instanceof Found.Feed feed ? feed.movedTo() : null,
        index ? "names " + document.sitemaps().size() + " sitemaps" : verdict.evidence());
  }
}
