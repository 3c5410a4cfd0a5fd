package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.format.Sitemap;
import org.trucewire.ingest.feed.schedule.Pace;

/**
 * What indexes of sitemaps name. Each sitemap is a feed of its own, with its own memory and its own
 * conditional requests. One of which its index says when it was last modified is fetched when that
 * changes; any other one by its own pace.
 */
final class Sitemaps {

  /** Of one index; further ones are not followed. */
  static final int MOST = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Sitemaps.class);

  private final Pace pace;
  private final Set<URI> configured;
  private final Function<FeedAddress, FeedMemory> memories;
  private final Consumer<WatchedFeed> begun;
  private final IdentityHashMap<WatchedFeed, Named> named = new IdentityHashMap<>();

  /** How an index names a sitemap. */
  private static final class Named {
    private String lastModified;
    private boolean idle;
    private boolean changed;
    private boolean dropped;
  }

  /**
   * Follows indexes.
   *
   * @param configured addresses of feeds that are polled anyway
   * @param memories what is remembered of a sitemap
   * @param begun told each sitemap before it is fetched for the first time
   */
  Sitemaps(
      Pace pace,
      Set<URI> configured,
      Function<FeedAddress, FeedMemory> memories,
      Consumer<WatchedFeed> begun) {
    this.pace = pace;
    this.configured = Set.copyOf(configured);
    this.memories = memories;
    this.begun = begun;
  }

  /** Takes in what an index names now. */
  void update(WatchedFeed index, List<Sitemap> latest, Instant now, FeedTurns turns) {
    Map<URI, WatchedFeed> before = new HashMap<>();
    index.sitemaps().forEach(feed -> before.put(feed.address().uri(), feed));
    List<WatchedFeed> followed = new ArrayList<>();
    for (Sitemap sitemap : likeliest(index, latest)) {
      WatchedFeed known = before.remove(sitemap.uri());
      if (known == null) {
        followed.add(added(index, sitemap, now, turns));
      } else {
        note(known, sitemap, now, turns);
        followed.add(known);
      }
    }
    before.values().forEach(gone -> drop(gone, turns));
    index.follow(followed);
  }

  private WatchedFeed added(WatchedFeed index, Sitemap sitemap, Instant now, FeedTurns turns) {
    FeedAddress address = new FeedAddress(index.address().name(), sitemap.uri());
    WatchedFeed feed = new WatchedFeed(address, index, pace, memories.apply(address), now);
    Named how = new Named();
    how.lastModified = moment(sitemap);
    named.put(feed, how);
    begun.accept(feed);
    turns.add(feed, now);
    return feed;
  }

  private void note(WatchedFeed feed, Sitemap sitemap, Instant now, FeedTurns turns) {
    Named how = named.get(feed);
    String latest = moment(sitemap);
    if (!Objects.equals(latest, how.lastModified)) {
      if (how.idle) {
        how.idle = false;
        turns.add(feed, now);
      } else {
        how.changed = !turns.move(feed, now); // it is being read just now
      }
    }
    how.lastModified = latest;
  }

  /**
   * When a feed is due again after a poll.
   *
   * @return empty for a sitemap of which its index will tell
   */
  Optional<Instant> dueAgain(WatchedFeed feed, Instant now) {
    Named how = named.get(feed);
    if (how == null) {
      return Optional.of(feed.due());
    }
    if (how.dropped) {
      named.remove(feed);
      return Optional.empty();
    }
    if (how.changed) {
      how.changed = false;
      return Optional.of(now);
    }
    FeedStatus status = feed.status();
    boolean unfinished = status.lastRead() != null && status.lastRead().left() > 0;
    if (how.lastModified == null || status.failure() != null || unfinished) {
      return Optional.of(feed.due());
    }
    how.idle = true;
    return Optional.empty();
  }

  private void drop(WatchedFeed feed, FeedTurns turns) {
    Named how = named.get(feed);
    how.dropped = true;
    feed.sitemaps().forEach(below -> drop(below, turns));
    if (how.idle || turns.remove(feed)) {
      named.remove(feed);
    }
  }

  /** A date without a time may stand for many changes in a day, and tells nothing. */
  private static String moment(Sitemap sitemap) {
    String written = sitemap.lastModified();
    return written != null && written.indexOf('T') > 0 ? written : null;
  }

  /** Those that are called news, then those that were modified last. */
  private List<Sitemap> likeliest(WatchedFeed index, List<Sitemap> latest) {
    List<Sitemap> ordered =
        latest.stream()
            .filter(sitemap -> !configured.contains(sitemap.uri()))
            .sorted(
                Comparator.comparing((Sitemap sitemap) -> !isCalledNews(sitemap.uri()))
                    .thenComparing(
                        sitemap -> Objects.requireNonNullElse(sitemap.lastModified(), ""),
                        Comparator.reverseOrder()))
            .toList();
    if (ordered.size() > MOST && index.sitemaps().isEmpty()) {
      LOG.warn(
          "Feed {} is an index of {} sitemaps, of which {} are followed: those called news, and"
              + " those modified last. Configure others on their own",
          index.address().name(),
          ordered.size(),
          MOST);
    }
    return ordered.subList(0, Math.min(MOST, ordered.size()));
  }

  private static boolean isCalledNews(URI uri) {
    return uri.toString().toLowerCase(Locale.ROOT).contains("news");
  }
}
