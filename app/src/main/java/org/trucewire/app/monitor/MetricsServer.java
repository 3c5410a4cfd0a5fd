package org.trucewire.app.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.streams.KafkaStreams;

/**
 * {@code /metrics} for Prometheus; {@code /live}, which fails only when the process should be
 * started anew; {@code /ready}, which fails while partitions are being assigned or restored.
 */
public final class MetricsServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "metrics");
            thread.setDaemon(true);
            return thread;
          });
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final KafkaStreamsMetrics kafka;
  private final JvmGcMetrics gc = new JvmGcMetrics();
  private final KafkaStreams streams;

  private MetricsServer(HttpServer server, KafkaStreams streams) {
    this.server = server;
    this.streams = streams;
    kafka = new KafkaStreamsMetrics(streams);
    kafka.bindTo(registry);
    gc.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    registry.gauge(
        "trucewire.streams.running", streams, s -> s.state().isRunningOrRebalancing() ? 1 : 0);
  }

  /**
   * Starts to serve on every address of the machine.
   *
   * @param port TCP port; 0 for any free one
   */
  public static MetricsServer start(int port, KafkaStreams streams) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(port), 16);
      MetricsServer metrics = new MetricsServer(server, streams);
      server.setExecutor(metrics.threads);
      server.createContext("/", metrics::serve);
      server.start();
      return metrics;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Metrics cannot listen on port "
              + port
              + ": "
              + e.getMessage()
              + ". Choose another with --metrics-port (0 for any free one).",
          e);
    }
  }

  /** Port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      KafkaStreams.State state = streams.state();
      switch (exchange.getRequestURI().getPath()) {
        case "/metrics" -> answer(exchange, 200, registry.scrape());
        // Restoring a store takes as long as it takes: a restart would only begin it again.
        case "/live" ->
            answer(
                exchange,
                state.hasNotStarted() || state.isRunningOrRebalancing() ? 200 : 503,
                state + "\n");
        case "/ready" ->
            answer(exchange, state == KafkaStreams.State.RUNNING ? 200 : 503, state + "\n");
        default -> answer(exchange, 404, "Try /metrics, /live or /ready\n");
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    kafka.close();
    gc.close();
    registry.close();
  }
}
