package org.trucewire.app.monitor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Makes consumers of no group, which read what is committed from its beginning. */
public final class CommittedReader {

  private CommittedReader() {}

  /**
   * A consumer that is assigned nothing yet.
   *
   * @param bootstrapServers brokers to ask for the cluster
   */
  public static KafkaConsumer<byte[], byte[]> of(String bootstrapServers) {
    return of(bootstrapServers, new ByteArrayDeserializer());
  }

  /**
   * A consumer that is assigned nothing yet.
   *
   * @param bootstrapServers brokers to ask for the cluster
   * @param values reads the values
   */
  public static <T> KafkaConsumer<byte[], T> of(String bootstrapServers, Deserializer<T> values) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new ByteArrayDeserializer(),
        values);
  }

  /**
   * Assigns all partitions of topics.
   *
   * @return the partitions
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  public static List<TopicPartition> assign(KafkaConsumer<?, ?> consumer, String... topics) {
    List<TopicPartition> partitions =
        Stream.of(topics)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    return partitions;
  }
}
