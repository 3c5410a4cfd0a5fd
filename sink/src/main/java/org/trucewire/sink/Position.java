package org.trucewire.sink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * How far a partition is in the tables.
 *
 * @param nextOffset offset of the first record that is not in them; 0 when none is
 * @param maxTimestamp latest timestamp of a record that is in them, milliseconds since the epoch;
 *     null when none has one
 * @param lastRecord {@link #fingerprint} of the record at {@code nextOffset - 1}; null when there
 *     is none, or none is known
 */
record Position(long nextOffset, Long maxTimestamp, String lastRecord) {

  static final Position START = at(0);

  private static final int KEY_HASH_BYTES = 8;

  /** As a user sets it, who knows nothing of the record before. */
  static Position at(long nextOffset) {
    return new Position(nextOffset, null, null);
  }

  boolean covers(SinkRecord record) {
    return record.originalKafkaOffset() < nextOffset;
  }

  /** Whether a record is later than all that are in the tables. */
  boolean isOutlived(SinkRecord record) {
    return record.timestamp() != null && maxTimestamp != null && record.timestamp() > maxTimestamp;
  }

  Position after(SinkRecord record) {
    Long max = maxTimestamp;
    if (record.timestamp() != null && (max == null || record.timestamp() > max)) {
      max = record.timestamp();
    }
    return new Position(record.originalKafkaOffset() + 1, max, fingerprint(record));
  }

  /** Where the record at {@code nextOffset - 1} is, so that it can be looked at again. */
  long lastOffset() {
    return Math.max(0, nextOffset - 1);
  }

  /** Timestamp and key, enough to tell whether another record stands at an offset. */
  static String fingerprint(SinkRecord record) {
    byte[] key =
        record.key() instanceof byte[] bytes
            ? bytes
            : String.valueOf(record.key()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return record.timestamp() + "/" + HexFormat.of().formatHex(hash, 0, KEY_HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
