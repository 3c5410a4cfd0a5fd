package org.trucewire.app.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speaks to one Connect worker. */
public final class ConnectClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final URI url;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * A client of the worker at {@code url}.
   *
   * @param url without a path, such as {@code http://localhost:8083}
   */
  public ConnectClient(URI url) {
    this.url = url;
  }

  /** Names of the connectors. */
  public List<String> connectors() {
    List<String> names = new ArrayList<>();
    request("GET", "/connectors", null).forEach(n -> names.add(n.asText()));
    return names;
  }

  /** Creates a connector, or gives it another configuration. */
  public void put(String name, Map<String, String> config) {
    request("PUT", "/connectors/" + encode(name) + "/config", json.valueToTree(config));
  }

  /** State of a connector and its tasks. */
  public ConnectorStatus status(String name) {
    JsonNode status = request("GET", "/connectors/" + encode(name) + "/status", null);
    List<String> tasks = new ArrayList<>();
    List<String> traces = new ArrayList<>();
    for (JsonNode task : status.path("tasks")) {
      tasks.add(task.path("state").asText());
      if (task.hasNonNull("trace")) {
        traces.add(task.path("trace").asText());
      }
    }
    JsonNode connector = status.path("connector");
    if (connector.hasNonNull("trace")) {
      traces.add(connector.path("trace").asText());
    }
    return new ConnectorStatus(connector.path("state").asText(), tasks, traces);
  }

  /**
   * Waits until a connector and its tasks run.
   *
   * @throws ConnectException if it fails, or does not run in time; the message holds why
   */
  public void awaitRunning(String name, Duration patience) {
    long giveUp = System.nanoTime() + patience.toNanos();
    ConnectorStatus status = statusOrNone(name);
    while (!status.isRunning()) {
      if (status.hasFailed() || System.nanoTime() > giveUp) {
        throw new ConnectException(
            0,
            "Connector "
                + name
                + " does not run ("
                + status.state()
                + "): "
                + status.traces().stream().findFirst().orElse("it gave no reason"));
      }
      pause();
      status = statusOrNone(name);
    }
  }

  /** Like {@link #status}; a connector that has just been created has no status yet. */
  public ConnectorStatus statusOrNone(String name) {
    try {
      return status(name);
    } catch (ConnectException e) {
      if (e.status() == 404) {
        return new ConnectorStatus("UNASSIGNED", List.of(), List.of());
      }
      throw e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException(0, "Interrupted while waiting for Kafka Connect");
    }
  }

  /** A source connector's offsets, as pairs of {@code partition} and {@code offset}. */
  public JsonNode offsets(String name) {
    return request("GET", "/connectors/" + encode(name) + "/offsets", null).path("offsets");
  }

  private JsonNode request(String method, String path, JsonNode body) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve(path))
              .timeout(TIMEOUT)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  body == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
              .build();
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode answer = parse(response.body());
      if (response.statusCode() >= 400) {
        throw new ConnectException(
            response.statusCode(),
            "Kafka Connect at "
                + url
                + " refused "
                + method
                + " "
                + path
                + ": "
                + answer.path("message").asText(response.body()));
      }
      return answer;
    } catch (IOException e) {
      throw new ConnectException(
          0,
          "Kafka Connect does not answer at "
              + url
              + " ("
              + e.getClass().getSimpleName()
              + "). Start `./trucewire demo` first, or name another worker with --connect.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectException(0, "Interrupted while waiting for Kafka Connect at " + url);
    }
  }

  private JsonNode parse(String body) {
    try {
      return body.isEmpty() ? json.nullNode() : json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ConnectException(
          0, "What answers at " + url + " is not Kafka Connect: " + e.getOriginalMessage());
    }
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
