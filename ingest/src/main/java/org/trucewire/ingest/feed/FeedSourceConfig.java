package org.trucewire.ingest.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.schemas.topics.Topics;

/** Configuration of {@link FeedSourceConnector}. */
final class FeedSourceConfig extends AbstractConfig {

  static final String URLS = "feed.urls";
  static final String POLL_INTERVAL_MS = "feed.poll.interval.ms";
  static final String TIMEOUT_MS = "feed.timeout.ms";
  static final String BODY_MAX_BYTES = "feed.body.max.bytes";
  static final String USER_AGENT = "feed.user.agent";
  static final String FETCH_PAGES = "feed.fetch.pages";
  static final String ALLOW_PRIVATE_ADDRESSES = "feed.allow.private.addresses";
  static final String TOPIC_PREFIX = "topic.prefix";

  private static final int MEBIBYTE = 1024 * 1024;

  FeedSourceConfig(Map<String, String> given) {
    super(definition(), given);
  }

  static ConfigDef definition() {
    return new ConfigDef()
        .define(
            URLS,
            Type.LIST,
            ConfigDef.NO_DEFAULT_VALUE,
            ConfigDef.LambdaValidator.with(
                FeedSourceConfig::requireFeeds, () -> "addresses, or name=address"),
            Importance.HIGH,
            "Feeds to read, separated by commas: an http or https address, or name=address. The"
                + " name is stated as the articles' source and keeps their ids when the address"
                + " changes.")
        .define(
            POLL_INTERVAL_MS,
            Type.LONG,
            Duration.ofMinutes(5).toMillis(),
            Range.between(500, Duration.ofDays(1).toMillis()),
            Importance.HIGH,
            "Milliseconds from the end of one fetch of a feed to the next. A feed that fails is"
                + " tried again after twice as long each time, up to an hour.")
        .define(
            TIMEOUT_MS,
            Type.LONG,
            Duration.ofSeconds(30).toMillis(),
            Range.between(100, Duration.ofMinutes(10).toMillis()),
            Importance.MEDIUM,
            "Milliseconds within which a fetch must be complete, redirects and body included.")
        .define(
            BODY_MAX_BYTES,
            Type.INT,
            8 * MEBIBYTE,
            Range.between(1024, 64 * MEBIBYTE),
            Importance.MEDIUM,
            "Largest body of a feed or page that is read, in bytes, before and after"
                + " decompression.")
        .define(
            USER_AGENT,
            Type.STRING,
            "trucewire/" + ConnectorVersion.current(),
            new ConfigDef.NonEmptyStringWithoutControlChars(),
            Importance.LOW,
            "User-Agent of requests. Operators of feeds like an address in it.")
        .define(
            FETCH_PAGES,
            Type.BOOLEAN,
            false,
            Importance.MEDIUM,
            "Whether to fetch the page of an entry that has only a summary, for its full text.")
        .define(
            ALLOW_PRIVATE_ADDRESSES,
            Type.BOOLEAN,
            false,
            Importance.MEDIUM,
            "Whether feeds, pages and redirects may lead to loopback, private and link-local"
                + " addresses. Leave it false where others choose the feeds.")
        .define(
            TOPIC_PREFIX,
            Type.STRING,
            Topics.DEFAULT_PREFIX,
            ConfigDef.LambdaValidator.with(
                (key, value) -> Topics.withPrefix((String) value),
                () -> "beginning of a topic name"),
            Importance.MEDIUM,
            "What the names of the topics begin with.");
  }

  List<FeedAddress> feeds() {
    return getList(URLS).stream().map(FeedAddress::parse).toList();
  }

  Duration pollInterval() {
    return Duration.ofMillis(getLong(POLL_INTERVAL_MS));
  }

  Duration timeout() {
    return Duration.ofMillis(getLong(TIMEOUT_MS));
  }

  int bodyMaxBytes() {
    return getInt(BODY_MAX_BYTES);
  }

  String userAgent() {
    return getString(USER_AGENT);
  }

  boolean fetchPages() {
    return getBoolean(FETCH_PAGES);
  }

  boolean allowPrivateAddresses() {
    return getBoolean(ALLOW_PRIVATE_ADDRESSES);
  }

  Topics topics() {
    return Topics.withPrefix(getString(TOPIC_PREFIX));
  }

  private static void requireFeeds(String key, Object value) {
    List<?> entries = (List<?>) value;
    if (entries == null || entries.isEmpty()) {
      throw new ConfigException(key, value, "names no feed: write at least one address");
    }
    Set<String> names = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (Object entry : entries) {
      FeedAddress feed = FeedAddress.parse((String) entry);
      if (!addresses.add(feed.uri().toString()) || !names.add(feed.name())) {
        throw new ConfigException(
            key, entry, "has the name or address of another feed in the list: remove one of them");
      }
    }
  }
}
