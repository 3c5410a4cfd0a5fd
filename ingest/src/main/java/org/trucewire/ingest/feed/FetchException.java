package org.trucewire.ingest.feed;

import java.io.IOException;

/** A fetch that gave no usable answer; the message says why, for the feed's owner to read. */
final class FetchException extends IOException {

  FetchException(String message) {
    super(message);
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
