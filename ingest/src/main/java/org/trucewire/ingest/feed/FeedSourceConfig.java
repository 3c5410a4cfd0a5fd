package org.trucewire.ingest.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.trucewire.ingest.feed.http.HttpSettings;
import org.trucewire.ingest.feed.schedule.HostLimits;
import org.trucewire.ingest.feed.schedule.Pace;
import org.trucewire.ingest.feed.websub.WebSubSettings;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.schemas.topics.Topics;

/** Configuration of {@link FeedSourceConnector}. */
final class FeedSourceConfig extends AbstractConfig {

  static final String URLS = "feed.urls";
  static final String LIST_FILE = "feed.list.file";
  static final String LIST_RELOAD_MS = "feed.list.reload.ms";
  static final String POLL_INTERVAL_MS = "feed.poll.interval.ms";
  static final String POLL_INTERVAL_MIN_MS = "feed.poll.interval.min.ms";
  static final String POLL_INTERVAL_MAX_MS = "feed.poll.interval.max.ms";
  static final String TIMEOUT_MS = "feed.timeout.ms";
  static final String BODY_MAX_BYTES = HttpSettings.BODY_MAX_BYTES;
  static final String USER_AGENT = "feed.user.agent";
  static final String CONCURRENT_MAX = "feed.concurrent.max";
  static final String HOST_CONCURRENT_MAX = "feed.host.concurrent.max";
  static final String HOST_DELAY_MS = "feed.host.delay.ms";
  static final String FETCH_PAGES = "feed.fetch.pages";
  static final String PAGES_ROBOTS = "feed.fetch.pages.robots";
  static final String ALLOW_PRIVATE_ADDRESSES = HttpSettings.ALLOW_PRIVATE_ADDRESSES;
  static final String TOPIC_PREFIX = "topic.prefix";

  private static final int MEBIBYTE = 1024 * 1024;

  FeedSourceConfig(Map<String, String> given) {
    super(definition(), given);
  }

  static ConfigDef definition() {
    return WebSubKeys.define(polling());
  }

  private static ConfigDef polling() {
    return new ConfigDef()
        .define(
            URLS,
            Type.LIST,
            List.of(),
            ConfigDef.LambdaValidator.with(
                FeedSourceConfig::requireDistinct, () -> "addresses, or name=address"),
            Importance.HIGH,
            "Feeds to read, separated by commas: an http or https address, or name=address. The"
                + " name is stated as the articles' source and keeps their ids when the address"
                + " changes. The address may be that of a site's page that names its feed.")
        .define(
            LIST_FILE,
            Type.STRING,
            null,
            Importance.HIGH,
            "File on the worker with feeds, besides those of "
                + URLS
                + ": OPML, or lines of an address or name=address. It is read again when it"
                + " changes, without a restart.")
        .define(
            LIST_RELOAD_MS,
            Type.LONG,
            Duration.ofSeconds(10).toMillis(),
            Range.between(100, Duration.ofDays(1).toMillis()),
            Importance.LOW,
            "Milliseconds between looks whether the file with feeds has changed.")
        .define(
            POLL_INTERVAL_MS,
            Type.LONG,
            Duration.ofMinutes(5).toMillis(),
            Range.between(500, Duration.ofDays(1).toMillis()),
            Importance.HIGH,
            "Milliseconds from the end of one fetch of a feed to the next, while it is not known"
                + " how often the feed has something new. A feed that fails is tried again after"
                + " twice as long each time, up to an hour.")
        .define(
            POLL_INTERVAL_MIN_MS,
            Type.LONG,
            Duration.ofMinutes(1).toMillis(),
            Range.between(500, Duration.ofDays(1).toMillis()),
            Importance.MEDIUM,
            "Milliseconds between two fetches of a feed that has much that is new, at least; no"
                + " more than "
                + POLL_INTERVAL_MS
                + ".")
        .define(
            POLL_INTERVAL_MAX_MS,
            Type.LONG,
            Duration.ofHours(1).toMillis(),
            Range.between(500, Duration.ofDays(7).toMillis()),
            Importance.MEDIUM,
            "Milliseconds between two fetches of a feed that is silent, at most; no less than "
                + POLL_INTERVAL_MS
                + ".")
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
            CONCURRENT_MAX,
            Type.INT,
            32,
            Range.between(1, 512),
            Importance.LOW,
            "Feeds that a task fetches at once. Hosts known to be slow get half of it at most.")
        .define(
            HOST_CONCURRENT_MAX,
            Type.INT,
            2,
            Range.between(1, 64),
            Importance.MEDIUM,
            "Feeds of one host that are fetched at once. All feeds of a host are in one task.")
        .define(
            HOST_DELAY_MS,
            Type.LONG,
            Duration.ofSeconds(1).toMillis(),
            Range.between(0, Duration.ofHours(1).toMillis()),
            Importance.MEDIUM,
            "Milliseconds between the starts of two fetches from one host, at least; for pages"
                + " also what robots.txt asks for.")
        .define(
            FETCH_PAGES,
            Type.BOOLEAN,
            false,
            Importance.MEDIUM,
            "Whether to fetch the page of an entry that has only a summary, for its full text.")
        .define(
            PAGES_ROBOTS,
            Type.BOOLEAN,
            true,
            Importance.MEDIUM,
            "Whether robots.txt is obeyed for pages. Set it to false only for sites that have"
                + " allowed it.")
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

