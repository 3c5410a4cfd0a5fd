package org.trucewire.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Writes records and their offsets in one transaction. When the database refuses a value, the batch
 * is halved until the bad record stands alone; it is reported, and the others are written.
 */
final class BatchWriter {

  /** A record, where it comes from, and what it does. */
  private record Delivery(SinkRecord record, TopicPartition partition, Change change) {

    static Delivery of(SinkRecord record) {
      return new Delivery(record, BatchWriter.partition(record), RecordReader.read(record));
    }

    Delivery refused(Exception cause) {
      return new Delivery(record, partition, new Change.Refused(cause));
    }
  }

  private final SinkDatabase database;
  private final Assignment assignment;
  private final Refusals refusals;

  BatchWriter(SinkDatabase database, Assignment assignment, Refusals refusals) {
    this.database = database;
    this.assignment = assignment;
    this.refusals = refusals;
  }

  /** The partition that a record was read from, whatever a transformation has made of its topic. */
  static TopicPartition partition(SinkRecord record) {
    return new TopicPartition(record.originalTopic(), record.originalKafkaPartition());
  }

  /**
   * Writes a batch. When it returns, rows and offsets are durable.
   *
   * @throws SQLException if the database failed for another reason than a bad record; what was
   *     committed until then is in the tables with its offsets
   * @throws TopicReset if a record shows that its topic was made anew; its batch is not written
   */
  void write(List<SinkRecord> records) throws SQLException {
    // Read before the transaction begins: it holds locks.
    commit(records.stream().map(Delivery::of).toList());
  }

  private void commit(List<Delivery> batch) throws SQLException {
    try {
      transaction(batch);
    } catch (SQLException e) {
      boolean halved = batch.size() > 1;
      boolean refusable = halved || !(batch.get(0).change() instanceof Change.Refused);
      if (database.dialect().trouble(e) != Trouble.RECORD || !refusable) {
        throw e;
      }
      database.statements().rollback();
      if (halved) {
        commit(batch.subList(0, batch.size() / 2));
        commit(batch.subList(batch.size() / 2, batch.size()));
      } else {
        commit(List.of(batch.get(0).refused(e)));
      }
    } catch (RuntimeException e) {
      database.statements().rollback();
      throw e;
    }
  }

  private void transaction(List<Delivery> batch) throws SQLException {
    Statements statements = database.statements();
    statements.begin();
    OffsetsTable offsets = new OffsetsTable(statements, database.dialect());
    Set<TopicPartition> partitions =
        batch.stream().map(Delivery::partition).collect(Collectors.toSet());
    Map<TopicPartition, Position> before = offsets.lock(partitions);
    Map<TopicPartition, Position> after = new HashMap<>(before);
    List<Change> changes = new ArrayList<>();
    for (Delivery delivery : batch) {
      if (isNew(delivery, before.get(delivery.partition()))) {
        changes.add(delivery.change());
        after.computeIfPresent(delivery.partition(), (p, at) -> at.after(delivery.record()));
      }
    }
    new TableWriter(statements, database.dialect()).write(changes);
    offsets.write(after);
    statements.commit();
    after.forEach(
        (partition, position) -> {
          assignment.durable(partition, position.nextOffset());
          refusals.forgetBelow(partition, position.nextOffset());
        });
  }

  private boolean isNew(Delivery delivery, Position inTables) {
    if (inTables.covers(delivery.record())) {
      TopicReset reset =
          TopicReset.shownBy(
              delivery.record(),
              delivery.partition(),
              inTables,
              assignment.askedFor(delivery.partition()));
      if (reset != null) {
        throw reset;
      }
      return false;
    }
    if (delivery.change() instanceof Change.Refused refused) {
      refusals.report(delivery.record(), delivery.partition(), refused.cause());
    }
    return true;
  }
}
