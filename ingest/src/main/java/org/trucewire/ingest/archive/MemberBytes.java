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

  /** Number of bytes that were added. */
  long length() {
    return length;
  }

  /** Whether more was added than is kept. */
  boolean isOverLimit() {
    return digest != null;
  }

  /** What was added, or its beginning. */
  byte[] bytes() {
    return kept.toByteArray();
  }

  /** Takes away what was added from there on; only while {@link #isOverLimit} is false. */
  byte[] removeFrom(int start) {
    byte[] all = kept.toByteArray();
    kept.reset();
    kept.write(all, 0, start);
    length = start;
    return Arrays.copyOfRange(all, start, all.length);
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

  /**
   * The record.
   *
   * @param number of the record in what it was read from, from 1
   */
  Member toMember(long number, boolean ended, IOException damage, Content content) {
    byte[] bytes = kept.toByteArray();
    String sha256 = null;
    if (digest != null) {
      bytes = Arrays.copyOf(bytes, Math.min(bytes.length, DeadLetter.KEPT_BYTES));
      sha256 = HexFormat.of().formatHex(digest.digest());
    }
    String place = "#" + number;
    return new Member(
        number, place, bytes, length, sha256, ended, damage, content, Checkpoint.START);
  }
}
