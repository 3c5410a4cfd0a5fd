package org.trucewire.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Bytes whose beginning can be looked at before they are read. Unlike a BufferedInputStream it
 * gives all bytes before a place where reading fails.
 */
final class PeekedBytes extends InputStream {

  private final InputStream in;
  private byte[] front = {};
  private int position;
  private IOException failure;
  private ByteArrayOutputStream recorded;

  PeekedBytes(InputStream in) {
    this.in = in;
  }

  /**
   * The first bytes, at most {@link Format#HEAD_BYTES}, which stay to be read.
   *
   * @throws IOException if there is none because reading fails
   */
  byte[] head() throws IOException {
    if (front.length > 0) {
      return front;
    }
    byte[] head = new byte[Format.HEAD_BYTES];
    int filled = 0;
    try {
      int read = 0;
      while (read >= 0 && filled < head.length) {
        read = in.read(head, filled, head.length - filled);
        filled += Math.max(0, read);
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      failure = Damage.of(e);
      if (filled == 0) {
        throw failure;
      }
    }
    front = Arrays.copyOf(head, filled);
    position = 0;
    return front;
  }

  /** Remembers what is read from now on. */
  void record() {
    recorded = new ByteArrayOutputStream();
  }

  /** Forgets what was remembered. */
  void stopRecording() {
    recorded = null;
  }

  /** Puts what was remembered in front again. */
  void rewind() {
    if (recorded != null) {
      recorded.write(front, position, front.length - position);
      front = recorded.toByteArray();
      position = 0;
      recorded = null;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = readNext(buffer, offset, length);
    if (recorded != null && read > 0) {
      recorded.write(buffer, offset, read);
    }
    return read;
  }

  private int readNext(byte[] buffer, int offset, int length) throws IOException {
    if (position < front.length) {
      int count = Math.min(length, front.length - position);
      System.arraycopy(front, position, buffer, offset, count);
      position += count;
      return count;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(buffer, offset, length);
  }

  @Override
  public int available() throws IOException {
    return position < front.length ? front.length - position : in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
