package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How a whole file is compressed. */
enum Packing {
  NONE(""),
  GZIP(".gz", 0x1f, 0x8b),
  BZIP2(".bz2", 'B', 'Z', 'h'),
  XZ(".xz", 0xfd, '7', 'z', 'X', 'Z', 0);

  private static final int BUFFER = 64 * 1024;

  /** What xz may ask for, in KiB; its strongest preset needs 65 MiB. */
  private static final int XZ_MEMORY = 100 * 1024;

  private static final Map<String, String> SHORT =
      Map.of(".tgz", ".tar.gz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz");

  private final String extension;
  private final int[] magic;

  Packing(String extension, int... magic) {
    this.extension = extension;
    this.magic = magic;
  }

  /** By the name's extension. */
  static Packing ofName(String name) {
    String full = longName(name);
    for (Packing packing : values()) {
      if (packing != NONE && full.endsWith(packing.extension)) {
        return packing;
      }
    }
    return NONE;
  }

  /** By the first bytes. */
  static Packing ofContent(byte[] head) {
    for (Packing packing : values()) {
      if (packing != NONE && packing.begins(head)) {
        return packing;
      }
    }
    return NONE;
  }

  /** The name without the extension of a packing. */
  static String plainName(String name) {
    String full = longName(name);
    return full.substring(0, full.length() - ofName(name).extension.length());
  }

  /** A name with its extensions written out, in lower case. */
  private static String longName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> entry : SHORT.entrySet()) {
      if (lower.endsWith(entry.getKey())) {
        return lower.substring(0, lower.length() - entry.getKey().length()) + entry.getValue();
      }
    }
    return lower;
  }

  private boolean begins(byte[] head) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * What is packed.
   *
   * @throws IOException if it is not packed in this way
   */
  InputStream unpacked(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GZIPInputStream(in, BUFFER);
      case BZIP2 -> new BZip2CompressorInputStream(in, true);
      case XZ ->
          XZCompressorInputStream.builder()
              .setInputStream(in)
              .setDecompressConcatenated(true)
              .setMemoryLimitKiB(XZ_MEMORY)
              .get();
    };
  }
}
