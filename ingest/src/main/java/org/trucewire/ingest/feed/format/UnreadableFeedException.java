package org.trucewire.ingest.feed.format;

/** A body that is no feed. */
public final class UnreadableFeedException extends Exception {

  /** Says what is wrong, for the feed's owner to read. */
  public UnreadableFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
