package org.trucewire.ingest.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The records of one file, one after the other; holds one of them in memory at most. */
abstract class MemberReader implements Closeable {

  static final boolean[] LINE_END = stops("\n");

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private IOException damage;

  MemberReader(InputStream in) {
    this.in = in;
  }

  /** Opens a file; {@code limit} is the size in bytes beyond which a record is not held whole. */
  static MemberReader open(ArchiveFile file, int limit) throws IOException {
    InputStream raw = Files.newInputStream(file.path());
    try {
      InputStream in = file.gzip() ? new GZIPInputStream(raw, BUFFER) : raw;
      return switch (file.format()) {
        case TEXT, HTML -> new WholeFileReader(in, limit);
        case JSON -> new JsonReader(in, limit);
        case JSON_LINES -> new LineReader(in, limit);
      };
    } catch (EOFException | ZipException e) {
      raw.close();
      return new DamagedFileReader(
          new BufferedInputStream(Files.newInputStream(file.path())), limit, e);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * The next record, or null at the end. Damaged compression ends the file with a record that says
   * so.
   *
   * @throws IOException if the file itself cannot be read, which may pass
   */
  abstract Member next() throws IOException;

  /** The first record after the one with this number, or null. */
  final Member after(long number) throws IOException {
    Member member = next();
    while (member != null && member.number() <= number) {
      member = next();
    }
    return member;
  }

  /** The next byte without taking it, or -1 at the end of what can be read. */
  final int peek() throws IOException {
    if (position == filled) {
      fill();
    }
    return position == filled ? -1 : buffer[position] & 0xff;
  }

  final void take(MemberBytes into) {
    into.add(buffer, position, position + 1);
    position++;
  }

  final void skipByte() {
    position++;
  }

  /** The bytes at which {@link #takeUntil} is to stop. */
  static boolean[] stops(String ascii) {
    boolean[] stops = new boolean[256];
    ascii.chars().forEach(c -> stops[c] = true);
    return stops;
  }

  /** Takes bytes up to one of {@code stops}, leaving that; false at the end of the file. */
  final boolean takeUntil(boolean[] stops, MemberBytes into) throws IOException {
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

  final IOException damage() {
    return damage;
  }

  private void fill() throws IOException {
    if (damage != null) {
      return;
    }
    try {
      filled = Math.max(0, in.read(buffer));
    } catch (EOFException | ZipException e) {
      damage = e;
      filled = 0;
    }
    position = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
