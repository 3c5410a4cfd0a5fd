package org.trucewire.ingest.feed.websub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The header X-Hub-Signature, {@code method=hex} (WebSub, section 7). */
final class HubSignature {

  private static final Map<String, String> METHODS =
      Map.of(
          "sha1",
          "HmacSHA1",
          "sha256",
          "HmacSHA256",
          "sha384",
          "HmacSHA384",
          "sha512",
          "HmacSHA512");

  private HubSignature() {}

  /**
   * Whether the header is that of the body. The time that it takes does not depend on where the two
   * differ.
   *
   * @param header null when there is none
   */
  static boolean matches(String header, byte[] body, String secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    String method =
        equals < 0
            ? null
            : METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (method == null) {
      return false;
    }
    byte[] right = CallbackKeys.mac(method, secret.getBytes(US_ASCII), body);
    try {
      byte[] given = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return MessageDigest.isEqual(right, given);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
