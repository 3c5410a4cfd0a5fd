package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The rows of a CSV file after its header, RFC 4180. It finds where each row ends by its quotes
 * alone, so that each is at hand in its own bytes. A quote that is never closed spoils the one line
 * that it is in.
 */
final class CsvReader implements MemberReader {

  private static final boolean[] IN_QUOTES = ScannedBytes.stops("\"\n");

  private final ScannedBytes in;
  private final int limit;
  private final CsvSettings settings;
  private CsvHeader header;
  private Content content;
  private boolean[] inRow;
  private IOException unclosed;
  private long row;
  private boolean ended;

  CsvReader(InputStream in, int limit, CsvSettings settings) {
    this.in = new ScannedBytes(in);
    this.limit = limit;
    this.settings = settings;
  }

  @Override
  public Member next() throws IOException {
    if (header == null && !ended) {
      Member refused = begin();
      if (refused != null) {
        return refused;
      }
    }
    while (!ended) {
      MemberBytes bytes = new MemberBytes(limit);
      unclosed = null;
      boolean terminated = takeRow(bytes);
      ended = in.peek() < 0;
      IOException damage = terminated || !ended ? unclosed : in.damage();
      if (!bytes.isBlank() || damage != null) {
        row++;
        return bytes.toMember(row, terminated, damage == null ? unclosed : damage, content);
      }
    }
    return null;
  }

  /** Reads the header; gives a record only where there is none that can be read. */
  private Member begin() throws IOException {
    in.skipByteOrderMark();
    MemberBytes bytes = new MemberBytes(limit);
    while (bytes.isBlank() && in.peek() >= 0) {
      in.takeUntil(ScannedBytes.LINE_END, bytes);
      if (in.peek() >= 0) {
        in.take(bytes);
      }
    }
    ended = in.peek() < 0;
    if (bytes.isBlank() && in.damage() == null) {
      return null;
    }
    IOException damage = ended ? in.damage() : null;
    try {
      header = CsvHeader.of(bytes.bytes(), settings);
      content = new Content("text/csv", header::read);
      inRow = ScannedBytes.stops("\"\n" + header.delimiter());
    } catch (IOException e) {
      damage = e;
    }
    if (damage == null) {
      return null;
    }
    in.takeAll(bytes);
    ended = true;
    return bytes.toMember(1, false, damage, null);
  }

  /** Takes a row with its line end; false when the file ends before it. */
  private boolean takeRow(MemberBytes bytes) throws IOException {
    boolean quoted = false;
    int firstLine = -1;
    boolean fieldStart = true;
    while (in.peek() >= 0) {
      int at = in.peek();
      unclosed = quoted ? new IOException("A quote in this row is never closed") : null;
      if (quoted && firstLine >= 0 && bytes.length() > limit - ScannedBytes.BUFFER) {
        break;
      }
      if (quoted ? !IN_QUOTES[at] : !inRow[at]) {
        in.takeUntil(quoted ? IN_QUOTES : inRow, bytes);
        fieldStart = false;
        continue;
      }
      in.take(bytes);
      if (at == '\n' && (!quoted || bytes.isOverLimit())) {
        return true;
      }
      if (quoted && at == '"' && in.peek() == '"') {
        in.take(bytes);
      } else if (at == '"') {
        quoted = !quoted && fieldStart;
      } else if (at == '\n' && firstLine < 0) {
        firstLine = (int) bytes.length();
      }
      fieldStart = !quoted && at == header.delimiter();
    }
    unclosed = quoted ? new IOException("A quote in this row is never closed") : null;
    if (quoted && firstLine >= 0 && in.damage() == null && restIsRows(bytes, firstLine)) {
      // The quote is a stray one: only its line is the row, and the rest is read again.
      in.giveBack(bytes.removeFrom(firstLine));
      return true;
    }
    return false;
  }

  /** Whether the line after the first is a row of its own, and not of a row that was cut off. */
  private boolean restIsRows(MemberBytes bytes, int firstLine) {
    if (bytes.isOverLimit()) {
      return false;
    }
    byte[] all = bytes.bytes();
    int end = firstLine;
    while (end < all.length && all[end] != '\n') {
      end++;
    }
    return header.fits(Arrays.copyOfRange(all, firstLine, end));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
