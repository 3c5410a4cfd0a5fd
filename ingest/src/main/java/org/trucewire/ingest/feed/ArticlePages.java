package org.trucewire.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.WebPage;

/** Brings the full text of entries that have only a summary, if that is wanted. */
final class ArticlePages {

  private static final Logger LOG = LoggerFactory.getLogger(ArticlePages.class);

  /** After as many failures the summary goes out as it is. */
  private static final int MOST_TRIES = 3;

  private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_:.-]{1,40})");

  private final HttpFetcher fetcher;
  private final boolean wanted;

  ArticlePages(HttpFetcher fetcher, boolean wanted) {
    this.fetcher = fetcher;
    this.wanted = wanted;
  }

  /**
   * The entry with its full text, where the page has more of it.
   *
   * @param tries how often it failed already
   * @return empty when the page could not be fetched and another try is left
   */
  Optional<FeedEntry> complete(FeedEntry entry, int tries) throws InterruptedException {
    String address = entry.item().url();
    if (!wanted || !entry.summaryOnly() || address == null) {
      return Optional.of(entry);
    }
    try {
      Fetched page = fetcher.fetch(new URI(address), Validators.NONE, ACCEPT).orElseThrow();
      return Optional.of(withPage(entry, page));
    } catch (FetchException | URISyntaxException e) {
      boolean last = tries + 1 >= MOST_TRIES;
      LOG.warn(
          "The page of \"{}\" could not be fetched (try {} of {}{}): {}",
          entry.item().title(),
          tries + 1,
          MOST_TRIES,
          last ? ", its summary is taken instead" : "",
          e.getMessage());
      return last ? Optional.of(entry) : Optional.empty();
    }
  }

  private static FeedEntry withPage(FeedEntry entry, Fetched page) {
    String type = page.contentType() == null ? "text/html" : page.contentType();
    if (!type.toLowerCase(Locale.ROOT).contains("html")) {
      return entry;
    }
    String body = WebPage.read(page.body(), charset(type), page.uri().toString()).body();
    if (body.length() <= entry.item().body().length()) {
      return entry;
    }
    return new FeedEntry(
        entry.item().withBody(body), false, new Original(page.body(), "text/html"));
  }

  /** The charset that a content type states, if this platform knows it; else null. */
  private static String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
  }
}
