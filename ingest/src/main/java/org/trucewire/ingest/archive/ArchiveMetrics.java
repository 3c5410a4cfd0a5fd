package org.trucewire.ingest.archive;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress of a task as plug-in metrics of Kafka Connect (KIP-877). */
final class ArchiveMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveMetrics.class);

  private final PluginMetrics metrics;
  private final ArchiveTally tally;
  private final Set<String> reasons = new HashSet<>();

  private ArchiveMetrics(PluginMetrics metrics, ArchiveTally tally) {
    this.metrics = metrics;
    this.tally = tally;
  }

  /** Registers the metrics; where the worker has none for plug-ins, there is only the log. */
  static ArchiveMetrics register(
      SourceTaskContext context, ArchiveTally tally, Supplier<ArchiveStatus> status) {
    PluginMetrics plugin = null;
    try {
      plugin = context.pluginMetrics();
    } catch (NoSuchMethodError | NoClassDefFoundError e) {
      LOG.info("This Kafka Connect has no metrics for plug-ins; progress is in the log only");
    }
    ArchiveMetrics registered = new ArchiveMetrics(plugin, tally);
    registered.add("archive-files", "Files found", () -> (double) status.get().files());
    registered.add(
        "archive-files-left",
        "Files with something new in them",
        () -> (double) status.get().filesLeft());
    registered.add("archive-bytes", "Bytes of all files", () -> (double) status.get().bytes());
    registered.add(
        "archive-bytes-left",
        "Bytes of files that are not read yet",
        () -> (double) status.get().bytesLeft());
    registered.add(
        "archive-bytes-per-second",
        "Bytes of files read a second, over the last minute",
        () -> status.get().bytesPerSecond());
    registered.add(
        "archive-records-per-second",
        "Records read a second, over the last minute",
        () -> status.get().recordsPerSecond());
    registered.add(
        "archive-seconds-left",
        "Seconds until all is read, at this pace; -1 when it is not known yet",
        () -> status.get().secondsLeft());
    registered.add("archive-file", "File that is read", () -> status.get().current());
    registered.add(
        "archive-articles-total",
        "Articles handed on since the task was started",
        () -> (double) tally.articles());
    registered.add(
        "archive-dead-letters-total",
        "Dead letters handed on since the task was started",
        () -> (double) tally.deadLetters());
    return registered;
  }

  /** Adds a metric for each reason that is new. */
  void addReasons() {
    for (String reason : tally.skipped().keySet()) {
      if (reasons.add(reason)) {
        add(
            "archive-skipped-total",
            "Records passed over since the task was started",
            Map.of("reason", reason),
            () -> (double) tally.skipped().getOrDefault(reason, 0L));
      }
    }
  }

  private void add(String name, String description, Supplier<Object> value) {
    add(name, description, Map.of(), value);
  }

  private void add(
      String name, String description, Map<String, String> tags, Supplier<Object> value) {
    if (metrics != null) {
      Gauge<Object> gauge = (config, now) -> value.get();
      metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>(tags)), gauge);
    }
  }
}
