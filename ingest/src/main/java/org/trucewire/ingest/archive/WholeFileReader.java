package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** The whole file is one record. */
final class WholeFileReader implements MemberReader {

  private final ScannedBytes in;
  private final int limit;
  private final Content content;
  private boolean read;

  WholeFileReader(InputStream in, int limit, Content content) {
    this.in = new ScannedBytes(in);
    this.limit = limit;
    this.content = content;
  }

  @Override
  public Member next() throws IOException {
    if (read) {
      return null;
    }
    read = true;
    MemberBytes bytes = new MemberBytes(limit);
    in.takeAll(bytes);
    if (bytes.isEmpty() && in.damage() == null) {
      return null;
    }
    // Nothing tells the end of a text from a place where its writer was interrupted.
    return bytes.toMember(1, in.damage() == null, in.damage(), content);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
