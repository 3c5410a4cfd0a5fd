package org.trucewire.schemas.topics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.Reading;

/**
 * The topics of the contract under one prefix.
 *
 * @param prefix what every name begins with, such as {@code trucewire.}; may be empty
 * @param partitions partitions of each topic that this program creates
 */
public record Topics(String prefix, int partitions) {

  /** Ends the name of the topic whose records have the keys of articles, and are none. */
  public static final String ARTICLE_IDENTITIES = "article-identities";

  /** The prefix where none is configured. */
  public static final String DEFAULT_PREFIX = "trucewire.";

  /** Partitions where none are configured: enough for three stream applications of two threads. */
  public static final int DEFAULT_PARTITIONS = 6;

  /** Largest record that the topics take, in bytes: an article of 8 MiB with its original. */
  public static final int MAX_RECORD_BYTES = 20 * 1024 * 1024;

  private static final int READINGS_KEPT_DAYS = 7;

  /** Checks that the prefix can begin a topic's name. */
  public Topics {
    if (partitions < 1) {
      throw new ConfigException("topic.partitions", partitions, "must be at least 1");
    }
    try {
      Topic.validate(prefix + "dead-letters");
    } catch (RuntimeException e) {
      throw new ConfigException(
          "topic.prefix", prefix, "cannot begin the name of a topic: " + e.getMessage());
    }
  }

  /** The topics under {@code prefix}, with the default number of partitions. */
  public static Topics withPrefix(String prefix) {
    return new Topics(prefix, DEFAULT_PARTITIONS);
  }

  /** Articles as they were taken in. */
  public TopicSpec articles() {
    return kept("articles", "article id", Article.getClassSchema().getFullName(), 30);
  }

  /** Revisions of articles and their clusters of near-duplicates. */
  public TopicSpec articleIdentities() {
    return compacted(
        ARTICLE_IDENTITIES, "article id", ArticleIdentity.getClassSchema().getFullName());
  }

  /**
   * Readings of feeds and files. Only the last of a source lasts, the others long enough to be
   * counted.
   */
  public TopicSpec readings() {
    TopicSpec spec = compacted("readings", "source", Reading.getClassSchema().getFullName());
    Map<String, String> config = new TreeMap<>(spec.config());
    config.put(
        TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
        Long.toString(Duration.ofDays(READINGS_KEPT_DAYS).toMillis()));
    return spec("readings", spec.key(), spec.value(), config);
  }

  /** One event in one sentence of one article. */
  public TopicSpec mentions() {
    return kept("mentions", "dyad", Mention.getClassSchema().getFullName(), 90);
  }

  /** Events of the real world. */
  public TopicSpec events() {
    return compacted("events", "event id", Event.getClassSchema().getFullName());
  }

  /** Ceasefires and where they stand. */
  public TopicSpec ceasefires() {
    return compacted("ceasefires", "ceasefire id", Ceasefire.getClassSchema().getFullName());
  }

  /** What became of every article, counted by source and hour. */
  public TopicSpec ledger() {
    return compacted(
        "ledger", "source|hour|stage|state|reason", LedgerEntry.getClassSchema().getFullName());
  }

  /** Whatever failed, in its original bytes. */
  public TopicSpec deadLetters() {
    return kept("dead-letters", "key as it came", "bytes", 30);
  }

  /** All of them, in the order in which data flows. */
  public List<TopicSpec> all() {
    return List.of(
        articles(),
        readings(),
        articleIdentities(),
        mentions(),
        events(),
        ceasefires(),
        ledger(),
        deadLetters());
  }

  private TopicSpec kept(String name, String key, String value, int days) {
    return spec(
        name,
        key,
        value,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            Long.toString(Duration.ofDays(days).toMillis()),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(MAX_RECORD_BYTES)));
  }

  private TopicSpec compacted(String name, String key, String value) {
    return spec(
        name,
        key,
        value,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(MAX_RECORD_BYTES)));
  }

  private TopicSpec spec(String name, String key, String value, Map<String, String> config) {
    return new TopicSpec(prefix + name, key, value, partitions, config);
  }
}
