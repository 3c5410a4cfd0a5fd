package org.trucewire.ingest.feed.websub;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/**
 * The subscriptions of one task's feeds.
 *
 * <p>They are made anew whenever a task starts, after each feed's first poll, so that no lease need
 * be remembered and a hub that gave up on us is found out. What a hub sends from before is taken
 * all the same: its address and signature follow from the connector's secret.
 */
public final class Subscriber implements AutoCloseable, CallbackPort.Receiver {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);

  /** As many may wait to be read; the hub sends others once more. */
  private static final int MOST_WAITING = 1000;

  private final WebSubSettings settings;
  private final InstantSource clock;
  private final Runnable wake;
  private final CallbackKeys keys;
  private final HubRequests requests;
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<String, String> feedsByPath = new LinkedHashMap<>();
  private final BlockingQueue<Ping> arrived = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Set<Ping> open = ConcurrentHashMap.newKeySet();
  private CallbackPort.Membership port;
  private volatile boolean stopped;

  private Subscriber(
      WebSubSettings settings,
      Collection<String> feeds,
      HttpFetcher fetcher,
      InstantSource clock,
      Runnable wake) {
    this.settings = settings;
    this.clock = clock;
    this.wake = wake;
    this.keys = new CallbackKeys(settings.secret());
    this.requests = new HubRequests(fetcher, clock, settings.lease(), settings.hubDelay());
    for (String feed : feeds) {
      subscriptions.put(feed, new Subscription(() -> ThreadLocalRandom.current().nextDouble()));
      feedsByPath.put(keys.path(feed), feed);
    }
  }

  /**
   * Listens for hubs.
   *
   * @param feeds keys of the feeds that may be subscribed
   * @param wake called when something has come
   */
  public static Subscriber start(
      WebSubSettings settings,
      Collection<String> feeds,
      HttpFetcher fetcher,
      InstantSource clock,
      Runnable wake) {
    Subscriber subscriber = new Subscriber(settings, feeds, fetcher, clock, wake);
    subscriber.port = CallbackPort.join(settings.listener(), subscriber);
    LOG.info("Hubs are awaited at {}, from outside {}", subscriber.url(), settings.callback());
    return subscriber;
  }

  /** Scheme, host and port on which it listens. */
  public String url() {
    return port.url();
  }

  /**
   * Lets a feed be subscribed at this hub.
   *
   * @param hub null to end its subscription
   */
  public void advertised(String feed, Hub hub) {
    subscriptions.get(feed).advertised(hub, clock.instant());
  }

  /** Whether a hub tells of the feed now. */
  public boolean isActive(String feed) {
    return subscriptions.get(feed).isActive(clock.instant());
  }

  /** How the feed's subscription is, in words. */
  public String state(String feed) {
    return subscriptions.get(feed).state(clock.instant());
  }

  /** What has come since the last call, in order. */
  public List<Ping> pings() {
    List<Ping> pings = new ArrayList<>();
    arrived.drainTo(pings);
    return pings;
  }

  /** Asks hubs for what is due. */
  public void askHubs() {
    subscriptions.forEach(
        (feed, subscription) ->
            subscription
                .due(clock.instant())
                .ifPresent(
                    request ->
                        requests.add(
                            feed, callback(feed), keys.hubSecret(feed), request, subscription)));
    requests.send();
  }

  private URI callback(String feed) {
    String base = settings.callback().toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + keys.path(feed));
  }

  @Override
  public WebSubSettings settings() {
    return settings;
  }

  @Override
  public Optional<String> feedAt(String path) {
    return Optional.ofNullable(feedsByPath.get(path));
  }

  @Override
  public boolean isOurs(String path) {
    return keys.isOurs(path);
  }

  @Override
  public boolean verify(String feed, String mode, String topic, Duration lease, String reason) {
    Subscription subscription = subscriptions.get(feed);
    if (mode.equalsIgnoreCase("denied")) {
      boolean ours = subscription.denied(topic, reason, clock.instant());
      LOG.warn("Feed {}: {}", feed, subscription.state(clock.instant()));
      return ours;
    }
    boolean ours = subscription.verify(mode, topic, lease, clock.instant());
    if (ours) {
      LOG.info("Feed {} is {}", feed, subscription.state(clock.instant()));
    }
    return ours;
  }

  @Override
  public boolean isOver(String feed) {
    return subscriptions.get(feed).isOver();
  }

  @Override
  public boolean isSigned(String feed, String signature, byte[] body) {
    return HubSignature.matches(signature, body, keys.hubSecret(feed));
  }

  @Override
  public void take(Ping ping) throws RefusedException {
    open.add(ping);
    var unused = ping.stored().whenComplete((nothing, failure) -> open.remove(ping));
    if (stopped) {
      throw stopping();
    }
    if (!arrived.offer(ping)) {
      open.remove(ping);
      throw new RefusedException(Refusal.QUEUE_FULL, "Too much waits to be read; send this again");
    }
    wake.run();
  }

  private static RefusedException stopping() {
    return new RefusedException(
        Refusal.STOPPING, "The task is stopping or starting anew; send this again");
  }

  /** Says of all that still waits that it is not known to be in Kafka. */
  @Override
  public void close() {
    stopped = true;
    requests.close();
    for (Ping ping : open) {
      ping.stored().completeExceptionally(stopping());
    }
    port.leave();
  }
}
