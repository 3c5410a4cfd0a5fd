package org.trucewire.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/**
 * Drives a real task over logs the way Connect's worker does: seeks where the task asks it to,
 * keeps a batch that was refused for another try, and commits what {@code preCommit} gives.
 */
final class Worker implements SinkTaskContext, AutoCloseable {

  record Report(SinkRecord record, Throwable cause) {}

  private final Map<String, String> config;
  private final TopicLogs logs;
  private final SqlSinkTask task;
  private final List<Report> reports;
  private final Map<TopicPartition, Long> next = new LinkedHashMap<>();
  private final Map<TopicPartition, Long> rewinds = new HashMap<>();
  private final List<SinkRecord> refused = new ArrayList<>();
  private final List<Long> timeouts = new ArrayList<>();

  /**
   * @param reports where bad records go; null when the connector tolerates none
   */
  Worker(Map<String, String> config, TopicLogs logs, List<Report> reports, SqlSinkTask task) {
    this.config = config;
    this.logs = logs;
    this.reports = reports;
    this.task = task;
  }

  static Worker start(Map<String, String> config, TopicLogs logs) {
    return start(config, logs, null, new SqlSinkTask());
  }

  static Worker start(
      Map<String, String> config, TopicLogs logs, List<Report> reports, SqlSinkTask task) {
    Worker worker = new Worker(config, logs, reports, task);
    task.initialize(worker);
    task.start(config);
    return worker;
  }

  Worker assign(Collection<TopicPartition> partitions) {
    return assign(partitions, 0);
  }

  /** Takes over partitions where the consumer group has committed this offset. */
  Worker assign(Collection<TopicPartition> partitions, long committed) {
    partitions.forEach(p -> next.put(p, committed));
    task.open(partitions);
    seek();
    return this;
  }

  /** Delivers one batch; false when the task could not take it, which then comes again. */
  boolean poll(int maxRecords) {
    seek();
    List<SinkRecord> batch = new ArrayList<>(refused);
    if (batch.isEmpty()) {
      for (TopicPartition partition : List.copyOf(next.keySet())) {
        List<SinkRecord> log = logs.log(partition);
        while (batch.size() < maxRecords && next.get(partition) < log.size()) {
          batch.add(log.get(Math.toIntExact(next.merge(partition, 1L, Long::sum) - 1)));
        }
      }
    }
    refused.clear();
    try {
      task.put(batch);
      return true;
    } catch (RetriableException e) {
      refused.addAll(batch);
      return false;
    }
  }

  /** Delivers everything there is. */
  Worker drain(int maxRecords) {
    do {
      if (!poll(maxRecords)) {
        throw new AssertionError("The task could not write");
      }
    } while (!atEnd());
    return this;
  }

  private boolean atEnd() {
    return rewinds.isEmpty()
        && next.entrySet().stream().allMatch(e -> e.getValue() >= logs.log(e.getKey()).size());
  }

  /** An offset out of the log becomes its start, as by {@code auto.offset.reset=earliest}. */
  private void seek() {
    rewinds.forEach((p, offset) -> next.put(p, offset > logs.log(p).size() ? 0L : offset));
    rewinds.clear();
  }

  /** What Connect would commit now. */
  Map<TopicPartition, Long> commit() {
    Map<TopicPartition, OffsetAndMetadata> delivered = new HashMap<>();
    next.forEach((p, offset) -> delivered.put(p, new OffsetAndMetadata(offset)));
    Map<TopicPartition, Long> committed = new HashMap<>();
    task.preCommit(delivered).forEach((p, offset) -> committed.put(p, offset.offset()));
    return committed;
  }

  /** Milliseconds that the task asked to wait before each further try. */
  List<Long> timeouts() {
    return timeouts;
  }

  @Override
  public void close() {
    task.close(assignment());
    task.stop();
  }

  @Override
  public Map<String, String> configs() {
    return config;
  }

  @Override
  public void offset(Map<TopicPartition, Long> offsets) {
    rewinds.putAll(offsets);
  }

  @Override
  public void offset(TopicPartition partition, long offset) {
    rewinds.put(partition, offset);
  }

  @Override
  public void timeout(long timeoutMs) {
    timeouts.add(timeoutMs);
  }

  @Override
  public Set<TopicPartition> assignment() {
    return Collections.unmodifiableSet(next.keySet());
  }

  @Override
  public void pause(TopicPartition... partitions) {
    throw new UnsupportedOperationException("The task never pauses");
  }

  @Override
  public void resume(TopicPartition... partitions) {
    throw new UnsupportedOperationException("The task never pauses");
  }

  @Override
  public void requestCommit() {
    throw new UnsupportedOperationException("The task never asks for a commit");
  }

  @Override
  public ErrantRecordReporter errantRecordReporter() {
    return reports == null ? null : this::report;
  }

  @Override
  public PluginMetrics pluginMetrics() {
    throw new UnsupportedOperationException("The task has no metrics of its own");
  }

  private Future<Void> report(SinkRecord record, Throwable cause) {
    reports.add(new Report(record, cause));
    return CompletableFuture.completedFuture(null);
  }
}
