package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.trucewire.ingest.feed.schedule.Cadence;
import org.trucewire.ingest.feed.websub.Hub;

/**
 * What has been learnt about a feed. Nothing is lost or repeated when it is forgotten.
 *
 * @param movedTo where it is now: after a permanent redirect, or found on a site's page; null when
 *     it is where it is configured
 * @param cadence how often it has something new
 * @param layout what its entries usually have; null while unknown
 * @param hub that tells of it; null when there is none
 */
record FeedProfile(URI movedTo, Cadence cadence, Layout layout, Hub hub) {

  static final FeedProfile UNKNOWN = new FeedProfile(null, Cadence.UNKNOWN, null, null);

  private static final String MOVED_TO = "moved_to";
  private static final String GAP_MS = "gap_ms";
  private static final String LAST_NEW_MS = "last_new_ms";
  private static final String WINDOW_MS = "window_ms";
  private static final String LAYOUT = "layout";
  private static final String HUB = "hub";
  private static final String HUB_TOPIC = "hub_topic";
  private static final String HUB_BASE = "hub_base";

  /**
   * Reads the part of an offset that {@link #addTo} wrote.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  static FeedProfile of(Map<String, Object> offset) {
    String movedTo = (String) offset.get(MOVED_TO);
    Long lastNew = number(offset, LAST_NEW_MS);
    String layout = (String) offset.get(LAYOUT);
    return new FeedProfile(
        movedTo == null ? null : URI.create(movedTo),
        new Cadence(
            duration(number(offset, GAP_MS)),
            lastNew == null ? null : Instant.ofEpochMilli(lastNew),
            duration(number(offset, WINDOW_MS))),
        layout == null ? null : Layout.decoded(layout),
        hub(offset));
  }

  private static Hub hub(Map<String, Object> offset) {
    String hub = (String) offset.get(HUB);
    return hub == null
        ? null
        : new Hub(
            URI.create(hub),
            URI.create((String) offset.get(HUB_TOPIC)),
            URI.create((String) offset.get(HUB_BASE)));
  }

  void addTo(Map<String, Object> offset) {
    offset.put(MOVED_TO, movedTo == null ? null : movedTo.toString());
    offset.put(GAP_MS, cadence.gap() == null ? null : cadence.gap().toMillis());
    offset.put(LAST_NEW_MS, cadence.lastNew() == null ? null : cadence.lastNew().toEpochMilli());
    offset.put(WINDOW_MS, cadence.window() == null ? null : cadence.window().toMillis());
    offset.put(LAYOUT, layout == null ? null : layout.encoded());
    if (hub != null) {
      offset.put(HUB, hub.uri().toString());
      offset.put(HUB_TOPIC, hub.topic().toString());
      offset.put(HUB_BASE, hub.base().toString());
    }
  }

  FeedProfile withMovedTo(URI latest) {
    return new FeedProfile(latest, cadence, layout, hub);
  }

  FeedProfile withCadence(Cadence latest) {
    return new FeedProfile(movedTo, latest, layout, hub);
  }

  private static Long number(Map<String, Object> offset, String key) {
    Object value = offset.get(key);
    return value == null ? null : ((Number) value).longValue();
  }

  private static Duration duration(Long millis) {
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
