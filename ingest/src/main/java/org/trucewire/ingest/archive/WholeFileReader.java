package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** The whole file is one record. */
final class WholeFileReader extends MemberReader {

  private final int limit;
  private boolean read;

  WholeFileReader(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  Member next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    MemberBytes bytes = new MemberBytes(limit);
    while (takeUntil(LINE_END, bytes)) {
      take(bytes);
    }
    // Nothing tells the end of a text from a place where its writer was interrupted.
    return bytes.isEmpty() && damage() == null
        ? null
        : bytes.toMember(1, damage() == null, damage());
  }
}
