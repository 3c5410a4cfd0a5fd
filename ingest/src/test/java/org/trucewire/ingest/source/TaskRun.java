package org.trucewire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.internals.PluginMetricsImpl;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.connect.ConnectRecords;

/**
 * What a Connect worker is to a source task: it keeps the records that were committed, and the
 * offsets with them, as JSON. Offsets outlive the task that wrote them.
 */
public final class TaskRun implements SourceTaskContext, OffsetStorageReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private final Map<Map<String, ?>, String> offsets = new HashMap<>();
  private final List<SourceRecord> committed = new ArrayList<>();
  private final Metrics metrics = new Metrics();

  /** Commits records with their offsets; null, as poll gives it, commits nothing. */
  public void commit(List<SourceRecord> records) {
    if (records == null) {
      return;
    }
    for (SourceRecord record : records) {
      committed.add(record);
      offsets.put(record.sourcePartition(), json(record.sourceOffset()));
    }
  }

  public List<SourceRecord> committed() {
    return committed;
  }

  public List<Article> articles() {
    return committed.stream()
        .filter(record -> record.topic().endsWith("articles"))
        .map(
            record ->
                ConnectRecords.fromConnect(record.valueSchema(), record.value(), Article.class))
        .toList();
  }

  public List<SourceRecord> deadLetters() {
    return committed.stream().filter(record -> record.topic().endsWith("dead-letters")).toList();
  }

  public List<Reading> readings() {
    return committed.stream()
        .filter(TaskRun::isReading)
        .map(
            record ->
                ConnectRecords.fromConnect(record.valueSchema(), record.value(), Reading.class))
        .toList();
  }

  /** Those that are no readings. */
  public static List<SourceRecord> withoutReadings(List<SourceRecord> records) {
    return records.stream().filter(record -> !isReading(record)).toList();
  }

  private static boolean isReading(SourceRecord record) {
    return record.topic().endsWith("readings");
  }

  /** A dead letter's headers, without the prefix of their names. */
  public static Map<String, String> headers(SourceRecord deadLetter) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : deadLetter.headers()) {
      headers.put(header.key().replace("trucewire.dead-letter.", ""), (String) header.value());
    }
    return headers;
  }

  public static String text(SourceRecord deadLetter) {
    return new String((byte[]) deadLetter.value(), UTF_8);
  }

  /** Size of the largest offset, in bytes of JSON. */
  public int largestOffset() {
    return offsets.values().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Value of a plug-in metric of a feed. */
  public Object metric(String name, String feed) {
    return metric(name, Map.of("feed", feed));
  }

  /** Value of a plug-in metric that has these tags. */
  public Object metric(String name, Map<String, String> tags) {
    return metrics.metrics().values().stream()
        .filter(m -> m.metricName().name().equals(name))
        .filter(m -> m.metricName().tags().entrySet().containsAll(tags.entrySet()))
        .findFirst()
        .orElseThrow()
        .metricValue();
  }

  /**
   * Values of all plug-in metrics by name, after it the value of the tag reason where it has one.
   */
  public Map<String, Object> metrics() {
    Map<String, Object> values = new TreeMap<>();
    metrics
        .metrics()
        .forEach(
            (name, metric) -> {
              String reason = name.tags().get("reason");
              values.put(name.name() + (reason == null ? "" : ":" + reason), metric.metricValue());
            });
    return values;
  }

  @Override
  public Map<String, String> configs() {
    return Map.of();
  }

  @Override
  public OffsetStorageReader offsetStorageReader() {
    return this;
  }

  @Override
  public PluginMetrics pluginMetrics() {
    // A worker closes a task's metrics with it.
    metrics.metrics().keySet().stream()
        .filter(name -> name.group().equals("plugins"))
        .toList()
        .forEach(metrics::removeMetric);
    return new PluginMetricsImpl(metrics, new java.util.LinkedHashMap<>());
  }

  @Override
  public <T> Map<String, Object> offset(Map<String, T> partition) {
    String offset = offsets.get(partition);
    return offset == null ? null : map(offset);
  }

  @Override
  public <T> Map<Map<String, T>, Map<String, Object>> offsets(
      Collection<Map<String, T>> partitions) {
    Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
    for (Map<String, T> partition : partitions) {
      found.put(partition, offset(partition));
    }
    return found;
  }

  private static String json(Map<String, ?> map) {
    try {
      return JSON.writeValueAsString(map);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(String json) {
    try {
      return JSON.readValue(json, Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
