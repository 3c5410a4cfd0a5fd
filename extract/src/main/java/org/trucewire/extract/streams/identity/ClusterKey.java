package org.trucewire.extract.streams.identity;

import java.util.Comparator;

/**
 * What names a cluster: its earliest published article, of several the one with the smallest id.
 * The article itself may have been forgotten.
 *
 * @param published milliseconds since the epoch (UTC)
 */
record ClusterKey(long published, String articleId) implements Comparable<ClusterKey> {

  private static final Comparator<ClusterKey> ORDER =
      Comparator.comparingLong(ClusterKey::published).thenComparing(ClusterKey::articleId);

  @Override
  public int compareTo(ClusterKey other) {
    return ORDER.compare(this, other);
  }
}
