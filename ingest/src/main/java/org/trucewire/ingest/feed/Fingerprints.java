package org.trucewire.ingest.feed;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** A bounded set of 64-bit hashes that forgets the oldest; immutable. */
final class Fingerprints {

  private final int capacity;
  private final long[] oldestFirst;

  private Fingerprints(int capacity, long[] oldestFirst) {
    this.capacity = capacity;
    this.oldestFirst = oldestFirst;
  }

  static Fingerprints none(int capacity) {
    return new Fingerprints(capacity, new long[0]);
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  static Fingerprints decoded(String text, int capacity) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length % Long.BYTES != 0) {
      throw new IllegalArgumentException(bytes.length + " bytes are no whole number of hashes");
    }
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return new Fingerprints(capacity, newest(values, capacity));
  }

  /** Base64 of the hashes, eight bytes each, the oldest first. */
  String encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(oldestFirst.length * Long.BYTES);
    bytes.asLongBuffer().put(oldestFirst);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** The first eight bytes of a hash that is given in hex. */
  static long of(String hex) {
    return Long.parseUnsignedLong(hex, 0, 2 * Long.BYTES, 16);
  }

  int size() {
    return oldestFirst.length;
  }

  boolean contains(long fingerprint) {
    for (long value : oldestFirst) {
      if (value == fingerprint) {
        return true;
      }
    }
    return false;
  }

  Set<Long> asSet() {
    Set<Long> set = new HashSet<>();
    for (long value : oldestFirst) {
      set.add(value);
    }
    return set;
  }

  /** With one more, the newest; one that is there already becomes the newest. */
  Fingerprints with(long fingerprint) {
    return with(Set.of(fingerprint));
  }

  /** With these as the newest, the last of them the very newest. */
  Fingerprints with(Collection<Long> fingerprints) {
    Set<Long> latest = new LinkedHashSet<>(fingerprints);
    long[] values = new long[oldestFirst.length + latest.size()];
    int count = 0;
    for (long value : oldestFirst) {
      if (!latest.contains(value)) {
        values[count++] = value;
      }
    }
    for (long value : latest) {
      values[count++] = value;
    }
    return new Fingerprints(capacity, newest(Arrays.copyOf(values, count), capacity));
  }

  private static long[] newest(long[] values, int capacity) {
    return values.length <= capacity
        ? values
        : Arrays.copyOfRange(values, values.length - capacity, values.length);
  }
}
