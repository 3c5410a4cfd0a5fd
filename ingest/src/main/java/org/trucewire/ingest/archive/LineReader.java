package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** One record a line. Blank lines are counted and passed over. */
final class LineReader implements MemberReader {

  private final ScannedBytes in;
  private final int limit;
  private final Content content;
  private long line;
  private boolean ended;

  LineReader(InputStream in, int limit, Content content) {
    this.in = new ScannedBytes(in);
    this.limit = limit;
    this.content = content;
  }

  @Override
  public Member next() throws IOException {
    while (!ended) {
      MemberBytes bytes = new MemberBytes(limit);
      boolean terminated = in.takeUntil(ScannedBytes.LINE_END, bytes);
      if (terminated) {
        in.skip();
      }
      ended = !terminated;
      line++;
      if (!bytes.isBlank() || in.damage() != null) {
        return bytes.toMember(line, terminated, in.damage(), content);
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
