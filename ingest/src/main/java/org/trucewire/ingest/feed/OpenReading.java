package org.trucewire.ingest.feed;

import java.time.Instant;
import java.util.Map;
import org.trucewire.ingest.source.Tally;

/**
 * A reading of a feed of which not everything is handed on yet. When the task is killed in its
 * midst, the next one knows from this what was.
 *
 * @param fetchedAt of that reading
 * @param handedOn what was
 */
record OpenReading(Instant fetchedAt, Tally handedOn) {

  private static final String FETCHED_MS = "open_fetched_ms";
  private static final String HANDED_ON = "open_handed_on";

  /**
   * Reads the part of an offset that {@link #addTo} wrote.
   *
   * @return null when there is none
   * @throws IllegalArgumentException if it is not of that form
   */
  static OpenReading of(Map<String, Object> offset) {
    Object fetched = offset.get(FETCHED_MS);
    return fetched == null
        ? null
        : new OpenReading(
            Instant.ofEpochMilli(((Number) fetched).longValue()),
            Tally.decoded((String) offset.get(HANDED_ON)));
  }

  void addTo(Map<String, Object> offset) {
    offset.put(FETCHED_MS, fetchedAt.toEpochMilli());
    offset.put(HANDED_ON, handedOn.encoded());
  }
}
