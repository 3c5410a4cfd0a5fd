package org.trucewire.ingest.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/** The keys of a connector. */
final class PushKeys {

  private static final String BEARER = "bearer ";

  private final List<PushKey> keys;

  private PushKeys(List<PushKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Reads the keys of the configuration and of a file.
   *
   * @param inline entries of {@link PushSourceConfig#SECRETS}, separated by commas; null for none
   * @param file one entry a line, '#' begins a comment; null for none
   * @throws ConfigException naming what is wrong and where, never a secret
   */
  static PushKeys read(String inline, Path file) {
    List<PushKey> keys = new ArrayList<>();
    if (inline != null && !inline.isBlank()) {
      int number = 0;
      for (String entry : inline.split(",", -1)) {
        keys.add(parse(PushSourceConfig.SECRETS + ", entry " + ++number, entry));
      }
    }
    if (file != null) {
      int number = 0;
      for (String line : lines(file)) {
        number++;
        if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
          keys.add(parse(file + ", line " + number, line));
        }
      }
    }
    requireDistinct(keys);
    return new PushKeys(keys);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigException(
          PushSourceConfig.SECRETS_FILE + ": cannot read " + file + " on this worker (" + e + ")");
    }
  }

  private static PushKey parse(String where, String entry) {
    try {
      return PushKey.parse(entry);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(where + ": " + e.getMessage());
    }
  }

  private static void requireDistinct(List<PushKey> keys) {
    if (keys.isEmpty()) {
      throw new ConfigException(
          "Nobody could push: give a key in "
              + PushSourceConfig.SECRETS
              + " or "
              + PushSourceConfig.SECRETS_FILE);
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      PushKey key = keys.get(i);
      if (!ids.add(key.id())) {
        throw new ConfigException("Two push keys have the id \"" + key.id() + "\": rename one");
      }
      for (PushKey other : keys.subList(0, i)) {
        if (other.hasSecret(key.secretHash())) {
          throw new ConfigException(
              "The push keys \"" + other.id() + "\" and \"" + key.id() + "\" have one secret");
        }
      }
    }
  }

  List<PushKey> all() {
    return keys;
  }

  /**
   * The key whose secret a request holds.
   *
   * @param authorization value of the header Authorization; null when there is none
   * @throws RefusedException if it is nobody's
   */
  PushKey authenticate(String authorization) throws RefusedException {
    if (authorization == null
        || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        || authorization.length() == BEARER.length()) {
      throw new RefusedException(
          Refusal.UNAUTHORIZED,
          "A key is needed: send the header \"Authorization: Bearer SECRET\"");
    }
    byte[] hash = PushKey.hash(authorization.substring(BEARER.length()).strip());
    PushKey found = null;
    for (PushKey key : keys) {
      // All are compared, so that the time does not tell which one comes first.
      if (key.hasSecret(hash)) {
        found = key;
      }
    }
    if (found == null) {
      throw new RefusedException(
          Refusal.UNAUTHORIZED, "The secret in the header Authorization is that of no key");
    }
    return found;
  }
}
