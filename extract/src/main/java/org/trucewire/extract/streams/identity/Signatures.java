package org.trucewire.extract.streams.identity;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import com.dynatrace.hash4j.similarity.SuperMinHashVersion;
import java.util.Arrays;

/**
 * SuperMinHash signatures of texts (O. Ertl, arXiv:1706.05698): one byte for each of {@link #SIZE}
 * components, equal in two texts with the probability of their shingles' Jaccard similarity. Not
 * thread-safe.
 *
 * <p>Signatures are kept in a store, so the versions of the hashes are named: those of the library
 * may change, these may not.
 */
final class Signatures {

  /** Bytes of a signature. */
  static final int SIZE = 128;

  /** Words of a shingle. */
  static final int WORDS = 3;

  /** Shingles from which on a text can be compared: fewer say too little. */
  static final int LEAST_SHINGLES = 20;

  /** Two bytes are equal by chance once in so many times. */
  private static final double CHANCE = 1.0 / 256;

  private static final SimilarityHashPolicy POLICY =
      SimilarityHashing.superMinHash(SIZE, Byte.SIZE, SuperMinHashVersion.V1);

  private final SimilarityHasher hasher = POLICY.createHasher();
  private final Hasher64 words = Hashing.komihash5_0();

  /** The text's signature, or null if it has too few shingles to be compared. */
  byte[] of(String text) {
    long[] shingles = shingles(text);
    long distinct = Arrays.stream(shingles).distinct().limit(LEAST_SHINGLES).count();
    return distinct < LEAST_SHINGLES
        ? null
        : hasher.compute(ElementHashProvider.ofValues(shingles));
  }

  /** Estimated Jaccard similarity of what was signed, 0 to 1. */
  static double similarity(byte[] one, byte[] other) {
    int equal = 0;
    for (int i = 0; i < SIZE; i++) {
      if (one[i] == other[i]) {
        equal++;
      }
    }
    return Math.max(0, ((double) equal / SIZE - CHANCE) / (1 - CHANCE));
  }

  /** Words are runs of letters and digits in lower case: quotes and dashes differ among copies. */
  private long[] shingles(String text) {
    long[] hashes = new long[text.length() / 2 + 1];
    int count = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        word.append(Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        hashes[count++] = words.hashCharsToLong(word);
        word.setLength(0);
      }
    }
    long[] shingles = new long[Math.max(0, count - WORDS + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int w = 0; w < WORDS; w++) {
        // By an odd factor, so that the order of words counts.
        hash = (hash ^ hashes[i + w]) * 0x9E3779B97F4A7C15L;
      }
      shingles[i] = hash;
    }
    return shingles;
  }
}
