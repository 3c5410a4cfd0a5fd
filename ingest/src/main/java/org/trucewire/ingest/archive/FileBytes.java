package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file's bytes as they lie on the disk. It counts them, and marks its own failures, so that they
 * are not taken for damage in what is packed in the file.
 */
final class FileBytes extends InputStream {

  private final InputStream in;
  private long count;

  private FileBytes(InputStream in) {
    this.in = in;
  }

  static FileBytes of(Path file) throws IOException {
    return new FileBytes(Files.newInputStream(file));
  }

  /** Number of bytes that were read so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw new UnreadableFileException(e);
    }
  }

  @Override
  public int available() throws IOException {
    return in.available(); // GZIPInputStream asks, to find members that follow
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
