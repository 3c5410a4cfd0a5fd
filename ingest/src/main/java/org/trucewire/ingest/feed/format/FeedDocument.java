package org.trucewire.ingest.feed.format;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.trucewire.ingest.feed.http.Fetched;

/**
 * A feed: RSS 0.9x to 2.0, RDF, Atom, JSON Feed, a news sitemap or an index of sitemaps.
 *
 * @param form which of them it is, for people to read
 * @param title null when it has none
 * @param entries its entries, in the order of the document
 * @param stated how often it says that it is worth fetching; null when it does not
 * @param links to hubs and to itself
 * @param sitemaps what an index of sitemaps names, which has no entries of its own; null for a feed
 */
public record FeedDocument(
    String form,
    String title,
    List<FeedEntry> entries,
    Duration stated,
    FeedLinks links,
    List<Sitemap> sitemaps) {

  private static final int SNIFFED = 2048;

  /**
   * Reads a document.
   *
   * @throws UnreadableFeedException if it is no feed, declares entities, is nested very deeply, or
   *     holds entries in a form that cannot be read; the message says which
   */
  public static FeedDocument read(Fetched fetched) throws UnreadableFeedException {
    String text = FeedText.decode(fetched.body(), fetched.contentType());
    String beginning = text.substring(0, Math.min(SNIFFED, text.length())).stripLeading();
    if (beginning.isEmpty()) {
      throw new UnreadableFeedException("The document is empty", null);
    }
    if (beginning.startsWith("{")) {
      return JsonFeed.read(text, fetched.uri());
    }
    if (WebPages.is(beginning)) {
      throw new UnreadableFeedException(
          "This is a web page and no feed" + WebPages.title(text), null);
    }
    return XmlFeed.read(text, fetched.uri());
  }

  /** Whether what was fetched is a web page, whatever its server calls it. */
  public static boolean isWebPage(Fetched fetched) {
    String text = FeedText.decode(fetched.body(), fetched.contentType());
    return WebPages.is(text.substring(0, Math.min(SNIFFED, text.length())).stripLeading());
  }

  /** Feeds that a web page names as its own (link rel=alternate), in its order. */
  public static List<FeedOffer> discover(Fetched page) {
    return WebPages.feeds(FeedText.decode(page.body(), page.contentType()), page.uri());
  }

  static String shown(String form) {
    return form == null ? "feed" : form.replace('_', ' ').toUpperCase(Locale.ROOT);
  }
}
