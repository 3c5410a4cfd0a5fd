package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.websub.Ping;
import org.trucewire.ingest.feed.websub.Subscriber;
import org.trucewire.ingest.feed.websub.WebSubSettings;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/** What hubs tell a task of its feeds; nothing where WebSub is off. */
final class Told implements AutoCloseable {

  private final Subscriber subscriber;
  private final Duration backup;
  private final Map<String, WatchedFeed> feeds = new HashMap<>();

  private Told(Subscriber subscriber, Duration backup, List<WatchedFeed> feeds) {
    this.subscriber = subscriber;
    this.backup = backup;
    feeds.forEach(feed -> this.feeds.put(key(feed), feed));
  }

  /** Listens, if the settings say so. */
  static Told start(
      Optional<WebSubSettings> settings,
      List<WatchedFeed> feeds,
      HttpFetcher fetcher,
      InstantSource clock,
      FeedTurns turns) {
    if (settings.isEmpty()) {
      return new Told(null, null, List.of());
    }
    List<String> keys = feeds.stream().map(Told::key).toList();
    return new Told(
        Subscriber.start(settings.get(), keys, fetcher, clock, turns::wake),
        settings.get().backup(),
        feeds);
  }

  boolean isOn() {
    return subscriber != null;
  }

  /** Of the server that hubs reach; for tests. */
  String url() {
    return subscriber.url();
  }

  /** Hands over what has come, and asks hubs for what is due. */
  void hand(FeedTurns turns) {
    if (isOn()) {
      for (Ping ping : subscriber.pings()) {
        turns.told(feeds.get(ping.feed()), ping);
      }
      subscriber.askHubs();
    }
  }

  /** How long the feed may go without a poll; null when no hub tells of it. */
  Duration backup(WatchedFeed feed) {
    return isOn() && subscriber.isActive(key(feed)) ? backup : null;
  }

  /** Lets a feed be subscribed at the hub that its last poll showed, or at none. */
  void polled(WatchedFeed feed) {
    if (isOn() && feed.depth() == 0) {
      subscriber.advertised(key(feed), feed.isGone() ? null : feed.memory().profile().hub());
    }
  }

  /** How the feed's subscription is, in words; empty where WebSub is off. */
  String state(WatchedFeed feed) {
    return isOn() ? subscriber.state(key(feed)) : "";
  }

  /** Why a hub must send a ping once more; null when it need not. */
  static RefusedException refusal(FeedReading reading) {
    if (reading.finding() instanceof Finding.Failed failed) {
      return new RefusedException(Refusal.TIMEOUT, failed.problem());
    }
    boolean left = reading.finding() instanceof Finding.Told told && told.left() > 0;
    return left
        ? new RefusedException(Refusal.TIMEOUT, "A page of what was sent could not be fetched yet")
        : null;
  }

  private static String key(WatchedFeed feed) {
    return feed.address().uri().toString();
  }

  @Override
  public void close() {
    if (isOn()) {
      subscriber.close();
    }
  }
}
