package org.trucewire.ingest.feed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.connect.errors.ConnectException;
import org.trucewire.ingest.feed.http.Validators;

/**
 * What is remembered of a feed between fetches and restarts, as the source offset in Kafka Connect.
 * Its size does not depend on the feed's.
 *
 * @param validators what the server gave for conditional requests
 * @param items hashes of the items that were sent, the most recent {@value #MOST_ITEMS}
 * @param bodies hashes of the bodies that could not be read and were sent to the dead-letter topic
 * @param contents hashes of what the items say, for feeds that give old items new ids; the most
 *     recent {@value #MOST_CONTENTS}
 * @param profile what has been learnt about the feed
 * @param open the reading that is not handed on whole yet; null when there is none
 */
record FeedMemory(
    Validators validators,
    Fingerprints items,
    Fingerprints bodies,
    Fingerprints contents,
    FeedProfile profile,
    OpenReading open) {

  static final int MOST_ITEMS = 1024;
  static final int MOST_CONTENTS = 256;
  private static final int MOST_BODIES = 16;

  private static final String ETAG = "etag";
  private static final String LAST_MODIFIED = "last_modified";
  private static final String ITEMS = "items";
  private static final String BODIES = "bodies";
  private static final String CONTENTS = "contents";

  static FeedMemory empty() {
    return new FeedMemory(
        Validators.NONE,
        Fingerprints.none(MOST_ITEMS),
        Fingerprints.none(MOST_BODIES),
        Fingerprints.none(MOST_CONTENTS),
        FeedProfile.UNKNOWN,
        null);
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
          fingerprints(offset.get(BODIES), MOST_BODIES),
          fingerprints(offset.get(CONTENTS), MOST_CONTENTS),
          FeedProfile.of(offset),
          OpenReading.of(offset));
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
    offset.put(CONTENTS, contents.encoded());
    profile.addTo(offset);
    if (open != null) {
      open.addTo(offset);
    }
    return offset;
  }

  FeedMemory withValidators(Validators latest) {
    return new FeedMemory(latest, items, bodies, contents, profile, open);
  }

  /** With an item that was sent, by its state and by what it says. */
  FeedMemory withItem(long fingerprint, long content) {
    return new FeedMemory(
        validators, items.with(fingerprint), bodies, contents.with(content), profile, open);
  }

  /** Makes items that the feed still shows the newest, so that they are forgotten last. */
  FeedMemory withItems(Collection<Long> fingerprints, Collection<Long> shownContents) {
    return new FeedMemory(
        validators, items.with(fingerprints), bodies, contents.with(shownContents), profile, open);
  }

  FeedMemory withBody(long fingerprint) {
    return new FeedMemory(validators, items, bodies.with(fingerprint), contents, profile, open);
  }

  FeedMemory withProfile(FeedProfile latest) {
    return new FeedMemory(validators, items, bodies, contents, latest, open);
  }

  /** With the reading that is being handed on; null when it is handed on whole. */
  FeedMemory withOpen(OpenReading latest) {
    return new FeedMemory(validators, items, bodies, contents, profile, latest);
  }

  /** Whether nothing was ever sent of this feed. */
  boolean isNew() {
    return items.size() == 0;
  }

  private static Fingerprints fingerprints(Object encoded, int capacity) {
    return encoded == null
        ? Fingerprints.none(capacity)
        : Fingerprints.decoded((String) encoded, capacity);
  }
}
