package org.trucewire.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** What comes out of one layer of packing; it fails when that is a decompression bomb. */
final class UnpackedBytes extends FilterInputStream {

  private final LongSupplier packed;
  private final UnpackLimits limits;
  private final AtomicLong total;
  private long count;

  /**
   * Watches a layer.
   *
   * @param packed bytes that the layer has taken in so far
   * @param total bytes that all layers of the file have given so far
   */
  UnpackedBytes(InputStream in, LongSupplier packed, UnpackLimits limits, AtomicLong total) {
    super(in);
    this.packed = packed;
    this.limits = limits;
    this.total = total;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      check(count, packed.getAsLong(), limits);
      if (total.addAndGet(read) > limits.totalBytes()) {
        throw new IOException(
            "More than "
                + limits.totalBytes()
                + " bytes were unpacked from this file, the limit "
                + ArchiveSourceConfig.UNPACKED_MAX_BYTES);
      }
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /**
   * Refuses a decompression bomb.
   *
   * @throws IOException naming the limit
   */
  static void check(long unpacked, long packed, UnpackLimits limits) throws IOException {
    if (unpacked > UnpackLimits.FREE_BYTES && unpacked / Math.max(1, packed) >= limits.ratio()) {
      throw new IOException(
          "This is a decompression bomb: "
              + unpacked
              + " bytes came out of "
              + packed
              + ", more than "
              + limits.ratio()
              + " times as many, the limit "
              + ArchiveSourceConfig.UNPACKED_MAX_RATIO);
    }
  }
}
