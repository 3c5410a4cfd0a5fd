package org.trucewire.app.monitor;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Counts a topic's records by reading them, because offsets also count the markers of transactions.
 * For topics in which little is written.
 */
public final class RecordCount implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(20);

  /** So that a look at a long topic does not hold up everything else; the next one goes on. */
  private static final int MOST_POLLS = 100;

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private long records;

  /**
   * Counts from the topic's beginning.
   *
   * @param bootstrapServers brokers to ask for the cluster
   */
  public RecordCount(String bootstrapServers, String topic) {
    this.topic = topic;
    consumer = CommittedReader.of(bootstrapServers);
  }

  /**
   * Committed records that have been seen so far.
   *
   * @throws org.apache.kafka.common.KafkaException if the cluster does not answer
   */
  public long read() {
    if (consumer.assignment().isEmpty()) {
      CommittedReader.assign(consumer, topic);
    }
    int found = 1;
    for (int i = 0; i < MOST_POLLS && found > 0; i++) {
      found = consumer.poll(WAIT).count();
      records += found;
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
