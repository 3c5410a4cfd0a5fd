package org.trucewire.schemas.config;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.kafka.common.config.ConfigException;

/** Refuses configuration keys that nobody reads, so that a typo cannot pass for a setting. */
public final class ConfigKeys {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private ConfigKeys() {}

  /**
   * Checks that every given key is known.
   *
   * @param given the configuration as the user wrote it
   * @param known every key that is read
   * @param allowedPrefixes beginnings of keys that are passed on to another component
   * @throws ConfigException naming the first unknown key, in alphabetical order, and the known one
   *     nearest to it
   */
  public static void requireKnown(
      Map<String, String> given, Set<String> known, Collection<String> allowedPrefixes) {
    for (String key : new TreeSet<>(given.keySet())) {
      if (!known.contains(key) && allowedPrefixes.stream().noneMatch(key::startsWith)) {
        throw new ConfigException(
            "Unknown configuration key \""
                + key
                + "\" (value \""
                + shown(key, nearest(key, known).orElse(key), given.get(key))
                + "\"). "
                + nearest(key, known)
                    .map(n -> "Did you mean \"" + n + "\"?")
                    .orElse("Remove it: nothing reads it."));
      }
    }
  }

  /** The known key with the fewest edits to {@code key}; the first in the alphabet among equals. */
  public static Optional<String> nearest(String key, Set<String> known) {
    String best = null;
    int fewest = Integer.MAX_VALUE;
    for (String candidate : new TreeSet<>(known)) {
      int edits = DISTANCE.apply(key, candidate);
      if (edits < fewest) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The value, unless the key or the one that was meant may hold a secret. */
  private static String shown(String key, String meant, String value) {
    return isSecret(key) || isSecret(meant) ? "[hidden]" : value;
  }

  private static boolean isSecret(String key) {
    return key.contains("password") || key.contains("secret");
  }
}
