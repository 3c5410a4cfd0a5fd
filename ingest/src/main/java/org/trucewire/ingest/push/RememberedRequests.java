package org.trucewire.ingest.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/**
 * The last requests with an Idempotency-Key whose records Kafka has.
 *
 * <p>They are kept as the connector's source offsets, which Connect writes in the transaction of
 * the records: a request is remembered if and only if its records are in the topic, also after a
 * kill between the two. Offsets are never deleted, so there is a ring of slots, each a source
 * partition of its own, and the newest request takes the slot of the oldest. The answer itself
 * follows from the body, which the client sends again, and need not be kept.
 */
final class RememberedRequests {

  private static final String SLOT = "slot";
  private static final String POSITION = "position";
  private static final String NAME = "request";
  private static final String BODY = "body";
  private static final String RECORD = "record";
  private static final String RECORDS = "records";

  private final int slots;
  private final Map<String, String> bodies;
  private long next;

  private RememberedRequests(int slots) {
    this.slots = slots;
    this.bodies =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > slots;
          }
        };
  }

  /** Reads what earlier tasks of the connector committed. */
  static RememberedRequests read(int slots, OffsetStorageReader reader) {
    List<Map<String, Long>> partitions = new ArrayList<>();
    for (long slot = 0; slot < slots; slot++) {
      partitions.add(Map.of(SLOT, slot));
    }
    RememberedRequests remembered = new RememberedRequests(slots);
    reader.offsets(partitions).values().stream()
        .filter(offset -> offset != null && offset.get(POSITION) instanceof Long)
        .sorted(Comparator.comparing(offset -> (Long) offset.get(POSITION)))
        .forEach(remembered::restore);
    return remembered;
  }

  private void restore(Map<String, Object> offset) {
    next = (Long) offset.get(POSITION) + 1;
    // Without exactly-once an offset may be of a record before the request's last.
    if (offset.get(RECORD).equals(offset.get(RECORDS))) {
      bodies.put((String) offset.get(NAME), (String) offset.get(BODY));
    }
  }

  /** The hash of the body that came with this name; null when it is not remembered. */
  synchronized String bodyOf(String name) {
    return bodies.get(name);
  }

  /** The place in the ring for one request more. */
  synchronized long nextPosition() {
    return next++;
  }

  Map<String, Object> partition(long position) {
    return Map.of(SLOT, position % slots);
  }

  /** What is stored with the {@code record}-th record of a request that has {@code records}. */
  static Map<String, Object> offset(
      long position, RequestIdentity identity, long record, long records) {
    Map<String, Object> offset = new HashMap<>();
    offset.put(POSITION, position);
    offset.put(NAME, identity.name());
    offset.put(BODY, identity.body());
    offset.put(RECORD, record);
    offset.put(RECORDS, records);
    return offset;
  }

  /** Kafka has the records of this request. */
  synchronized void add(RequestIdentity identity) {
    bodies.put(identity.name(), identity.body());
  }
}
