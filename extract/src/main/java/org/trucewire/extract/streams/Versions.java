package org.trucewire.extract.streams;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Which version of each article came last. One memory for all who ask: whether an article is a
 * duplicate, which revision it is, and what it replaces are answered alike.
 *
 * <p>What comes last counts, whatever its time says: clocks of producers differ. So a version is
 * never kept at an earlier time than the one that it follows.
 */
final class Versions {

  /** As long as the articles' topic keeps them: what is replayed from it is recognized. */
  static final Duration MEMORY = Duration.ofDays(30);

  static final String STORE = "article-versions";

  /** An article that still comes is not forgotten; this often is enough to remember it. */
  private static final Duration REMINDER = Duration.ofDays(1);

  private final WindowStore<String, Version> store;

  Versions(WindowStore<String, Version> store) {
    this.store = store;
  }

  static StoreBuilder<WindowStore<String, Version>> store(Records records) {
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(STORE, MEMORY, MEMORY, false),
        Serdes.String(),
        VersionSerde.with(records.mention()));
  }

  /**
   * The version that came last within {@link #MEMORY}; null if none did.
   *
   * @param at time of the record that asks, milliseconds since the epoch (UTC)
   */
  Version latest(String articleId, long at) {
    KeyValue<Long, Version> latest = latestWithTime(articleId, at);
    return latest == null ? null : latest.value;
  }

  /** It came again, unchanged. */
  void seenAgain(String articleId, Version version, long at) {
    KeyValue<Long, Version> latest = latestWithTime(articleId, at);
    if (latest != null && at - latest.key >= REMINDER.toMillis()) {
      store.put(articleId, version, at);
    }
  }

  /** A version that was read. */
  void put(String articleId, Version version, long at) {
    KeyValue<Long, Version> before = latestWithTime(articleId, at);
    store.put(articleId, version, before == null ? at : Math.max(at, before.key));
  }

  private KeyValue<Long, Version> latestWithTime(String articleId, long at) {
    try (WindowStoreIterator<Version> earlier =
        store.backwardFetch(articleId, at - MEMORY.toMillis(), at + MEMORY.toMillis())) {
      return earlier.hasNext() ? earlier.next() : null;
    }
  }
}
