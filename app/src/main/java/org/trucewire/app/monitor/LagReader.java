package org.trucewire.app.monitor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures the lag of consumer groups in records.
 *
 * <p>The offset behind the last record of a transaction holds its commit marker, which no consumer
 * ever sees; a group that has read everything may therefore stay one or two offsets short of the
 * end for ever. Where that little is missing, the partition is read from there: if no record comes,
 * nothing is missing.
 */
public final class LagReader implements AutoCloseable {

  /** Two markers may follow each other where a transaction was empty. */
  private static final long MARKERS_AT_MOST = 4;

  private static final Duration PROBE = Duration.ofSeconds(1);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> probe;
  private final Map<TopicPartition, Gap> probed = new HashMap<>();

  private record Gap(long from, long to, long records) {}

  /**
   * A reader of one cluster's groups.
   *
   * @param bootstrapServers brokers to ask for the cluster
   */
  public LagReader(String bootstrapServers) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    probe = CommittedReader.of(bootstrapServers);
  }

  /**
   * Lag of a group on one topic.
   *
   * <p>Where the group has committed nothing, it has everything before it.
   *
   * @throws KafkaException if the cluster does not answer
   */
  public StageLag lag(String stage, String group, String topic) {
    Collection<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> beginnings = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, OffsetAndMetadata> committed =
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    long lag = 0;
    long done = 0;
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata position = committed.get(partition);
      long from = position == null ? beginnings.get(partition) : position.offset();
      long missing = missing(partition, from, ends.get(partition));
      lag += missing;
      done += Math.max(0, from - beginnings.get(partition));
    }
    return new StageLag(stage, lag, done);
  }

  /** Offsets written to a topic so far that are still there. */
  public long size(String topic) {
    Collection<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> beginnings = offsets(partitions, OffsetSpec.earliest());
    return partitions.stream().mapToLong(p -> ends.get(p) - beginnings.get(p)).sum();
  }

  private long missing(TopicPartition partition, long from, long to) {
    long gap = Math.max(0, to - from);
    if (gap == 0 || gap > MARKERS_AT_MOST) {
      return gap;
    }
    Gap known = probed.get(partition);
    if (known != null && known.from() == from && known.to() == to) {
      return known.records();
    }
    return countRecords(partition, from, to);
  }

  private long countRecords(TopicPartition partition, long from, long to) {
    probe.assign(List.of(partition));
    probe.seek(partition, from);
    long records = 0;
    long giveUp = System.nanoTime() + PROBE.toNanos();
    while (probe.position(partition) < to && System.nanoTime() < giveUp) {
      records += probe.poll(Duration.ofMillis(50)).count();
    }
    if (probe.position(partition) < to) {
      return to - from;
    }
    probed.put(partition, new Gap(from, to, records));
    return records;
  }

  private Collection<TopicPartition> partitions(String topic) {
    List<TopicPartition> partitions = new ArrayList<>();
    get(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
    return partitions;
  }

  private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec at) {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        get(
            admin
                .listOffsets(
                    partitions.stream().collect(Collectors.toMap(p -> p, p -> at)),
                    new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all());
    Map<TopicPartition, Long> offsets =
        new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
    found.forEach((p, info) -> offsets.put(p, info.offset()));
    return offsets;
  }

  private static <T> T get(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Interrupted while reading lag", e);
    }
  }

  @Override
  public void close() {
    probe.close();
    admin.close(Duration.ofSeconds(2));
  }
}
