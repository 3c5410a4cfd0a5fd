package org.trucewire.app.monitor;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Feeds for Prometheus. */
public final class FeedMeters implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final MultiGauge state =
      MultiGauge.builder("trucewire.feed.state.code")
          .description("What the feed is doing: 0 new, 1 active, 2 quiet, 3 stale and so on")
          .register(registry);
  private final MultiGauge since =
      MultiGauge.builder("trucewire.feed.state.since.seconds")
          .description("When that began, seconds since the epoch; 0 when it is not known")
          .register(registry);
  private final MultiGauge counts =
      MultiGauge.builder("trucewire.feeds").description("Feeds by state").register(registry);

  /** No feed yet. */
  public FeedMeters() {}

  /** All meters in Prometheus's text format, of these feeds. */
  public synchronized String scrape(List<FeedReport> feeds) {
    Map<String, Long> byState =
        feeds.stream()
            .collect(Collectors.groupingBy(FeedReport::state, TreeMap::new, Collectors.counting()));
    state.register(feeds.stream().map(f -> MultiGauge.Row.of(tags(f), f.code())).toList(), true);
    since.register(
        feeds.stream()
            .map(
                f ->
                    MultiGauge.Row.of(
                        tags(f), f.since() == null ? 0 : f.since().toEpochMilli() / 1000.0))
            .collect(Collectors.toUnmodifiableList()),
        true);
    counts.register(
        byState.entrySet().stream()
            .map(e -> MultiGauge.Row.of(Tags.of("state", e.getKey()), e.getValue()))
            .collect(Collectors.toUnmodifiableList()),
        true);
    return registry.scrape();
  }

  private static Tags tags(FeedReport feed) {
    return Tags.of("connector", feed.connector(), "feed", feed.feed());
  }

  @Override
  public void close() {
    registry.close();
  }
}
