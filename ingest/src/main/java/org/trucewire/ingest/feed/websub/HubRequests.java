package org.trucewire.ingest.feed.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.schedule.HostLimits;
import org.trucewire.ingest.feed.schedule.HostQueues;

/** Sends requests to hubs, to each of them one at a time. Used by one thread. */
final class HubRequests implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HubRequests.class);
  private static final int AT_ONCE = 4;

  private final HttpFetcher fetcher;
  private final InstantSource clock;
  private final Duration lease;
  private final HostQueues<Asked> waiting;
  private final ConcurrentLinkedQueue<String> finished = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE,
          task -> {
            Thread thread = new Thread(task, "trucewire-websub");
            thread.setDaemon(true);
            return thread;
          });

  /** A request on its way. */
  private record Asked(
      String feed, URI callback, String secret, Subscription.Request request, Subscription by) {}

  HubRequests(HttpFetcher fetcher, InstantSource clock, Duration lease, Duration delay) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.lease = lease;
    this.waiting = new HostQueues<>(new HostLimits(AT_ONCE, 1, delay));
  }

  /**
   * Queues a request.
   *
   * @param callback where the hub is to send
   * @param secret with which it is to sign
   */
  void add(
      String feed,
      URI callback,
      String secret,
      Subscription.Request request,
      Subscription subscription) {
    Asked asked = new Asked(feed, callback, secret, request, subscription);
    waiting.add(asked, host(request.hub().uri()), clock.instant());
  }

  /** Sends what may be sent now. */
  void send() {
    for (String host = finished.poll(); host != null; host = finished.poll()) {
      waiting.done(host, Duration.ZERO);
    }
    for (Optional<Asked> next = waiting.next(clock.instant());
        next.isPresent();
        next = waiting.next(clock.instant())) {
      Asked asked = next.get();
      threads.execute(() -> send(asked));
    }
  }

  private void send(Asked asked) {
    Subscription.Request request = asked.request();
    try {
      fetcher.post(request.hub().uri(), form(asked));
    } catch (FetchException e) {
      asked.by().failed(e.getMessage(), e.retryAfter(), clock.instant());
      LOG.warn(
          "Hub {} did not take the request to {} feed {}: {}",
          request.hub().uri(),
          mode(request),
          asked.feed(),
          e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the task stops
    } catch (RuntimeException e) {
      asked.by().failed("Internal error: " + e, null, clock.instant());
      LOG.error("Hub {} could not be asked, which is a mistake of ours", request.hub().uri(), e);
    } finally {
      finished.add(host(request.hub().uri()));
    }
  }

  /** The parameters of WebSub, section 5.1. */
  private String form(Asked asked) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("hub.mode", mode(asked.request()));
    parameters.put("hub.topic", asked.request().hub().topic().toString());
    parameters.put("hub.callback", asked.callback().toString());
    if (asked.request().mode() == Subscription.Mode.SUBSCRIBE) {
      parameters.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
      parameters.put("hub.secret", asked.secret());
    }
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String mode(Subscription.Request request) {
    return request.mode() == Subscription.Mode.SUBSCRIBE ? "subscribe" : "unsubscribe";
  }

  private static String host(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
