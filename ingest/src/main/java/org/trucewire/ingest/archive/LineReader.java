package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;

/** One record a line. Blank lines are counted and passed over. */
final class LineReader extends MemberReader {

  private final int limit;
  private long line;
  private boolean ended;

  LineReader(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  Member next() throws IOException {
    while (!ended) {
      MemberBytes bytes = new MemberBytes(limit);
      boolean terminated = takeUntil(LINE_END, bytes);
      if (terminated) {
        skipByte();
      }
      ended = !terminated;
      line++;
      if (!bytes.isBlank() || damage() != null) {
        return bytes.toMember(line, terminated, damage());
      }
    }
    return null;
  }
}
