package org.trucewire.ingest.feed.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback. It verifies at once, before it answers the request. */
public final class ScriptedHub implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ScriptedServer server = new ScriptedServer();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final List<HttpResponse<String>> verified = new CopyOnWriteArrayList<>();
  private volatile String subscriber;
  private volatile int status = 202;
  private volatile long lease = 3600;
  private volatile boolean verifies = true;

  /** On a free port. */
  public ScriptedHub() {
    server.on("/hub", this::take);
  }

  public String url() {
    return server.url("/hub");
  }

  /** What hubs reach from outside as the callback's address is here in truth. */
  public void reach(String callbackServer) {
    subscriber = callbackServer;
  }

  public void answerWith(int httpStatus) {
    status = httpStatus;
  }

  public void grant(long seconds) {
    lease = seconds;
  }

  public void verifyNothing() {
    verifies = false;
  }

  /** The forms that were sent to it, in order. */
  public List<Map<String, String>> requests() {
    return requests;
  }

  /** The answers to its questions whether a request was meant. */
  public List<HttpResponse<String>> verified() {
    return verified;
  }

  private void take(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
    }
    requests.add(form);
    if (status == 202 && verifies) {
      verified.add(
          join(
              ask(
                  form.get("hub.callback"),
                  "hub.mode",
                  form.get("hub.mode"),
                  "hub.topic",
                  form.get("hub.topic"),
                  "hub.challenge",
                  "challenge-" + requests.size(),
                  "hub.lease_seconds",
                  Long.toString(lease))));
    }
    exchange.sendResponseHeaders(status, -1);
  }

  /** A GET to a callback with these parameters. */
  public CompletableFuture<HttpResponse<String>> ask(String callback, String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query
          .append(i == 0 ? '?' : '&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], UTF_8));
    }
    return send(HttpRequest.newBuilder(real(callback + query)).GET());
  }

  /** Tells of a body, signed as the last subscription asks for. */
  public CompletableFuture<HttpResponse<String>> tell(String body) {
    Map<String, String> form = requests.get(requests.size() - 1);
    String signature = sign("sha256", "HmacSHA256", form.get("hub.secret"), body);
    return tell(form.get("hub.callback"), body, "X-Hub-Signature", signature);
  }

  /** Tells of a body with these headers. */
  public CompletableFuture<HttpResponse<String>> tell(
      String callback, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(real(callback)).header("Content-Type", "application/rss+xml");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public static String sign(String method, String algorithm, String secret, String body) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return method + "=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return client.sendAsync(
        request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI real(String callback) {
    return URI.create(callback.replaceFirst("https://hooks\\.example/websub", subscriber));
  }

  private static <T> T join(CompletableFuture<T> future) {
    return future.join();
  }

  @Override
  public void close() {
    server.close();
  }
}
