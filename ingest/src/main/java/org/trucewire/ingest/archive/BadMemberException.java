package org.trucewire.ingest.archive;

/** A record of a file that is no article; the message says why. */
final class BadMemberException extends Exception {

  BadMemberException(String message) {
    super(message);
  }

  BadMemberException(String message, Throwable cause) {
    super(message, cause);
  }
}
