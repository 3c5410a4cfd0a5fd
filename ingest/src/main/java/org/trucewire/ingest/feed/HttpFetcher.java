package org.trucewire.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches one resource: conditionally, within a time and a size, and only from where it may. Each
 * redirect is followed by hand, so that where it leads is checked first.
 */
final class HttpFetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final AddressGuard guard;
  private final Duration timeout;
  private final int bodyMaxBytes;
  private final String userAgent;
  private final HttpClient client;

  HttpFetcher(FeedSourceConfig config, AddressGuard guard) {
    this.guard = guard;
    this.timeout = config.timeout();
    this.bodyMaxBytes = config.bodyMaxBytes();
    this.userAgent = config.userAgent();
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.timeout())
            .build();
  }

  /**
   * Fetches a resource.
   *
   * @param known what the server gave last time
   * @param accept media types that are wanted
   * @return empty when it has not changed since
   * @throws FetchException if there is no usable answer
   */
  Optional<Fetched> fetch(URI uri, Validators known, String accept)
      throws FetchException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    URI at = uri;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      guard.check(at);
      HttpResponse<byte[]> response = send(request(at, known, accept), deadline);
      int status = response.statusCode();
      if (status == 304 && !known.equals(Validators.NONE)) {
        return Optional.empty();
      }
      if (status == 200) {
        return Optional.of(fetched(at, response));
      }
      if (!REDIRECTS.contains(status)) {
        throw new FetchException("The server answered " + status + " for " + at);
      }
      at = redirected(at, response);
    }
    throw new FetchException("More than " + MOST_REDIRECTS + " redirects, the last one to " + at);
  }

  private HttpRequest request(URI uri, Validators known, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutFragment(uri))
            .header("User-Agent", userAgent)
            .header("Accept", accept)
            .header("Accept-Encoding", "gzip");
    if (uri.getScheme().equalsIgnoreCase("http")) {
      request.version(HttpClient.Version.HTTP_1_1); // no attempt to upgrade in the clear
    }
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request, long deadline)
      throws FetchException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, head -> new BoundedBody(bodyMaxBytes));
    try {
      return response.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FetchException(
          "No complete answer from " + request.uri() + " within " + timeout.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      throw failure(request.uri(), e.getCause());
    } finally {
      response.cancel(true); // hangs up when it is not complete
    }
  }

  private FetchException failure(URI uri, Throwable cause) {
    if (cause instanceof FetchException already) {
      return already;
    }
    if (cause instanceof HttpTimeoutException) {
      return new FetchException(
          "No connection to " + uri + " within " + timeout.toMillis() + " ms", cause);
    }
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return new FetchException(
        "Fetching " + uri + " failed (" + cause.getClass().getSimpleName() + message + ")", cause);
  }

  private Fetched fetched(URI uri, HttpResponse<byte[]> response) throws FetchException {
    Validators validators =
        new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    return new Fetched(uri, unpacked(uri, response), header(response, "Content-Type"), validators);
  }

  private byte[] unpacked(URI uri, HttpResponse<byte[]> response) throws FetchException {
    byte[] body = response.body();
    String encoding = header(response, "Content-Encoding");
    boolean named = encoding != null && !encoding.equalsIgnoreCase("identity");
    if (named && !Set.of("gzip", "x-gzip").contains(encoding.toLowerCase(Locale.ROOT))) {
      throw new FetchException("The body of " + uri + " has the unknown encoding " + encoding);
    }
    // Also for a file feed.xml.gz that is served as it is.
    boolean packed = body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    try {
      return packed ? BoundedBody.gunzip(body, bodyMaxBytes) : body;
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw new FetchException("The body of " + uri + " is damaged gzip: " + e.getMessage(), e);
    }
  }

  private static URI redirected(URI from, HttpResponse<byte[]> response) throws FetchException {
    String location = header(response, "Location");
    if (location == null) {
      throw new FetchException(
          "The server answered " + response.statusCode() + " without Location for " + from);
    }
    try {
      URI to = from.resolve(location.strip());
      if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
        throw new FetchException(
            "Refused a redirect from https to " + to + "; configure that address if it is right");
      }
      return to;
    } catch (IllegalArgumentException e) {
      throw new FetchException("Redirect to the invalid address " + location, e);
    }
  }

  private static URI withoutFragment(URI uri) {
    return uri.getRawFragment() == null
        ? uri
        : URI.create(uri.toString().substring(0, uri.toString().indexOf('#')));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }
}
