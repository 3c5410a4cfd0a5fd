package org.trucewire.sink;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that Connect has given the task, and how far they are. The table has the last
 * word: Connect is asked to go back to where the table stands, whatever the consumer group
 * committed.
 */
final class Assignment {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  /**
   * @param askedFor the offset that Connect was asked to deliver from
   * @param durable the offset below which everything is in the tables
   */
  private record Progress(long askedFor, long durable) {}

  private final SinkTaskContext context;
  private final Set<TopicPartition> partitions = new HashSet<>();
  private final Map<TopicPartition, Progress> progress = new HashMap<>();

  Assignment(SinkTaskContext context) {
    this.context = context;
  }

  void add(Collection<TopicPartition> added) {
    partitions.addAll(added);
  }

  void remove(Collection<TopicPartition> removed) {
    partitions.removeAll(removed);
    progress.keySet().removeAll(removed);
  }

  Set<TopicPartition> partitions() {
    return Set.copyOf(partitions);
  }

  /** The partitions whose position in the tables is not known yet. */
  Set<TopicPartition> unplaced() {
    Set<TopicPartition> unplaced = new HashSet<>(partitions);
    unplaced.removeAll(progress.keySet());
    return unplaced;
  }

  /**
   * Compares with what the table says, and asks Connect to go back where the table is behind what
   * was known, or nothing was known.
   *
   * @return the partitions that go back: what Connect has delivered of them counts for nothing
   */
  Set<TopicPartition> place(Map<TopicPartition, Position> table) {
    Set<TopicPartition> goingBack = new HashSet<>();
    table.forEach(
        (partition, position) -> {
          Progress known = progress.get(partition);
          if (known == null || position.nextOffset() < known.durable()) {
            if (known != null) {
              LOG.warn(
                  "{}: the table sink_offsets says {} where it said {}: the database was put back"
                      + " or replaced. Writing again from there",
                  partition,
                  position.nextOffset(),
                  known.durable());
            }
            // One before: the record that was written last shows whether this is still the same
            // topic.
            goBack(partition, position.lastOffset(), position.nextOffset());
            goingBack.add(partition);
          } else {
            durable(partition, position.nextOffset());
          }
        });
    return goingBack;
  }

  /** Begins a partition again from its start, with nothing of it in the tables. */
  void restart(TopicPartition partition) {
    goBack(partition, 0, 0);
  }

  private void goBack(TopicPartition partition, long offset, long durable) {
    context.offset(partition, offset);
    partitions.add(partition);
    progress.put(partition, new Progress(offset, durable));
  }

  /** Everything of the partition below this offset is in the tables. */
  void durable(TopicPartition partition, long nextOffset) {
    progress.computeIfPresent(partition, (p, known) -> new Progress(known.askedFor(), nextOffset));
  }

  long durable(TopicPartition partition) {
    Progress known = progress.get(partition);
    return known == null ? 0 : known.durable();
  }

  /**
   * The offset that Connect was asked to deliver from: nothing before it can come from the same
   * log.
   */
  long askedFor(TopicPartition partition) {
    Progress known = progress.get(partition);
    return known == null ? 0 : known.askedFor();
  }

  /** Of the offsets that Connect would commit, what is durable. */
  Map<TopicPartition, OffsetAndMetadata> durableOf(
      Map<TopicPartition, OffsetAndMetadata> delivered) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    delivered.forEach(
        (partition, offset) -> {
          long durable = durable(partition);
          if (durable > 0) {
            offsets.put(
                partition, durable < offset.offset() ? new OffsetAndMetadata(durable) : offset);
          }
        });
    return offsets;
  }
}
