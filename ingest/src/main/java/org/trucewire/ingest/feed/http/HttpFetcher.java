package org.trucewire.ingest.feed.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.trucewire.ingest.feed.http.FetchException.Kind;

/**
 * Fetches one resource: conditionally, within a time and a size, and only from where it may. Each
 * redirect is followed by hand, so that where it leads is checked first.
 */
public final class HttpFetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> FOR_GOOD = Set.of(301, 308);

  private final AddressGuard guard;
  private final InstantSource clock;
  private final Duration timeout;
  private final int bodyMaxBytes;
  private final String userAgent;
  private final HttpClient client;

  /** With the platform's trust in certificates. */
  public HttpFetcher(HttpSettings settings, AddressGuard guard, InstantSource clock) {
    this(settings, guard, clock, null);
  }

  /** With a trust of its own; null for the platform's. */
  HttpFetcher(HttpSettings settings, AddressGuard guard, InstantSource clock, SSLContext trust) {
    this.guard = guard;
    this.clock = clock;
    this.timeout = settings.timeout();
    this.bodyMaxBytes = settings.bodyMaxBytes();
    this.userAgent = settings.userAgent();
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.timeout());
    this.client = (trust == null ? builder : builder.sslContext(trust)).build();
  }

  /**
   * Fetches a resource.
   *
   * @param known what the server gave last time
   * @param accept media types that are wanted
   * @return what it holds, or that it has not changed since
   * @throws FetchException if there is no usable answer
   */
  public Answer fetch(URI uri, Validators known, String accept)
      throws FetchException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    URI at = uri;
    URI movedTo = null;
    boolean forGood = true;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      guard.check(at);
      HttpResponse<byte[]> response = send(request(at, known, accept), deadline);
      int status = response.statusCode();
      if (status == 304 && !known.equals(Validators.NONE)) {
        return new Unchanged(movedTo);
      }
      if (status == 200) {
        return fetched(at, movedTo, response);
      }
      if (!REDIRECTS.contains(status)) {
        throw refusal(at, response);
      }
      at = redirected(at, response);
      // What lies behind a temporary redirect is temporary too.
      forGood &= FOR_GOOD.contains(status);
      movedTo = forGood ? at : movedTo;
    }
    throw new FetchException(
        Kind.REFUSED, "More than " + MOST_REDIRECTS + " redirects, the last one to " + at);
  }

  /**
   * Sends a form. Redirects that keep the method are followed.
   *
   * @param form as application/x-www-form-urlencoded
   * @throws FetchException if the answer is not one of success
   */
  public void post(URI uri, String form) throws FetchException, InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    URI at = uri;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      guard.check(at);
      HttpRequest request =
          HttpRequest.newBuilder(withoutFragment(at))
              .version(HttpClient.Version.HTTP_1_1)
              .header("User-Agent", userAgent)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<byte[]> response = send(request, deadline);
      int status = response.statusCode();
      if (status >= 200 && status < 300) {
        return;
      }
      if (status != 307 && status != 308) {
        throw refusal(at, response);
      }
      at = redirected(at, response);
    }
    throw new FetchException(
        Kind.REFUSED, "More than " + MOST_REDIRECTS + " redirects, the last one to " + at);
  }

  private FetchException refusal(URI at, HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Duration retryAfter =
        RetryAfter.parse(header(response, "Retry-After"), clock.instant()).orElse(null);
    Kind kind =
        switch (status) {
          case 429 -> Kind.THROTTLED;
          case 410 -> Kind.GONE;
          case 401, 402, 403, 407, 451 -> Kind.BLOCKED;
          case 503 -> retryAfter == null ? Kind.SERVER_ERROR : Kind.THROTTLED;
          default -> status >= 500 ? Kind.SERVER_ERROR : Kind.STATUS;
        };
    // Elsewhere the header means something else, or nothing.
    Duration wait = kind == Kind.THROTTLED ? retryAfter : null;
    String asked = wait == null ? "" : " and asks to be left alone for " + wait.toSeconds() + " s";
    return new FetchException(
        kind, "The server answered " + status + " for " + at + asked, wait, null);
  }

  private HttpRequest request(URI uri, Validators known, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutFragment(uri))
            .header("User-Agent", userAgent)
            .header("Accept", accept)
            .header("Accept-Encoding", ContentCoding.ACCEPTED);
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
          Kind.TIMEOUT,
          "No complete answer from " + request.uri() + " within " + timeout.toMillis() + " ms",
          e);
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
          Kind.UNREACHABLE,
          "No connection to " + uri + " within " + timeout.toMillis() + " ms",
          cause);
    }
    Kind kind = cause instanceof SSLException ? Kind.TLS : Kind.UNREACHABLE;
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return new FetchException(
        kind,
        "Fetching " + uri + " failed (" + cause.getClass().getSimpleName() + message + ")",
        cause);
  }

  private Fetched fetched(URI uri, URI movedTo, HttpResponse<byte[]> response)
      throws FetchException {
    Validators validators =
        new Validators(header(response, "ETag"), header(response, "Last-Modified"));
    return new Fetched(
        uri,
        unpacked(uri, response),
        header(response, "Content-Type"),
        validators,
        movedTo,
        response.headers().allValues("Link"));
  }

  private byte[] unpacked(URI uri, HttpResponse<byte[]> response) throws FetchException {
    String coding = header(response, "Content-Encoding");
    try {
      return ContentCoding.unpack(response.body(), coding, bodyMaxBytes);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      String name = coding == null ? "gzip" : coding;
      throw new FetchException(
          Kind.REFUSED, "The body of " + uri + " is damaged " + name + ": " + e.getMessage(), e);
    }
  }

  private static URI redirected(URI from, HttpResponse<byte[]> response) throws FetchException {
    String location = header(response, "Location");
    if (location == null) {
      throw new FetchException(
          Kind.REFUSED,
          "The server answered " + response.statusCode() + " without Location for " + from);
    }
    try {
      URI to = from.resolve(location.strip());
      if ("https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme())) {
        throw new FetchException(
            Kind.REFUSED,
            "Refused a redirect from https to " + to + "; configure that address if it is right");
      }
      return to;
    } catch (IllegalArgumentException e) {
      throw new FetchException(Kind.REFUSED, "Redirect to the invalid address " + location, e);
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
