package org.trucewire.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.trucewire.app.monitor.FeedMeters;
import org.trucewire.app.monitor.FeedReport;
import org.trucewire.app.monitor.PipelineState;
import org.trucewire.app.monitor.Stage;
import org.trucewire.schemas.topics.Topics;

/**
 * The page at {@code /}, its data at {@code /api/}, {@code /ready} for scripts (503 until every
 * stage runs), the feeds' states for Prometheus at {@code /metrics}, the sample feed at {@code
 * /sample/feed.xml}. Loopback only: it has no log-in.
 */
public final class ConsoleServer implements AutoCloseable {

  /** Path of the sample feed. */
  public static final String SAMPLE_FEED = "/sample/feed.xml";

  private static final int CONNECTIONS_AT_MOST = 64;
  private static final Pattern ASSET = Pattern.compile("/[a-z-]+\\.(css|js|svg)");
  private static final String JSON = "application/json; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "xml", "application/rss+xml; charset=utf-8");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Broadcast broadcast = new Broadcast();
  private final ObjectMapper json = new ObjectMapper();
  private TopicReader reader;
  private final FeedMeters meters = new FeedMeters();
  private volatile List<FeedReport> feeds = List.of();
  private volatile boolean ready;

  private ConsoleServer(HttpServer server) {
    this.server = server;
    this.threads =
        new ThreadPoolExecutor(
            0,
            CONNECTIONS_AT_MOST,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "console");
              thread.setDaemon(true);
              return thread;
            },
            (task, pool) -> {
              throw new java.util.concurrent.RejectedExecutionException(
                  "More than " + CONNECTIONS_AT_MOST + " pages are open");
            });
  }

  /**
   * Starts to serve; events show once {@link #follow} is called.
   *
   * @param port TCP port on loopback; 0 for any free one
   */
  public static ConsoleServer start(int port) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
      ConsoleServer console = new ConsoleServer(server);
      server.setExecutor(console.threads);
      server.createContext("/", console::serve);
      server.createContext("/api/stream", console::stream);
      server.start();
      return console;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The page cannot listen on port " + port + ": " + e.getMessage(), e);
    }
  }

  /** Where the page is. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Shows what the topics hold and will hold. */
  public void follow(Topics topics, String bootstrapServers, URI registryUrl) {
    reader = new TopicReader(topics, bootstrapServers, registryUrl.toString(), broadcast);
    reader.start();
  }

  /** Shows the state of the pipeline. */
  public void show(PipelineState state) {
    ready = state.isReady();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", state.at().toString());
    ArrayNode stages = node.putArray("stages");
    for (Stage s : state.stages()) {
      stages
          .addObject()
          .put("name", s.name())
          .put("state", s.state())
          .put("lag", s.lag())
          .put("done", s.position())
          .put("note", s.note());
    }
    node.put("dead_letters", state.deadLetters());
    ArrayNode ledger = node.putArray("ledger");
    state.ledger().forEach(ledger::add);
    ArrayNode sources = node.putArray("sources");
    state
        .sources()
        .forEach(
            s ->
                sources
                    .addObject()
                    .put("name", s.name())
                    .put("state", s.state())
                    .put("note", s.note()));
    feeds = state.feeds();
    FeedJson.write(feeds, node.putObject("feeds"));
    broadcast.stages(node.toString());
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case "/", "/index.html" -> resource(exchange, "index.html");
        case SAMPLE_FEED -> resource(exchange, "/org/trucewire/app/sample/feed.xml");
        case "/api/events" -> answer(exchange, 200, JSON, array(broadcast.events()));
        case "/api/ceasefires" -> answer(exchange, 200, JSON, array(broadcast.ceasefires()));
        case "/ready" -> answer(exchange, ready ? 200 : 503, JSON, broadcast.stages());
        case "/metrics" -> answer(exchange, 200, PROMETHEUS, meters.scrape(feeds));
        case "/api/stages" -> answer(exchange, 200, JSON, broadcast.stages());
        default -> {
          if (ASSET.matcher(path).matches()
              && ConsoleServer.class.getResource(path.substring(1)) != null) {
            resource(exchange, path.substring(1));
          } else {
            answer(exchange, 404, "text/plain; charset=utf-8", "There is no such page\n");
          }
        }
      }
    }
  }

  private String array(Iterable<String> objects) throws JsonProcessingException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (String object : objects) {
      array.add(json.readTree(object));
    }
    return array.toString();
  }

  private void stream(HttpExchange exchange) throws IOException {
    BlockingQueue<Broadcast.Message> page = broadcast.open();
    try (exchange) {
      headers(exchange, "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      OutputStream out = exchange.getResponseBody();
      while (broadcast.isOpen(page) || !page.isEmpty()) {
        Broadcast.Message message = page.poll(15, TimeUnit.SECONDS);
        out.write(text(message).getBytes(UTF_8));
        if (page.isEmpty()) {
          out.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      broadcast.close(page);
    }
  }

  /** A comment now and then shows that the page is gone. */
  private static String text(Broadcast.Message message) {
    return message == null
        ? ": still here\n\n"
        : "event: " + message.name() + "\ndata: " + message.data() + "\n\n";
  }

  private static void resource(HttpExchange exchange, String name) throws IOException {
    try (InputStream in = ConsoleServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The program lacks its resource " + name);
      }
      String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      answer(exchange, 200, type, new String(in.readAllBytes(), UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    headers(exchange, type);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void headers(HttpExchange exchange, String type) {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange
        .getResponseHeaders()
        .set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
    server.stop(0);
    threads.shutdownNow();
    meters.close();
  }
}
