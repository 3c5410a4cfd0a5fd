package org.trucewire.ingest.feed.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** An HTTP server on loopback that answers each path as it is told; the last answer repeats. */
public final class ScriptedServer implements AutoCloseable {

  /** Writes one answer. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, List<Headers>> requests = new ConcurrentHashMap<>();

  /** On a free port. */
  public ScriptedServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public ScriptedServer on(String path, Answer... script) {
    answers.put(path, new ArrayDeque<>(List.of(script)));
    return this;
  }

  /** The headers of the requests for a path, in order. */
  public List<Headers> requests(String path) {
    return requests.getOrDefault(path, List.of());
  }

  public static Answer ok(String body, String... headers) {
    return bytes(body.getBytes(UTF_8), headers);
  }

  public static Answer bytes(byte[] body, String... headers) {
    return exchange -> send(exchange, 200, body, headers);
  }

  public static Answer status(int status, String... headers) {
    return exchange -> send(exchange, status, new byte[0], headers);
  }

  public static Answer gzip(byte[] body) {
    return bytes(gzipped(body), "Content-Encoding", "gzip");
  }

  /** Says that the answer comes, and then nothing more until the server closes. */
  public Answer tarpit() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().flush();
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Sends until the client hangs up. */
  public static Answer endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = new byte[8192];
      try (OutputStream out = exchange.getResponseBody()) {
        while (true) {
          out.write(block);
        }
      }
    };
  }

  public static byte[] gzipped(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests
        .computeIfAbsent(path, p -> java.util.Collections.synchronizedList(new ArrayList<>()))
        .add(exchange.getRequestHeaders());
    Deque<Answer> script = answers.getOrDefault(path, new ArrayDeque<>());
    Answer answer;
    synchronized (script) {
      answer = script.size() > 1 ? script.remove() : script.peek();
    }
    try (exchange) {
      if (answer == null) {
        send(exchange, 404, new byte[0]);
      } else {
        answer.to(exchange);
      }
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
