package org.trucewire.ingest.feed.websub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The unguessable end of each feed's callback address, and the secret with which its hub signs.
 * Both follow from the connector's secret: nothing need be stored, and a task that starts anew
 * knows the pings of subscriptions that another one made.
 */
final class CallbackKeys {

  private static final int ID_DIGITS = 32;
  private static final Pattern PATH = Pattern.compile("[0-9a-f]{32}-[0-9a-f]{64}");
  private static final String HMAC = "HmacSHA256";

  private final byte[] key;

  CallbackKeys(String secret) {
    this.key = secret.getBytes(UTF_8);
  }

  /** What stands behind the last slash of the feed's callback address. */
  String path(String feed) {
    String id = derived("feed", feed).substring(0, ID_DIGITS);
    return id + "-" + derived("path", id);
  }

  /** Whether the path is one that this secret has made, for whichever feed. */
  boolean isOurs(String path) {
    if (!PATH.matcher(path).matches()) {
      return false;
    }
    String ours = derived("path", path.substring(0, ID_DIGITS));
    return MessageDigest.isEqual(
        ours.getBytes(US_ASCII), path.substring(ID_DIGITS + 1).getBytes(US_ASCII));
  }

  /** With which the feed's hub signs. */
  String hubSecret(String feed) {
    return derived("hub", feed);
  }

  private String derived(String purpose, String from) {
    return HexFormat.of().formatHex(mac(HMAC, key, (purpose + "\n" + from).getBytes(UTF_8)));
  }

  static byte[] mac(String algorithm, byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + algorithm, e);
    }
  }
}
