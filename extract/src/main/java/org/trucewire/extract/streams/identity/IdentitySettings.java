package org.trucewire.extract.streams.identity;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;

/**
 * Which articles are near-duplicates, and how many are remembered.
 *
 * @param similarity least estimated Jaccard similarity of two texts' shingles, above 0, at most 1
 * @param window how far apart two near-duplicates may be published, and how long a text is
 *     remembered after its record was written
 * @param texts how many texts are remembered at most, each revision of an article being one
 */
public record IdentitySettings(double similarity, Duration window, int texts) {

  /** Least similarity of near-duplicates. */
  public static final String SIMILARITY = "identity.similarity.min";

  /** Window of near-duplicates, in milliseconds. */
  public static final String WINDOW_MS = "identity.window.ms";

  /** Bound of the memory for near-duplicates. */
  public static final String TEXTS = "identity.texts.max";

  /** Adds the keys to those of an application. */
  public static ConfigDef define(ConfigDef keys) {
    return keys.define(
            SIMILARITY,
            Type.DOUBLE,
            0.4,
            Range.between(0.1, 1.0),
            Importance.LOW,
            "Articles are near-duplicates from this estimated Jaccard similarity of their"
                + " three-word shingles on.")
        .define(
            WINDOW_MS,
            Type.LONG,
            Duration.ofDays(7).toMillis(),
            Range.atLeast(1),
            Importance.LOW,
            "Near-duplicates are published at most so many milliseconds apart; a text is"
                + " remembered as long.")
        .define(
            TEXTS,
            Type.INT,
            100_000,
            Range.between(1, 10_000_000),
            Importance.LOW,
            "So many texts are remembered at most; the oldest are forgotten first.");
  }

  /** The keys that {@link #define} adds. */
  public static List<String> names() {
    return List.of(SIMILARITY, WINDOW_MS, TEXTS);
  }

  /** The values, checked by the definition. */
  public static IdentitySettings of(AbstractConfig config) {
    return new IdentitySettings(
        config.getDouble(SIMILARITY),
        Duration.ofMillis(config.getLong(WINDOW_MS)),
        config.getInt(TEXTS));
  }
}
