package org.trucewire.schemas.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that are a function of what they name: the same on any machine, in any order, on any day. */
public final class StableId {

  private static final int BYTES = 16;

  private StableId() {}

  /**
   * The first 128 bits of a SHA-256 over the parts, as 32 hex digits.
   *
   * @param parts what tells the thing from others; null and the empty string differ
   */
  public static String of(Object... parts) {
    MessageDigest digest = sha256();
    for (Object part : parts) {
      // A length before each part keeps ("ab", "c") apart from ("a", "bc").
      byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(UTF_8);
      digest.update(((part == null ? "-" : bytes.length) + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
