package org.trucewire.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.trucewire.ingest.article.Digests;

/**
 * What tells whether a file has changed.
 *
 * @param size in bytes
 * @param modified time of last modification, milliseconds since the epoch
 */
record FileState(long size, long modified) {

  private static final int BUFFER = 8192;

  static FileState of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileState(attributes.size(), attributes.lastModifiedTime().toMillis());
  }

  Instant modifiedAt() {
    return Instant.ofEpochMilli(modified);
  }

  /** The first {@code length} bytes' number and SHA-256, joined by a colon. */
  static String head(Path path, long length) throws IOException {
    MessageDigest digest = Digests.sha256();
    long left = length;
    try (InputStream in = Files.newInputStream(path)) {
      while (left > 0) {
        byte[] bytes = in.readNBytes((int) Math.min(BUFFER, left));
        if (bytes.length == 0) {
          break;
        }
        digest.update(bytes);
        left -= bytes.length;
      }
    }
    return (length - left) + ":" + HexFormat.of().formatHex(digest.digest());
  }
}
