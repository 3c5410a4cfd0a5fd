package org.trucewire.schemas.serde;

import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells the settings of Confluent's serdes from other configuration keys. */
public final class SerdeKeys {

  private static final Set<String> NAMES = new TreeSet<>();

  /** Credentials and TLS of the registry client, whose keys its configuration does not define. */
  private static final List<String> PREFIXES =
      List.of("schema.registry.", "basic.auth.", "bearer.auth.");

  static {
    NAMES.addAll(KafkaAvroSerializerConfig.baseConfigDef().names());
    NAMES.addAll(new KafkaAvroSerializerConfig(minimal()).values().keySet());
    NAMES.addAll(new KafkaAvroDeserializerConfig(minimal()).values().keySet());
  }

  private SerdeKeys() {}

  private static Map<String, String> minimal() {
    return Map.of("schema.registry.url", "http://localhost");
  }

  /** Every key that Confluent defines for its Avro serdes. */
  public static Set<String> names() {
    return Set.copyOf(NAMES);
  }

  /** Whether Confluent's serdes, or their registry client, read the key. */
  public static boolean isSerdeKey(String key) {
    return NAMES.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
  }
}
