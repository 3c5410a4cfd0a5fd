package org.trucewire.ingest.feed;

import java.net.URI;
import java.util.List;
import org.trucewire.ingest.feed.format.FeedDocument;
import org.trucewire.ingest.feed.format.FeedOffer;
import org.trucewire.ingest.feed.format.UnreadableFeedException;
import org.trucewire.ingest.feed.http.Answer;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.http.Unchanged;
import org.trucewire.ingest.feed.http.Validators;

/** Fetches a feed from where it is now, which need not be where it is configured. */
final class FeedFetcher {

  /** What came of it. */
  sealed interface Found {

    /** The feed has not changed. */
    record Same() implements Found {}

    /**
     * The feed was read.
     *
     * @param movedTo where it is from now on; null when it is where it is configured
     */
    record Feed(Fetched fetched, FeedDocument document, URI movedTo) implements Found {}

    /**
     * An answer came that is no feed.
     *
     * @param webPage whether it is a web page, such as one that asks for a log-in or consent
     */
    record NoFeed(Fetched fetched, UnreadableFeedException why, boolean webPage) implements Found {}
  }

  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

  private final HttpFetcher fetcher;

  FeedFetcher(HttpFetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Fetches a feed. Where it has moved to is believed until that place fails while the configured
   * one works.
   *
   * @param mayDiscover whether a feed that was never read may be looked for in a web page
   */
  Found fetch(FeedAddress feed, FeedMemory memory, boolean mayDiscover)
      throws FetchException, InterruptedException {
    URI movedTo = memory.profile().movedTo();
    if (movedTo == null) {
      return fetch(feed.uri(), null, memory, mayDiscover && memory.isNew());
    }
    try {
      Found found = fetch(movedTo, movedTo, memory, false);
      return found instanceof Found.NoFeed ? whereConfigured(feed, memory, found) : found;
    } catch (FetchException e) {
      if (e.kind() == Kind.THROTTLED || e.kind() == Kind.SERVER_ERROR || e.kind() == Kind.TIMEOUT) {
        throw e; // that passes
      }
      try {
        return fetch(feed.uri(), null, memory.withValidators(Validators.NONE), false);
      } catch (FetchException alsoThere) {
        e.addSuppressed(alsoThere);
        throw e;
      }
    }
  }

  private Found whereConfigured(FeedAddress feed, FeedMemory memory, Found noFeed)
      throws InterruptedException {
    try {
      Found there = fetch(feed.uri(), null, memory.withValidators(Validators.NONE), false);
      return there instanceof Found.Feed ? there : noFeed;
    } catch (FetchException e) {
      return noFeed;
    }
  }

  private Found fetch(URI at, URI movedTo, FeedMemory memory, boolean mayDiscover)
      throws FetchException, InterruptedException {
    Answer answer = fetcher.fetch(at, memory.validators(), ACCEPT);
    if (answer instanceof Unchanged) {
      return new Found.Same();
    }
    Fetched fetched = (Fetched) answer;
    URI now = fetched.movedTo() == null ? movedTo : fetched.movedTo();
    try {
      return new Found.Feed(fetched, FeedDocument.read(fetched), now);
    } catch (UnreadableFeedException e) {
      boolean webPage = FeedDocument.isWebPage(fetched);
      List<FeedOffer> named = webPage && mayDiscover ? FeedDocument.discover(fetched) : List.of();
      return named.isEmpty()
          ? new Found.NoFeed(fetched, e, webPage)
          : fetch(
              named.get(0).uri(),
              named.get(0).uri(),
              memory.withValidators(Validators.NONE),
              false);
    }
  }
}
