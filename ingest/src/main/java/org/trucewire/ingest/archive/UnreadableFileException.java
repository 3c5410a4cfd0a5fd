package org.trucewire.ingest.archive;

import java.io.IOException;

/** The file cannot be read just now, which may pass; all other failures of reading are damage. */
final class UnreadableFileException extends IOException {

  private static final long serialVersionUID = 1;

  UnreadableFileException(IOException cause) {
    super(cause.toString(), cause);
  }
}
