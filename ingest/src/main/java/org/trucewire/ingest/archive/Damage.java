package org.trucewire.ingest.archive;

import java.io.IOException;

/** What unpackers and parsers throw on malformed input, as one kind of exception. */
final class Damage {

  private Damage() {}

  /** The same, where it is one; unpackers throw others too. */
  static IOException of(Exception e) {
    return e instanceof IOException io ? io : new IOException("Malformed: " + e, e);
  }
}
