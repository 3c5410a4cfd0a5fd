package org.trucewire.ingest.archive;

import java.io.IOException;

/** The records of a file, and how much of it is read. */
record FileMembers(MemberReader reader, FileBytes raw) implements MemberReader {

  @Override
  public Member next() throws IOException {
    return reader.next();
  }

  @Override
  public long position() {
    long own = reader.position();
    return own >= 0 ? own : raw.count();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } finally {
      raw.close();
    }
  }
}
