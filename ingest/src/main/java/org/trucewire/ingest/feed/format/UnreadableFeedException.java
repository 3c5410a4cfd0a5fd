package org.trucewire.ingest.feed.format;

/** A document that is not a feed; the message says what it is, for the feed's owner to read. */
public final class UnreadableFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean withoutNews;

  /** With the parser's own exception, or null. */
  public UnreadableFeedException(String message, Throwable cause) {
    this(message, cause, false);
  }

  private UnreadableFeedException(String message, Throwable cause, boolean withoutNews) {
    super(message, cause);
    this.withoutNews = withoutNews;
  }

  /** For a sitemap that is whole, and has addresses of other things than news. */
  static UnreadableFeedException withoutNews(String message) {
    return new UnreadableFeedException(message, null, true);
  }

  /** Whether it is a sitemap of other things than news. */
  public boolean isWithoutNews() {
    return withoutNews;
  }
}
