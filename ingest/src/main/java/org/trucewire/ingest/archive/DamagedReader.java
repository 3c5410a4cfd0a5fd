package org.trucewire.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Something that cannot be opened as what it is: its raw bytes are one damaged record. */
final class DamagedReader implements MemberReader {

  private final ScannedBytes raw;
  private final int limit;
  private final IOException cause;
  private boolean read;

  DamagedReader(InputStream raw, int limit, IOException cause) {
    this.raw = new ScannedBytes(raw);
    this.limit = limit;
    this.cause = cause;
  }

  @Override
  public Member next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    MemberBytes bytes = new MemberBytes(limit);
    raw.takeAll(bytes);
    // An empty file is about to be written, and no loss.
    boolean empty = bytes.isEmpty() && cause instanceof EOFException;
    return empty ? null : bytes.toMember(1, false, cause, null);
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
