package org.trucewire.ingest.source;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.trucewire.ingest.article.Digests;
import org.trucewire.schemas.DeadLetterHeaders;

/**
 * Input that could not become an article.
 *
 * @param source name of the feed or archive
 * @param location address of the feed, or path of the file, '#' and number of the record
 * @param cause class name of the root cause
 * @param message what was wrong, in words
 * @param bytes the original, or its beginning
 * @param length length of the full original in bytes where {@code bytes} is only its beginning, or
 *     null
 * @param sha256 hash in hex of the full original where {@code bytes} is only its beginning, or null
 * @param fetchedAt when it was taken in, as the articles beside it state it; null when nobody
 *     counts what was shown
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
public record DeadLetter(
    String source,
    String location,
    String cause,
    String message,
    byte[] bytes,
    Long length,
    String sha256,
    Instant fetchedAt) {

  private static final String STAGE = "ingest";

  /** Of an original that is too large for a record as much is kept. */
  public static final int KEPT_BYTES = 64 * 1024;

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /** For an original that is at hand as a whole. */
  public static DeadLetter of(
      String source, String location, Throwable cause, String message, byte[] bytes) {
    boolean fits = bytes.length <= MOST_BYTES;
    return new DeadLetter(
        source,
        location,
        rootOf(cause).getClass().getName(),
        message,
        fits ? bytes : Arrays.copyOf(bytes, KEPT_BYTES),
        fits ? null : (long) bytes.length,
        fits ? null : Digests.sha256Hex(bytes),
        null);
  }

  /** The same, taken in at this time. */
  public DeadLetter fetchedAt(Instant time) {
    return new DeadLetter(
        source,
        location,
        cause,
        message,
        bytes,
        length,
        sha256,
        time.truncatedTo(ChronoUnit.MILLIS));
  }

  /** The same, of which {@code bytes} is only the beginning. */
  public DeadLetter cut(long fullLength, String fullSha256) {
    return new DeadLetter(
        source, location, cause, message, bytes, fullLength, fullSha256, fetchedAt);
  }

  /** What tells one dead letter from another, in hex. */
  public String fingerprint() {
    return sha256 == null ? Digests.sha256Hex(bytes) : sha256;
  }

  DeadLetterHeaders headers() {
    return DeadLetterHeaders.newBuilder()
        .setStage(STAGE)
        .setCause(cause)
        .setMessage(message)
        .setSource(source)
        .setLocation(location)
        .setLength(length)
        .setSha256(sha256)
        .setFetchedAt(fetchedAt)
        .setVersion(ConnectorVersion.current())
        .build();
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
