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
final class JsonReader extends MemberReader {

  private static final boolean[] IN_STRING = stops("\"\\");
  private static final boolean[] STRUCTURE = stops("\"{}[]");

  private final int limit;
  private long element;
  private boolean begun;
  private boolean inArray;
  private boolean ended;

  JsonReader(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  Member next() throws IOException {
    if (!begun) {
      begin();
    }
    skipSeparators();
    if (inArray && peek() == ']') {
      skipByte();
      inArray = false;
      skipSeparators();
    }
    if (peek() >= 0) {
      element++;
      return value();
    }
    boolean cut = !ended && (inArray || damage() != null);
    ended = true;
    if (!cut) {
      return null;
    }
    IOException cause =
        damage() == null ? new EOFException("The array has no closing bracket") : damage();
    return new MemberBytes(limit).toMember(element + 1, false, cause);
  }

  private void begin() throws IOException {
    begun = true;
    for (int mark : new int[] {0xef, 0xbb, 0xbf}) { // byte order mark of UTF-8
      if (peek() == mark) {
        skipByte();
      }
    }
    skipSeparators();
    if (peek() == '[') {
      skipByte();
      inArray = true;
    }
  }

  private void skipSeparators() throws IOException {
    while (isSpace(peek()) || (inArray && peek() == ',')) {
      skipByte();
    }
  }

  private Member value() throws IOException {
    MemberBytes bytes = new MemberBytes(limit);
    int depth = 0;
    boolean complete = false;
    while (!complete && peek() >= 0) {
      int next = peek();
      if (depth == 0 && !bytes.isEmpty() && endsScalar(next)) {
        break;
      }
      take(bytes);
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
        takeUntil(STRUCTURE, bytes);
      }
    }
    ended = peek() < 0 && (damage() != null || (depth > 0 && !complete));
    return bytes.toMember(element, !ended, damage());
  }

  private void takeString(MemberBytes bytes) throws IOException {
    while (takeUntil(IN_STRING, bytes)) {
      boolean escape = peek() == '\\';
      take(bytes);
      if (!escape) {
        return;
      }
      if (peek() >= 0) {
        take(bytes);
      }
    }
  }

  private boolean endsScalar(int next) {
    return isSpace(next) || (inArray && (next == ',' || next == ']'));
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }
}
