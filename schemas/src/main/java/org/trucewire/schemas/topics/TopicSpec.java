package org.trucewire.schemas.topics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * One topic of the contract.
 *
 * @param name full name, prefix included
 * @param key what the record key is, in words
 * @param value full name of the Avro record in the value, or "bytes" for a topic of raw bytes
 * @param partitions number of partitions when this program creates it
 * @param config topic configuration, by Kafka's own keys
 */
public record TopicSpec(
    String name, String key, String value, int partitions, Map<String, String> config) {

  /** Copies the configuration, sorted by key. */
  public TopicSpec {
    config = new TreeMap<>(config);
  }

  /** {@code delete}, {@code compact}, or both joined by a comma. */
  public String cleanupPolicy() {
    return config.get("cleanup.policy");
  }

  NewTopic newTopic(short replicationFactor) {
    return new NewTopic(name, partitions, replicationFactor).configs(config);
  }
}
