package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The files in a container, in the order in which they lie there. */
interface Entries extends Closeable {

  /**
   * One file in a container.
   *
   * @param name as it stands there, a mere label: nothing is ever written or opened by it
   * @param bytes what it holds; null when it is passed over or cannot be read
   * @param packed its size in the container in bytes, as it is known so far
   * @param skipped why it is passed over; null when it is not
   * @param problem why it cannot be read; null when it can
   */
  record Entry(String name, InputStream bytes, long packed, String skipped, IOException problem) {

    static Entry skipped(String name, String reason) {
      return new Entry(name, null, 0, reason, null);
    }

    static Entry problem(String name, String message) {
      return new Entry(name, null, 0, null, new IOException(message));
    }
  }

  /**
   * The next file, or null at the end.
   *
   * @throws IOException if the container is damaged and cannot be read on
   */
  Entry next() throws IOException;

  /** Whether the container itself is damaged where it was last read. */
  boolean isBroken();

  /** Bytes of the container that are done with; -1 when it does not know. */
  long position();

  /** Whether an entry is none of its makers' articles, by its name. */
  static boolean isHidden(String name) {
    return name.startsWith(".") && !name.startsWith("./") && !name.startsWith("../")
        || name.contains("/.") && !name.contains("/..")
        || name.contains("__MACOSX/");
  }
}
