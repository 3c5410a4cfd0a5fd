package org.trucewire.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Finds places in a WARC file where a record may begin. */
final class WarcBoundaries {

  private static final int BUFFER = 64 * 1024;
  private static final int HEAD = 1024;
  private static final byte[] VERSION = {'W', 'A', 'R', 'C', '/'};

  private final FileChannel file;

  WarcBoundaries(FileChannel file) {
    this.file = file;
  }

  /** Whether a record begins there, packed on its own or not packed. */
  boolean isAt(long position) throws IOException {
    byte[] head = read(position, HEAD);
    if (!isPacked(head, 0)) {
      return startsWithVersion(head);
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
      return startsWithVersion(in.readNBytes(VERSION.length));
    } catch (IOException e) {
      return false; // chance bytes within packed data
    }
  }

  /** The first such place at or after a position, or the file's size. */
  long next(long from) throws IOException {
    long size = file.size();
    for (long at = from; at < size; at += BUFFER) {
      byte[] bytes = read(at, BUFFER + VERSION.length);
      for (int i = 0; i < Math.min(BUFFER, bytes.length); i++) {
        boolean candidate = isPacked(bytes, i) || (bytes[i] == 'W' && isLineStart(at + i));
        if (candidate && isAt(at + i)) {
          return at + i;
        }
      }
    }
    return size;
  }

  /** Copies a stretch of the file. */
  void copy(long start, long end, MemberBytes into) throws IOException {
    for (long at = start; at < end; at += BUFFER) {
      byte[] bytes = read(at, (int) Math.min(BUFFER, end - at));
      into.add(bytes, 0, bytes.length);
    }
  }

  private boolean isLineStart(long position) throws IOException {
    return position == 0 || read(position - 1, 1)[0] == '\n';
  }

  private byte[] read(long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
      // A read may give fewer bytes than there are.
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  private static boolean isPacked(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && (bytes[at] & 0xff) == 0x1f
        && (bytes[at + 1] & 0xff) == 0x8b
        && bytes[at + 2] == 8;
  }

  private static boolean startsWithVersion(byte[] bytes) {
    return bytes.length >= VERSION.length
        && Arrays.equals(bytes, 0, VERSION.length, VERSION, 0, VERSION.length);
  }
}
