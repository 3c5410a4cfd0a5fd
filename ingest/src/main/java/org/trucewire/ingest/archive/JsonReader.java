package org.trucewire.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The elements of an array, or values one after the other.
 *
 * <p>It finds where each value ends by its quotes and brackets alone, so that each is at hand in
 * its own bytes, one that is malformed inside spoils no other, and one that is too large is passed
 * over.
 */
final class JsonReader implements MemberReader {

  private static final boolean[] IN_STRING = ScannedBytes.stops("\"\\");
  private static final boolean[] STRUCTURE = ScannedBytes.stops("\"{}[]");

  private final ScannedBytes in;
  private final int limit;
  private final Content content;
  private long element;
  private boolean begun;
  private boolean inArray;
  private boolean ended;

  JsonReader(InputStream in, int limit, Content content) {
    this.in = new ScannedBytes(in);
    this.limit = limit;
    this.content = content;
  }

  @Override
  public Member next() throws IOException {
    if (!begun) {
      begin();
    }
    skipSeparators();
    if (inArray && in.peek() == ']') {
      in.skip();
      inArray = false;
      skipSeparators();
    }
    if (in.peek() >= 0) {
      element++;
      return value();
    }
    boolean cut = !ended && (inArray || in.damage() != null);
    ended = true;
    if (!cut) {
      return null;
    }
    IOException cause =
        in.damage() == null ? new EOFException("The array has no closing bracket") : in.damage();
    return new MemberBytes(limit).toMember(element + 1, false, cause, content);
  }

  private void begin() throws IOException {
    begun = true;
    in.skipByteOrderMark();
    skipSeparators();
    if (in.peek() == '[') {
      in.skip();
      inArray = true;
    }
  }

  private void skipSeparators() throws IOException {
    while (isSpace(in.peek()) || (inArray && in.peek() == ',')) {
      in.skip();
    }
  }

  private Member value() throws IOException {
    MemberBytes bytes = new MemberBytes(limit);
    int depth = 0;
    boolean complete = false;
    while (!complete && in.peek() >= 0) {
      int next = in.peek();
      if (depth == 0 && !bytes.isEmpty() && endsScalar(next)) {
        break;
      }
      in.take(bytes);
      if (next == '"') {
        takeString(bytes);
        complete = depth == 0;
      } else if (next == '{' || next == '[') {
        depth++;
      } else if (next == '}' || next == ']') {
        depth--;
        complete = depth <= 0;
      }
      if (depth > 0) {
        in.takeUntil(STRUCTURE, bytes);
      }
    }
    ended = in.peek() < 0 && (in.damage() != null || (depth > 0 && !complete));
    return bytes.toMember(element, !ended, in.damage(), content);
  }

  private void takeString(MemberBytes bytes) throws IOException {
    while (in.takeUntil(IN_STRING, bytes)) {
      boolean escape = in.peek() == '\\';
      in.take(bytes);
      if (!escape) {
        return;
      }
      if (in.peek() >= 0) {
        in.take(bytes);
      }
    }
  }

  private boolean endsScalar(int next) {
    return isSpace(next) || (inArray && (next == ',' || next == ']'));
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
