package org.trucewire.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.article.Original;
import org.trucewire.ingest.article.PageResult;
import org.trucewire.ingest.article.WebPage;
import org.trucewire.ingest.feed.format.FeedEntry;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.page.PageFetcher;
import org.trucewire.ingest.feed.page.PageFetcher.Result;

/** Brings the full text of entries that have only a summary, if that is wanted. */
final class ArticlePages {

  /** What became of an entry. */
  sealed interface Completed {

    /**
     * It can be sent.
     *
     * @param refused why its page may not be fetched, in words; null when it may or need not be
     */
    record Whole(FeedEntry entry, String refused) implements Completed {}

    /**
     * It is left for the next fetch of the feed.
     *
     * @param tried whether its page was asked for, in vain
     */
    record Left(boolean tried) implements Completed {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(ArticlePages.class);

  /** After as many failures the summary goes out as it is. */
  private static final int MOST_TRIES = 3;

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_:.-]{1,40})");

  private final PageFetcher pages;
  private final boolean wanted;

  ArticlePages(PageFetcher pages, boolean wanted) {
    this.pages = pages;
    this.wanted = wanted;
  }

  /**
   * The entry with its full text, where the page has more of it.
   *
   * @param tries how often it failed already
   * @param longest for which the caller can wait until the page's host may be asked
   */
  Completed complete(FeedEntry entry, int tries, Duration longest) throws InterruptedException {
    String address = entry.item().url();
    if (!wanted || !entry.summaryOnly() || address == null) {
      return new Completed.Whole(entry, null);
    }
    try {
      Result result = pages.fetch(new URI(address), longest);
      if (result instanceof Result.Here here) {
        return new Completed.Whole(withPage(entry, here.page()), null);
      }
      return result instanceof Result.Refused refused
          ? new Completed.Whole(entry, refused.reason())
          : new Completed.Left(false);
    } catch (FetchException | URISyntaxException e) {
      boolean last = tries + 1 >= MOST_TRIES;
      LOG.warn(
          "The page of \"{}\" could not be fetched (try {} of {}{}): {}",
          entry.item().title(),
          tries + 1,
          MOST_TRIES,
          last ? ", its summary is taken instead" : "",
          e.getMessage());
      return last ? new Completed.Whole(entry, null) : new Completed.Left(true);
    }
  }

  private static FeedEntry withPage(FeedEntry entry, Fetched page) {
    String type = page.contentType() == null ? "text/html" : page.contentType();
    if (!type.toLowerCase(Locale.ROOT).contains("html")) {
      return entry;
    }
    PageResult result = WebPage.read(page.body(), charset(type), page.uri().toString()).result();
    if (!(result instanceof PageResult.Article article)) {
      LOG.debug("{} shows no article ({}), the feed's summary is taken", page.uri(), result);
      return entry;
    }
    if (article.item().body().length() <= entry.item().body().length()) {
      return entry;
    }
    return new FeedEntry(
        entry.item().withPage(article.item()), false, new Original(page.body(), "text/html"));
  }

  /** The charset that a content type states, if this platform knows it; else null. */
  private static String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
  }
}
