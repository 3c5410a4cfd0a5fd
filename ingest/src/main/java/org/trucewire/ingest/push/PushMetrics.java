package org.trucewire.ingest.push;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Avg;
import org.apache.kafka.common.metrics.stats.Max;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.listen.Refusal;

/** Counts of a task, as plug-in metrics of Kafka Connect (KIP-877) where the worker has them. */
final class PushMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(PushMetrics.class);

  private final Map<String, LongAdder> articles = new TreeMap<>();
  private final Map<String, LongAdder> deadLetters = new TreeMap<>();
  private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);
  private final LongAdder repeated = new LongAdder();
  private Sensor latency;

  private PushMetrics(List<PushKey> keys) {
    for (PushKey key : keys) {
      articles.put(key.id(), new LongAdder());
      deadLetters.put(key.id(), new LongAdder());
    }
    for (Refusal refusal : Refusal.values()) {
      refused.put(refusal, new LongAdder());
    }
  }

  /** Registers the metrics. */
  static PushMetrics register(SourceTaskContext context, List<PushKey> keys, PushQueue queue) {
    PushMetrics counts = new PushMetrics(keys);
    try {
      counts.addTo(context.pluginMetrics(), queue);
    } catch (NoSuchMethodError | NoClassDefFoundError e) {
      LOG.info("This Kafka Connect has no metrics for plug-ins");
    }
    return counts;
  }

  private void addTo(PluginMetrics metrics, PushQueue queue) {
    articles.forEach(
        (key, count) ->
            add(
                metrics,
                "push-articles-total",
                "Articles that Kafka has, since the task was started",
                Map.of("key", key),
                count::sum));
    deadLetters.forEach(
        (key, count) ->
            add(
                metrics,
                "push-dead-letters-total",
                "Items that were no articles, since the task was started",
                Map.of("key", key),
                count::sum));
    refused.forEach(
        (refusal, count) ->
            add(
                metrics,
                "push-refused-requests-total",
                "Requests that were answered with an error, since the task was started",
                Map.of("cause", refusal.label()),
                count::sum));
    add(
        metrics,
        "push-repeated-requests-total",
        "Requests that were known by their Idempotency-Key, since the task was started",
        Map.of(),
        repeated::sum);
    add(
        metrics,
        "push-waiting-requests",
        "Requests that wait for Kafka",
        Map.of(),
        () -> (long) queue.size());
    latency = metrics.addSensor("push-latency");
    latency.add(
        metrics.metricName(
            "push-latency-avg-ms",
            "Milliseconds from a request's arrival until Kafka had it, average",
            new LinkedHashMap<>()),
        new Avg());
    latency.add(
        metrics.metricName(
            "push-latency-max-ms",
            "Milliseconds from a request's arrival until Kafka had it, longest",
            new LinkedHashMap<>()),
        new Max());
  }

  private static void add(
      PluginMetrics metrics,
      String name,
      String description,
      Map<String, String> tags,
      Supplier<Long> value) {
    Gauge<Double> gauge = (config, now) -> (double) value.get();
    metrics.addMetric(metrics.metricName(name, description, new LinkedHashMap<>(tags)), gauge);
  }

  /** Kafka has a request's records. */
  void stored(Submission submission, Duration took) {
    for (PushItem item : submission.items()) {
      if (item instanceof PushItem.Taken) {
        articles.get(submission.key().id()).increment();
      } else if (item instanceof PushItem.Refused) {
        deadLetters.get(submission.key().id()).increment();
      }
    }
    if (latency != null) {
      latency.record(took.toNanos() / 1e6);
    }
  }

  void repeated() {
    repeated.increment();
  }

  void refused(Refusal refusal) {
    refused.get(refusal).increment();
  }
}
