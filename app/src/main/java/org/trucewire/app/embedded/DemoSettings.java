package org.trucewire.app.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.trucewire.schemas.topics.Topics;

/**
 * What a demo is started with.
 *
 * @param data folder that holds everything it keeps: topics, stores, tables
 * @param ports where it listens
 * @param feeds addresses of feeds to poll besides the sample feed
 * @param sample whether the sample feed is polled
 * @param pollInterval time between two polls of a feed
 * @param lexicon folder of the user's own lexicon files; null for none
 */
public record DemoSettings(
    Path data,
    Ports ports,
    List<String> feeds,
    boolean sample,
    Duration pollInterval,
    Path lexicon) {

  /** The topics of a demo: few partitions, for one machine. */
  public Topics topics() {
    return new Topics(Topics.DEFAULT_PREFIX, 2);
  }

  /** The SQLite file. */
  public Path database() {
    return data.resolve("trucewire.db");
  }

  Path kafka() {
    return data.resolve("kafka");
  }

  Path streams() {
    return data.resolve("streams");
  }

  Path lock() {
    return data.resolve("lock");
  }
}
