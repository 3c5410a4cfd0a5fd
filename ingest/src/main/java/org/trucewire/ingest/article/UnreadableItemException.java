package org.trucewire.ingest.article;

/** What was brought as an article is none; the message says why. */
public final class UnreadableItemException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableItemException(String message) {
    super(message);
  }
}
