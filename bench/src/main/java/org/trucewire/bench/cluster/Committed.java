package org.trucewire.bench.cluster;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a topic holds that is committed.
 *
 * @param records how many
 * @param keys how many different keys they have
 */
public record Committed(long records, long keys) {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Reads a topic from its beginning to its present end. */
  public static Committed read(String bootstrapServers, String topic) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Set<String> keys = new HashSet<>();
      long[] records = new long[1];
      Cluster.await(
          "the end of " + topic,
          Cluster.PATIENCE,
          () -> {
            consumer
                .poll(POLL)
                .forEach(
                    record -> {
                      records[0]++;
                      keys.add(record.key());
                    });
            return partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p));
          });
      return new Committed(records[0], keys.size());
    }
  }
}
