package org.trucewire.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A schema registry in this process, on loopback; see the package's description. */
public final class EmbeddedRegistry implements AutoCloseable {

  /** The topic that Confluent's registry uses as well. */
  public static final String DEFAULT_TOPIC = "_schemas";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int LARGEST_BODY = 4 * 1024 * 1024;

  private final SchemaLog log;
  private final HttpServer server;
  private final ExecutorService threads;
  private final ObjectMapper json = new ObjectMapper();
  private final RegistryRoutes routes;

  private EmbeddedRegistry(SchemaLog log, SchemaStore store, HttpServer server) {
    this.log = log;
    this.server = server;
    this.routes = new RegistryRoutes(store, json);
    this.threads =
        Executors.newFixedThreadPool(
            4,
            task -> {
              Thread thread = new Thread(task, "schema-registry");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Reads the topic, which is created if it is missing, and starts to serve.
   *
   * @param clientSettings Kafka client settings, {@code bootstrap.servers} among them
   * @param topic where the schemas are kept, usually {@link #DEFAULT_TOPIC}
   * @param port TCP port on loopback; 0 for any free one
   * @param defaultLevel what holds for subjects without a level of their own
   * @throws UncheckedIOException if the port cannot be had
   */
  public static EmbeddedRegistry start(
      Map<String, ?> clientSettings, String topic, int port, Compatibility defaultLevel) {
    SchemaLog log = new SchemaLog(clientSettings, topic);
    try {
      log.createTopic((short) -1);
      SchemaStore store = new SchemaStore(log, defaultLevel);
      store.load();
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      EmbeddedRegistry registry = new EmbeddedRegistry(log, store, server);
      server.setExecutor(registry.threads);
      server.createContext("/", registry::handle);
      server.start();
      return registry;
    } catch (IOException e) {
      log.close();
      throw new UncheckedIOException(
          "The schema registry cannot listen on port " + port + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  /** Where it listens, for {@code schema.registry.url}. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      int status = 200;
      JsonNode answer;
      try {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
          throw new RegistryException(413, 413, "Body of more than " + LARGEST_BODY + " bytes");
        }
        URI uri = exchange.getRequestURI();
        answer =
            routes.answer(
                exchange.getRequestMethod(), segments(uri.getRawPath()), uri.getQuery(), body);
      } catch (RegistryException e) {
        status = e.status();
        answer = error(e.errorCode(), e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
        status = 500;
        answer = error(50001, "Error in the backend data store: " + e);
      }
      byte[] bytes = json.writeValueAsBytes(answer);
      exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private JsonNode error(int code, String message) {
    return json.createObjectNode().put("error_code", code).put("message", message);
  }

  private static List<String> segments(String rawPath) {
    return Stream.of(rawPath.split("/"))
        .filter(s -> !s.isEmpty())
        .map(s -> URLDecoder.decode(s.replace("+", "%2B"), UTF_8))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    log.close();
  }
}
