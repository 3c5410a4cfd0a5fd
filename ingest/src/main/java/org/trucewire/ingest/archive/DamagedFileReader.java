package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** A file that is not packed as its name says: its raw bytes are one damaged record. */
final class DamagedFileReader extends MemberReader {

  private final int limit;
  private final IOException cause;
  private boolean read;

  DamagedFileReader(InputStream raw, int limit, IOException cause) {
    super(raw);
    this.limit = limit;
    this.cause = cause;
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
    return bytes.isEmpty() ? null : bytes.toMember(1, false, cause);
  }
}
