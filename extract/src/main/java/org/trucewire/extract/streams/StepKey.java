package org.trucewire.extract.streams;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.trucewire.schemas.Event;

/**
 * Keys of what goes to a ceasefire: {@code ceasefire|event}. So a record without value says which
 * event leaves which ceasefire. Neither id has a bar.
 */
final class StepKey {

  private static final char BAR = '|';

  private StepKey() {}

  static String of(String ceasefireId, String eventId) {
    return ceasefireId + BAR + eventId;
  }

  static String ceasefireId(String key) {
    return key.substring(0, key.indexOf(BAR));
  }

  static String eventId(String key) {
    return key.substring(key.indexOf(BAR) + 1);
  }

  /** A ceasefire whole in one partition. */
  static final class ByCeasefire implements StreamPartitioner<String, Event> {

    @Override
    public Optional<Set<Integer>> partitions(
        String topic, String key, Event event, int partitions) {
      byte[] id = ceasefireId(key).getBytes(StandardCharsets.UTF_8);
      return Optional.of(Set.of(Utils.toPositive(Utils.murmur2(id)) % partitions));
    }
  }
}
