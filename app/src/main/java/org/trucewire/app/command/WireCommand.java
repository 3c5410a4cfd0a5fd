package org.trucewire.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.trucewire.app.connect.ConnectClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a Connect cluster's connectors in line with files. */
@Command(
    name = "wire",
    mixinStandardHelpOptions = true,
    description = {
      "Create connectors, or bring them up to date, from files, and wait until they run.",
      "",
      "A file holds what Kafka Connect's REST API takes: {\"name\": ..., \"config\": {...}}. The same "
          + "files again change nothing."
    })
public final class WireCommand implements Callable<Integer> {

  private record Connector(String name, Map<String, String> config) {}

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE.json", description = "One connector each.")
  private List<Path> files = List.of();

  @Mixin private ConnectOption connect = new ConnectOption();

  @Option(
      names = "--timeout-seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long a connector may take to run (default: ${DEFAULT-VALUE}).")
  private long timeoutSeconds;

  /** For picocli. */
  public WireCommand() {}

  @Override
  public Integer call() throws IOException {
    List<Connector> connectors = new java.util.ArrayList<>();
    for (Path file : files) {
      connectors.add(read(file));
    }
    ConnectClient client = connect.client();
    PrintWriter out = spec.commandLine().getOut();
    for (Connector connector : connectors) {
      client.put(connector.name(), connector.config());
      client.awaitRunning(connector.name(), Duration.ofSeconds(timeoutSeconds));
      out.println(connector.name() + " runs");
      out.flush();
    }
    return 0;
  }

  private static Connector read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file);
    }
    JsonNode node = parse(file);
    if (!node.path("name").isTextual() || !node.path("config").isObject()) {
      throw new IllegalArgumentException(
          file + ": expected {\"name\": \"...\", \"config\": {...}}, as Kafka Connect takes it");
    }
    Map<String, String> config = new TreeMap<>();
    node.path("config").properties().forEach(e -> config.put(e.getKey(), e.getValue().asText()));
    return new Connector(node.path("name").asText(), config);
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          file + ", line " + e.getLocation().getLineNr() + ": not JSON: " + e.getOriginalMessage(),
          e);
    }
  }
}
