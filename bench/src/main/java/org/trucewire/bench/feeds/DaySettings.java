package org.trucewire.bench.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.bench.newsstand.VirtualClock;
import org.trucewire.ingest.feed.FeedSourceConnector;

/**
 * What a run is.
 *
 * @param feeds number of feeds
 * @param day real time that the virtual day takes
 * @param workers number of Connect workers
 * @param tasks number of the connector's tasks
 * @param kills how often a worker is killed during the day
 * @param seed of feeds, stories and kills
 * @param worker settings of a worker that differ from those of deploy/connect/worker.properties
 * @param workerJava options of the workers' virtual machines
 * @param folder for all that is written; empty at the start
 */
public record DaySettings(
    int feeds,
    Duration day,
    int workers,
    int tasks,
    int kills,
    long seed,
    Map<String, String> worker,
    List<String> workerJava,
    Path folder) {

  /** No story scrolls out of its feed in less than four virtual hours, or this. */
  private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(60);

  /** Nor while both workers are down, which on a busy machine can take minutes. */
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);

  private static final Duration LEAST_INTERVAL = Duration.ofMillis(500);

  double speed() {
    return (double) VirtualClock.DAY_MS / day.toMillis();
  }

  /** Real time within which no story scrolls out of its feed. */
  Duration window() {
    Duration fourHours = day.dividedBy(6);
    Duration least = kills > 0 ? LONGEST_OUTAGE : SHORTEST_WINDOW;
    return fourHours.compareTo(least) > 0 ? fourHours : least;
  }

  /** A time of real life, as much shorter as the day is, but no less than keys allow. */
  Duration compressed(Duration real) {
    Duration shorter = Duration.ofMillis(Math.round(real.toMillis() / speed()));
    return shorter.compareTo(LEAST_INTERVAL) < 0 ? LEAST_INTERVAL : shorter;
  }

  /** The longest between two fetches of a feed. */
  Duration longestInterval() {
    return compressed(Duration.ofHours(1));
  }

  /** The connector's, with its defaults compressed like the day. */
  Map<String, String> connector(Path list) {
    Map<String, String> config = new HashMap<>();
    config.put("connector.class", FeedSourceConnector.class.getName());
    config.put("tasks.max", Integer.toString(tasks));
    config.put("exactly.once.support", "required");
    config.put("errors.retry.timeout", "-1");
    config.put("feed.list.file", list.toString());
    config.put("feed.allow.private.addresses", "true");
    config.put("feed.poll.interval.ms", millis(compressed(Duration.ofMinutes(5))));
    config.put("feed.poll.interval.min.ms", millis(compressed(Duration.ofMinutes(1))));
    config.put("feed.poll.interval.max.ms", millis(longestInterval()));
    config.put("feed.host.delay.ms", "10");
    return config;
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
