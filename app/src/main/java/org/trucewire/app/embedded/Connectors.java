package org.trucewire.app.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trucewire.ingest.archive.ArchiveSourceConnector;
import org.trucewire.ingest.feed.FeedSourceConnector;
import org.trucewire.schemas.topics.Topics;
import org.trucewire.sink.SqlSinkConnector;

/** Configurations of the connectors that the commands create. */
public final class Connectors {

  /** Name of the connector that polls feeds. */
  public static final String FEEDS = "feeds";

  /** Name of the connector that writes tables. */
  public static final String SQL = "sql";

  private Connectors() {}

  static Map<String, String> feeds(Topics topics, List<String> feeds, long pollIntervalMs) {
    Map<String, String> config = common(FeedSourceConnector.class, topics);
    config.put("feed.urls", String.join(",", feeds));
    config.put("feed.poll.interval.ms", Long.toString(pollIntervalMs));
    // Whoever tries it out does not want to wait until a silent feed is asked again.
    config.put("feed.poll.interval.max.ms", Long.toString(pollIntervalMs));
    config.put("feed.allow.private.addresses", "true");
    return config;
  }

  /** Reads files and folders once, and looks for new and grown ones from time to time. */
  public static Map<String, String> archive(String topicPrefix, List<Path> paths) {
    Map<String, String> config =
        common(ArchiveSourceConnector.class, Topics.withPrefix(topicPrefix));
    config.put(
        "archive.paths",
        String.join(
            ",", paths.stream().map(p -> p.toAbsolutePath().normalize().toString()).toList()));
    return config;
  }

  static Map<String, String> sql(Topics topics, Path database) {
    Map<String, String> config = common(SqlSinkConnector.class, topics);
    config.remove("topic.prefix");
    config.put(
        "topics",
        String.join(
            ",",
            topics.articles().name(),
            topics.articleIdentities().name(),
            topics.events().name(),
            topics.ceasefires().name(),
            topics.ledger().name(),
            topics.readings().name()));
    config.put("sink.jdbc.url", "jdbc:sqlite:" + database.toAbsolutePath());
    config.put("errors.tolerance", "all");
    config.put("errors.log.enable", "true");
    config.put("errors.deadletterqueue.topic.name", topics.deadLetters().name());
    config.put("errors.deadletterqueue.topic.replication.factor", "1");
    config.put("errors.deadletterqueue.context.headers.enable", "true");
    return config;
  }

  private static Map<String, String> common(Class<?> connector, Topics topics) {
    Map<String, String> config = new TreeMap<>();
    config.put("connector.class", connector.getName());
    config.put("tasks.max", "1");
    config.put("topic.prefix", topics.prefix());
    // A registry that is away is waited for; nothing becomes a dead letter for it.
    config.put("errors.retry.timeout", "-1");
    config.put("errors.retry.delay.max.ms", "5000");
    return config;
  }
}
