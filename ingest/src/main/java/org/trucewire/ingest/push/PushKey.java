package org.trucewire.ingest.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.trucewire.ingest.article.Digests;

/**
 * Who may push. It holds no secret, only a hash of it, and so can show none.
 *
 * @param id names the key in logs and metrics
 * @param source what its articles state as their source
 * @param secretHash SHA-256 of the secret
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
record PushKey(String id, String source, byte[] secretHash) {

  static final int SHORTEST_SECRET = 16;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** What RFC 6750 lets a bearer token be. */
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~+/=-]+");

  /**
   * Reads {@code ID:SECRET} or {@code ID:SECRET:SOURCE}; without a source the id is the source.
   *
   * @throws IllegalArgumentException saying what is wrong, without the secret
   */
  static PushKey parse(String written) {
    String[] parts = written.strip().split(":", 3);
    String id = parts[0].strip();
    if (parts.length < 2 || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "write ID:SECRET or ID:SECRET:SOURCE, the id of letters, digits, '-' and '_'");
    }
    if (written.contains("${")) {
      throw new IllegalArgumentException(
          "the secret of \""
              + id
              + "\" is a reference that the worker did not resolve: it needs that config provider,"
              + " and the variable or file");
    }
    String secret = parts[1].strip();
    if (secret.length() < SHORTEST_SECRET || !SECRET.matcher(secret).matches()) {
      throw new IllegalArgumentException(
          "the secret of \""
              + id
              + "\" must have "
              + SHORTEST_SECRET
              + " or more letters, digits and any of . _ ~ + / = -");
    }
    String source = parts.length < 3 || parts[2].isBlank() ? id : parts[2].strip();
    return new PushKey(id, source, hash(secret));
  }

  static byte[] hash(String secret) {
    return Digests.sha256().digest(secret.getBytes(UTF_8));
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean hasSecret(byte[] hash) {
    return MessageDigest.isEqual(secretHash, hash);
  }

  /** Within what the ids of its items are unique: no key can revise what another one brought. */
  String scope(String outlet) {
    return outlet == null ? source : source + "\n" + outlet;
  }
}
