package org.trucewire.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.trucewire.ingest.article.Digests;
import org.trucewire.ingest.source.DeadLetter;

/** Collects the bytes of one record. Of one that grows beyond the limit it keeps the beginning. */
final class MemberBytes {

  private final int limit;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private MessageDigest digest;
  private long length;

  MemberBytes(int limit) {
    this.limit = limit;
  }

  boolean isEmpty() {
    return length == 0;
  }

  void add(byte[] bytes, int from, int to) {
    int count = to - from;
    length += count;
    if (digest != null) {
      digest.update(bytes, from, count);
      return;
    }
    if (length <= limit) {
      kept.write(bytes, from, count);
      return;
    }
    digest = Digests.sha256();
    byte[] before = kept.toByteArray();
    digest.update(before);
    digest.update(bytes, from, count);
    int fill = Math.max(0, Math.min(count, DeadLetter.KEPT_BYTES - before.length));
    kept.reset();
    kept.write(before, 0, Math.min(before.length, DeadLetter.KEPT_BYTES));
    kept.write(bytes, from, fill);
  }

  /** True when all that was added is white space. */
  boolean isBlank() {
    if (digest != null) {
      return false;
    }
    byte[] bytes = kept.toByteArray();
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }

  Member toMember(long number, boolean ended) {
    return toMember(number, ended, null);
  }

  Member toMember(long number, boolean ended, IOException damage) {
    byte[] bytes = kept.toByteArray();
    if (digest == null) {
      return new Member(number, bytes, length, null, ended, damage);
    }
    byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, DeadLetter.KEPT_BYTES));
    String sha256 = HexFormat.of().formatHex(digest.digest());
    return new Member(number, beginning, length, sha256, ended, damage);
  }
}
