package org.trucewire.ingest.feed;

/** A body that is no feed. */
final class UnreadableFeedException extends Exception {

  UnreadableFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
