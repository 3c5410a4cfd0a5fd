package org.trucewire.ingest.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;

/**
 * What is remembered of a feed between fetches and restarts, as the source offset in Kafka Connect.
 * Its size does not depend on the feed's.
 *
 * @param validators what the server gave for conditional requests
 * @param items hashes of the items that were sent, the most recent {@value #MOST_ITEMS}
 * @param bodies hashes of the bodies that could not be read and were sent to the dead-letter topic
 */
record FeedMemory(Validators validators, Fingerprints items, Fingerprints bodies) {

  static final int MOST_ITEMS = 1024;
  private static final int MOST_BODIES = 16;

  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "last_modified";
  private static final String ITEMS = "items";
  private static final String BODIES = "bodies";

  static FeedMemory empty() {
    return new FeedMemory(
        Validators.NONE, Fingerprints.none(MOST_ITEMS), Fingerprints.none(MOST_BODIES));
  }

  /**
   * Reads an offset.
   *
   * @param offset null for a feed that is new
   * @throws ConnectException if it was not written by this connector
   */
  static FeedMemory of(FeedAddress feed, Map<String, Object> offset) {
    if (offset == null) {
      return empty();
    }
    try {
      return new FeedMemory(
          new Validators((String) offset.get(ETAG), (String) offset.get(LAST_MODIFIED)),
          fingerprints(offset.get(ITEMS), MOST_ITEMS),
          fingerprints(offset.get(BODIES), MOST_BODIES));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw new ConnectException(
          "The offset stored for feed "
              + feed.uri()
              + " cannot be read: "
              + offset
              + ". Stop the connector and delete the offset (DELETE /connectors/NAME/offsets)",
          e);
    }
  }

  Map<String, Object> offset() {
    Map<String, Object> offset = new LinkedHashMap<>();
    offset.put(ETAG, validators.etag());
    offset.put(LAST_MODIFIED, validators.lastModified());
    offset.put(ITEMS, items.encoded());
    offset.put(BODIES, bodies.encoded());
    return offset;
  }

  FeedMemory withValidators(Validators latest) {
    return new FeedMemory(latest, items, bodies);
  }

  FeedMemory withItem(long fingerprint) {
    return new FeedMemory(validators, items.with(fingerprint), bodies);
  }

  /** Makes items that the feed still shows the newest, so that they are forgotten last. */
  FeedMemory withItems(Collection<Long> fingerprints) {
    return new FeedMemory(validators, items.with(fingerprints), bodies);
  }

  FeedMemory withBody(long fingerprint) {
    return new FeedMemory(validators, items, bodies.with(fingerprint));
  }

  private static Fingerprints fingerprints(Object encoded, int capacity) {
    return encoded == null
        ? Fingerprints.none(capacity)
        : Fingerprints.decoded((String) encoded, capacity);
  }
}
