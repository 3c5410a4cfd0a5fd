package org.trucewire.app.embedded;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.app.connect.ConnectClient;
import org.trucewire.extract.streams.ExtractApplication;
import org.trucewire.extract.streams.ExtractSettings;
import org.trucewire.schemas.registry.Compatibility;
import org.trucewire.schemas.registry.EmbeddedRegistry;

/**
 * Broker, registry, Connect worker and streams in this process. What is started is stopped again in
 * reverse order, also after a start that failed half-way.
 */
public final class EmbeddedStack implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedStack.class);
  private static final Duration CONNECTOR_PATIENCE = Duration.ofSeconds(60);

  private final DemoSettings settings;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private EmbeddedBroker broker;
  private EmbeddedRegistry registry;
  private EmbeddedConnect connect;
  private ExtractApplication extract;

  private EmbeddedStack(DemoSettings settings) {
    this.settings = settings;
  }

  /**
   * Starts everything but the connectors.
   *
   * @param settings with ports that are claimed
   * @param progress told in words what is being done
   */
  public static EmbeddedStack start(DemoSettings settings, Consumer<String> progress) {
    EmbeddedStack stack = new EmbeddedStack(settings);
    try {
      stack.startAll(progress);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  private void startAll(Consumer<String> progress) {
    started.push(DataFolder.claim(settings.data(), settings.lock()));
    progress.accept("Starting the broker");
    broker = EmbeddedBroker.start(settings.kafka(), settings.ports().kafka());
    started.push(broker);
    progress.accept("Starting the schema registry");
    registry =
        EmbeddedRegistry.start(
            Map.of("bootstrap.servers", bootstrapServers()),
            EmbeddedRegistry.DEFAULT_TOPIC,
            settings.ports().registry(),
            Compatibility.FULL_TRANSITIVE);
    started.push(registry);
    progress.accept("Starting Kafka Connect and the streams");
    CompletableFuture<EmbeddedConnect> worker =
        CompletableFuture.supplyAsync(
            () ->
                EmbeddedConnect.start(
                    bootstrapServers(),
                    registry.url(),
                    settings.topics().prefix(),
                    settings.ports().connect()));
    try {
      extract = ExtractApplication.start(ExtractSettings.of(extractSettings()));
      started.push(extract);
    } finally {
      connect = join(worker);
      started.push(connect);
    }
  }

  private static EmbeddedConnect join(CompletableFuture<EmbeddedConnect> worker) {
    try {
      return worker.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Map<String, String> extractSettings() {
    Map<String, String> s = new HashMap<>();
    s.put(ExtractSettings.SCHEMA_REGISTRY_URL, registry.url().toString());
    s.put(ExtractSettings.TOPIC_PREFIX, settings.topics().prefix());
    s.put(ExtractSettings.TOPIC_PARTITIONS, Integer.toString(settings.topics().partitions()));
    if (settings.lexicon() != null) {
      s.put(ExtractSettings.LEXICON_PATH, settings.lexicon().toString());
    }
    s.put("bootstrap.servers", bootstrapServers());
    s.put("state.dir", settings.streams().toString());
    s.put("replication.factor", "1");
    // As for the broker: a start after a kill must not wait for the dead process's session.
    s.put("main.consumer.session.timeout.ms", "3000");
    s.put("main.consumer.heartbeat.interval.ms", "1000");
    return s;
  }

  /**
   * Creates the connectors, or brings their configurations up to date, and waits until they run.
   *
   * @param feeds addresses of feeds to poll; none if empty
   * @throws IllegalStateException if one fails or does not start in time; the message holds why
   */
  public void connect(List<String> feeds) {
    ConnectClient client = new ConnectClient(connect.url());
    List<String> names = new ArrayList<>(List.of(Connectors.SQL));
    client.put(Connectors.SQL, Connectors.sql(settings.topics(), settings.database()));
    if (!feeds.isEmpty()) {
      client.put(
          Connectors.FEEDS,
          Connectors.feeds(settings.topics(), feeds, settings.pollInterval().toMillis()));
      names.add(Connectors.FEEDS);
    }
    names.forEach(name -> client.awaitRunning(name, CONNECTOR_PATIENCE));
  }

  /** For {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** For {@code schema.registry.url}. */
  public URI registryUrl() {
    return registry.url();
  }

  /** Of Connect's REST API. */
  public URI connectUrl() {
    return connect.url();
  }

  /** The streams application. */
  public ExtractApplication extract() {
    return extract;
  }

  @Override
  public void close() {
    while (!started.isEmpty()) {
      AutoCloseable part = started.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.error("{} did not stop cleanly", part.getClass().getSimpleName(), e);
      }
    }
  }
}
