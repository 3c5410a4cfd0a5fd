package org.trucewire.ingest.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Gauge;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feed status as plug-in metrics of Kafka Connect (KIP-877), one set for each feed. */
final class FeedMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(FeedMetrics.class);

  private final PluginMetrics metrics;
  private final Told told;
  private final InstantSource clock;

  private FeedMetrics(PluginMetrics metrics, Told told, InstantSource clock) {
    this.metrics = metrics;
    this.told = told;
    this.clock = clock;
  }

  /** Registers the metrics, where the worker has them. */
  static void register(
      SourceTaskContext context, Iterable<WatchedFeed> feeds, Told told, InstantSource clock) {
    try {
      FeedMetrics registered = new FeedMetrics(context.pluginMetrics(), told, clock);
      feeds.forEach(registered::add);
    } catch (NoSuchMethodError | NoClassDefFoundError e) {
      LOG.info("This Kafka Connect has no metrics for plug-ins; feed status is in the log only");
    }
  }

  private void add(WatchedFeed feed) {
    add(
        feed,
        "feed-last-success-seconds",
        "Time of the last good fetch, seconds since the epoch; 0 before the first",
        status -> seconds(status.lastSuccess()));
    add(
        feed,
        "feed-consecutive-failures",
        "Fetches that failed since the last good one",
        status -> (double) status.consecutiveFailures());
    addGauge(
        feed,
        "feed-entries",
        "Entries that the feed last showed; -1 before the first fetch",
        () -> (double) feed.entries());
    add(
        feed,
        "feed-articles-total",
        "Articles handed on since the task was started",
        status -> (double) status.counts().articles());
    add(
        feed,
        "feed-dead-letters-total",
        "Dead letters handed on since the task was started",
        status -> (double) status.counts().deadLetters());
    add(
        feed,
        "feed-last-error",
        "Why the last fetch failed; empty when it did not",
        status -> status.lastError() == null ? "" : status.lastError());
    add(
        feed,
        "feed-repeats-total",
        "Entries that had a new id and said what was sent before, since the task was started",
        status -> (double) status.counts().repeats());
    add(
        feed,
        "feed-told-total",
        "Times that a hub told of it, since the task was started",
        status -> (double) status.counts().told());
    addGauge(
        feed,
        "feed-hub-state",
        "How its subscription at a hub is, in words; empty where WebSub is off",
        () -> told.state(feed));
    addGauge(
        feed,
        "feed-state",
        "What the feed is doing, in one word",
        () -> feed.verdict(clock.instant()).state().shown());
    addGauge(
        feed,
        "feed-state-code",
        "The same as a number: 0 new, 1 active, 2 quiet, 3 stale, 4 empty, 5 drifted, 6 blocked,"
            + " 7 gone, 8 failing, 9 throttled",
        () -> (double) feed.verdict(clock.instant()).state().code());
    addGauge(
        feed,
        "feed-state-evidence",
        "How that is known, in one sentence",
        () -> feed.verdict(clock.instant()).evidence());
    addGauge(
        feed,
        "feed-state-since-seconds",
        "When that began, seconds since the epoch; 0 when it is not known",
        () -> seconds(feed.verdict(clock.instant()).since()));
    addGauge(
        feed,
        "feed-next-fetch-seconds",
        "Time of the next fetch, seconds since the epoch; 0 for a feed that is not asked any more",
        () -> feed.isGone() ? 0 : seconds(feed.due()));
  }

  private void add(
      WatchedFeed feed, String name, String description, Function<FeedStatus, Object> value) {
    addGauge(feed, name, description, () -> value.apply(feed.status()));
  }

  private void addGauge(WatchedFeed feed, String name, String description, Supplier<Object> value) {
    LinkedHashMap<String, String> tags = new LinkedHashMap<>();
    tags.put("feed", feed.address().name());
    Gauge<Object> gauge = (config, now) -> value.get();
    metrics.addMetric(metrics.metricName(name, description, tags), gauge);
  }

  private static double seconds(Instant instant) {
    return instant == null ? 0 : instant.toEpochMilli() / 1000.0;
  }
}
