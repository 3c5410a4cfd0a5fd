package org.trucewire.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what Connect delivers. When {@link #put} returns, rows and offsets are durable together;
 * when it throws, the tables stand where they stood, and the same records come again.
 */
public final class SqlSinkTask extends SinkTask {

  private static final Logger LOG = LoggerFactory.getLogger(SqlSinkTask.class);

  private final Function<SinkConfig, SinkDatabase> databases;
  private SinkConfig config;
  private SinkDatabase database;
  private Assignment assignment;
  private BatchWriter writer;
  private Outage outage;

  /** For Connect. */
  public SqlSinkTask() {
    this(SinkDatabase::new);
  }

  SqlSinkTask(Function<SinkConfig, SinkDatabase> databases) {
    this.databases = databases;
  }

  @Override
  public String version() {
    return SinkVersion.get();
  }

  @Override
  public void start(Map<String, String> properties) {
    config = new SinkConfig(properties);
    database = databases.apply(config);
    assignment = new Assignment(context);
    writer = new BatchWriter(database, assignment, new Refusals(context.errantRecordReporter()));
    outage = new Outage(config.url(), config.retryBackoffMs());
  }

  /** Goes to where the tables stand. While they can't be read, that waits for {@link #put}. */
  @Override
  public void open(Collection<TopicPartition> partitions) {
    assignment.add(partitions);
    try {
      place();
    } catch (SQLException e) {
      outage(e);
    }
  }

  /**
   * @throws RetriableException while the database can't be written; nothing is lost
   * @throws ConnectException if a person must act: the message says on what
   */
  @Override
  public void put(Collection<SinkRecord> records) {
    try {
      assignment.add(records.stream().map(BatchWriter::partition).toList());
      Set<TopicPartition> goingBack = new HashSet<>(place());
      List<SinkRecord> rest = without(goingBack, records);
      while (!rest.isEmpty()) {
        List<SinkRecord> batch = rest.subList(0, Math.min(config.batchMaxRecords(), rest.size()));
        try {
          writer.write(batch);
          rest = rest.subList(batch.size(), rest.size());
        } catch (TopicReset reset) {
          restart(reset);
          rest = without(Set.of(reset.partition()), rest);
        }
      }
      outage.over();
    } catch (SQLException e) {
      outage(e);
      context.timeout(config.retryBackoffMs());
      throw new RetriableException(config.url() + " can't be written: " + e.getMessage(), e);
    }
  }

  /**
   * Asks Connect to deliver from where the tables stand: after an assignment, and after an outage.
   */
  private Set<TopicPartition> place() throws SQLException {
    Set<TopicPartition> partitions =
        database.isConnected() ? assignment.unplaced() : assignment.partitions();
    if (partitions.isEmpty()) {
      return Set.of();
    }
    Statements statements = database.statements();
    return assignment.place(new OffsetsTable(statements, database.dialect()).read(partitions));
  }

  private void restart(TopicReset reset) throws SQLException {
    if (config.onTopicReset() == SinkConfig.OnTopicReset.FAIL) {
      throw reset;
    }
    LOG.warn(
        "{}. {}=restart: reading it from its start", reset.getMessage(), SinkConfig.ON_TOPIC_RESET);
    Statements statements = database.statements();
    new OffsetsTable(statements, database.dialect()).forget(reset.partition());
    assignment.restart(reset.partition());
  }

  private static List<SinkRecord> without(
      Set<TopicPartition> partitions, Collection<SinkRecord> records) {
    List<SinkRecord> rest = new ArrayList<>(records);
    rest.removeIf(r -> partitions.contains(BatchWriter.partition(r)));
    return rest;
  }

  /** Lets go of the connection, so that the next attempt makes a new one. */
  private void outage(SQLException failure) {
    database.close();
    if (database.dialect().trouble(failure) != Trouble.OUTAGE) {
      throw new ConnectException(
          config.url()
              + " refuses what the sink needs, and trying again would not help: "
              + failure.getMessage()
              + ". Nothing of this batch was written; mend the database, then restart the task",
          failure);
    }
    outage.failed(failure);
  }

  /** Only what is durable, whatever Connect has delivered. */
  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> delivered) {
    return assignment.durableOf(delivered);
  }

  @Override
  public void close(Collection<TopicPartition> partitions) {
    assignment.remove(partitions);
  }

  @Override
  public void stop() {
    if (database != null) {
      database.close();
    }
  }
}
