package org.trucewire.app.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.KafkaStreams;
import org.trucewire.app.monitor.MetricsServer;
import org.trucewire.extract.streams.ExtractApplication;
import org.trucewire.extract.streams.ExtractSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The streams application against a given cluster. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Run the streams (articles to mentions, events and ceasefires) against a given cluster.",
      "",
      "Start as many as you like: Kafka Streams shares the work among them. Feeds and tables are "
          + "wired with Kafka Connect; see docs/operations.md.",
      "",
      "A key can also come from the environment: TRUCEWIRE_CONFIG_BOOTSTRAP_SERVERS is "
          + "bootstrap.servers."
    })
public final class RunCommand implements Callable<Integer> {

  private static final String ENVIRONMENT_PREFIX = "TRUCEWIRE_CONFIG_";

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Properties: topic.prefix, lexicon.path, and every key of Kafka Streams, of its clients "
              + "and of Confluent's serdes under their own names.")
  private Path config;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "The cluster; the same as bootstrap.servers.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      description = "The schema registry; the same as schema.registry.url.")
  private String registry;

  @Option(
      names = {"-D", "--set"},
      paramLabel = "KEY=VALUE",
      description = "One more configuration key; may be given repeatedly.")
  private Map<String, String> more = new LinkedHashMap<>();

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      defaultValue = "9404",
      description =
          "Port of /metrics, /live and /ready (default: ${DEFAULT-VALUE}; 0: any free one).")
  private int metricsPort;

  /** For picocli. */
  public RunCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    ExtractSettings settings = ExtractSettings.of(settings(System.getenv()));
    try (StopSignal stop = StopSignal.onShutdown();
        ExtractApplication application = ExtractApplication.start(settings, stop::ask);
        MetricsServer metrics = MetricsServer.start(metricsPort, application.streams())) {
      spec.commandLine()
          .getOut()
          .printf(
              "Running on %s; metrics on port %d. Ctrl-C stops.%n",
              settings.clients().get("bootstrap.servers"), metrics.port());
      spec.commandLine().getOut().flush();
      stop.await();
      return application.streams().state() == KafkaStreams.State.ERROR ? 1 : 0;
    }
  }

  /** The later win: file, environment, options. */
  private Map<String, String> settings(Map<String, String> environment) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    if (config != null) {
      settings.putAll(read(config));
    }
    environment.forEach(
        (key, value) -> {
          if (key.startsWith(ENVIRONMENT_PREFIX)) {
            settings.put(
                key.substring(ENVIRONMENT_PREFIX.length())
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '.'),
                value);
          }
        });
    if (bootstrapServers != null) {
      settings.put("bootstrap.servers", bootstrapServers);
    }
    if (registry != null) {
      settings.put(ExtractSettings.SCHEMA_REGISTRY_URL, registry);
    }
    settings.putAll(more);
    return settings;
  }

  private static Map<String, String> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new java.nio.file.NoSuchFileException(
          "There is no file " + file + ": name another with --config.");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    properties.stringPropertyNames().stream()
        .sorted()
        .forEach(k -> settings.put(k, properties.getProperty(k)));
    return settings;
  }
}
