package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes that are looked at one by one and taken in runs; they end where damage begins. */
final class ScannedBytes implements Closeable {

  static final boolean[] LINE_END = stops("\n");

  static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private IOException damage;

  ScannedBytes(InputStream in) {
    this.in = in;
  }

  /** The bytes at which {@link #takeUntil} is to stop. */
  static boolean[] stops(String ascii) {
    boolean[] stops = new boolean[256];
    ascii.chars().forEach(c -> stops[c] = true);
    return stops;
  }

  /** The next byte without taking it, or -1 at the end of what can be read. */
  int peek() throws IOException {
    if (position == filled) {
      fill();
    }
    return position == filled ? -1 : buffer[position] & 0xff;
  }

  void take(MemberBytes into) {
    into.add(buffer, position, position + 1);
    position++;
  }

  void skip() {
    position++;
  }

  /** Passes over the byte order mark of UTF-8 where there is one. */
  void skipByteOrderMark() throws IOException {
    for (int mark : new int[] {0xef, 0xbb, 0xbf}) {
      if (peek() == mark) {
        skip();
      }
    }
  }

  /** Takes bytes up to one of {@code stops}, leaving that; false at the end of the file. */
  boolean takeUntil(boolean[] stops, MemberBytes into) throws IOException {
    while (peek() >= 0) {
      int at = position;
      while (at < filled && !stops[buffer[at] & 0xff]) {
        at++;
      }
      into.add(buffer, position, at);
      position = at;
      if (at < filled) {
        return true;
      }
    }
    return false;
  }

  /** Takes all that is left. */
  void takeAll(MemberBytes into) throws IOException {
    while (peek() >= 0) {
      into.add(buffer, position, filled);
      position = filled;
    }
  }

  /** Puts bytes in front of those that are left. */
  void giveBack(byte[] bytes) {
    byte[] joined = Arrays.copyOf(bytes, bytes.length + Math.max(BUFFER, filled - position));
    System.arraycopy(buffer, position, joined, bytes.length, filled - position);
    filled = bytes.length + filled - position;
    position = 0;
    buffer = joined;
  }

  /** What kept the bytes from being read on; null when nothing did. */
  IOException damage() {
    return damage;
  }

  private void fill() throws IOException {
    if (damage != null) {
      return;
    }
    position = 0;
    filled = 0;
    try {
      filled = Math.max(0, in.read(buffer));
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException e) {
      damage = e;
    } catch (RuntimeException e) {
      // Unpackers throw these on malformed input.
      damage = new IOException("Malformed: " + e, e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