  /** The feeds that stand in the configuration itself. */
  List<FeedAddress> urls() {
    return getList(URLS).stream().map(FeedAddress::parse).toList();
  }

  /** The feeds of the configuration, and those that the file names at this moment. */
  List<FeedAddress> feeds() {
    return FeedList.of(urls(), listFile().orElse(null));
  }

  Optional<Path> listFile() {
    return Optional.ofNullable(getString(LIST_FILE)).map(Path::of);
  }

  Duration listReload() {
    return Duration.ofMillis(getLong(LIST_RELOAD_MS));
  }

  /** {@link #POLL_INTERVAL_MS} counts: the bounds never exclude it. */
  Pace pace(DoubleSupplier random) {
    long start = getLong(POLL_INTERVAL_MS);
    return new Pace(
        Duration.ofMillis(start),
        Duration.ofMillis(Math.min(start, getLong(POLL_INTERVAL_MIN_MS))),
        Duration.ofMillis(Math.max(start, getLong(POLL_INTERVAL_MAX_MS))),
        random);
  }

  HostLimits hostLimits() {
    return new HostLimits(getInt(CONCURRENT_MAX), getInt(HOST_CONCURRENT_MAX), hostDelay());
  }

  Duration hostDelay() {
    return Duration.ofMillis(getLong(HOST_DELAY_MS));
  }

  HttpSettings http() {
    return new HttpSettings(
        Duration.ofMillis(getLong(TIMEOUT_MS)),
        getInt(BODY_MAX_BYTES),
        userAgent(),
        getBoolean(ALLOW_PRIVATE_ADDRESSES));
  }

  String userAgent() {
    return getString(USER_AGENT);
  }

  boolean fetchPages() {
    return getBoolean(FETCH_PAGES);
  }

  boolean obeyRobots() {
    return getBoolean(PAGES_ROBOTS);
  }

  Topics topics() {
    return Topics.withPrefix(getString(TOPIC_PREFIX));
  }

  /** How hubs tell of feeds; empty where that is off. */
  Optional<WebSubSettings> webSub() {
    return WebSubKeys.settings(this, getInt(BODY_MAX_BYTES), hostDelay());
  }

  private static void requireDistinct(String key, Object value) {
    if (value == null) {
      return;
    }
    Set<String> names = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    for (Object entry : (List<?>) value) {
      FeedAddress feed = FeedAddress.parse((String) entry);
      if (!addresses.add(feed.uri().toString()) || !names.add(feed.name())) {
        throw new ConfigException(
            key, entry, "has the name or address of another feed in the list: remove one of them");
      }
    }
  }
}
