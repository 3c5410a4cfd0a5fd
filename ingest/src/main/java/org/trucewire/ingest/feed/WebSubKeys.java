package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.trucewire.ingest.feed.websub.WebSubSettings;
import org.trucewire.ingest.listen.BodyLimit;
import org.trucewire.ingest.listen.ListenerSettings;

/** Configuration of what hubs tell of feeds. */
final class WebSubKeys {

  static final String CALLBACK_URL = "feed.websub.callback.url";
  static final String SECRET = "feed.websub.secret";
  static final String HOST = "feed.websub.host";
  static final String PORT = "feed.websub.port";
  static final String LEASE_MS = "feed.websub.lease.ms";
  static final String BACKUP_INTERVAL_MS = "feed.websub.backup.interval.ms";
  static final String COMMIT_TIMEOUT_MS = "feed.websub.commit.timeout.ms";

  private static final int SHORTEST_SECRET = 16;
  private static final int CONNECTIONS_MAX = 256;

  private WebSubKeys() {}

  static ConfigDef define(ConfigDef definition) {
    return definition
        .define(
            CALLBACK_URL,
            Type.STRING,
            null,
            ConfigDef.LambdaValidator.with(
                (key, value) -> requireAddress(key, (String) value), () -> "https://host/path"),
            Importance.MEDIUM,
            "Public address at which hubs reach "
                + PORT
                + " of the workers, through a proxy that has TLS. With it, feeds that name a hub"
                + " are subscribed there (WebSub); without it none is.")
        .define(
            SECRET,
            Type.PASSWORD,
            null,
            ConfigDef.LambdaValidator.with(
                (key, value) -> requireSecret(key, (Password) value),
                () -> SHORTEST_SECRET + " characters or more"),
            Importance.MEDIUM,
            "What the callback addresses and the hubs' secrets are derived from, the same on all"
                + " workers. Write it as a reference to a config provider, as ${env:NAME}.")
        .define(
            HOST,
            Type.STRING,
            "localhost",
            new ConfigDef.NonEmptyStringWithoutControlChars(),
            Importance.MEDIUM,
            "Name or address of the worker to listen on for hubs.")
        .define(
            PORT,
            Type.INT,
            8086,
            Range.between(0, 65_535),
            Importance.MEDIUM,
            "Port to listen on for hubs; the tasks of a worker share it. 0 for any free one.")
        .define(
            LEASE_MS,
            Type.LONG,
            Duration.ofDays(10).toMillis(),
            Range.between(Duration.ofMinutes(5).toMillis(), Duration.ofDays(365).toMillis()),
            Importance.LOW,
            "Milliseconds that hubs are asked to keep a subscription; it is renewed before.")
        .define(
            BACKUP_INTERVAL_MS,
            Type.LONG,
            Duration.ofHours(3).toMillis(),
            Range.between(500, Duration.ofDays(7).toMillis()),
            Importance.MEDIUM,
            "Milliseconds between two polls of a feed that is subscribed; less where entries would"
                + " scroll out of it.")
        .define(
            COMMIT_TIMEOUT_MS,
            Type.LONG,
            Duration.ofSeconds(30).toMillis(),
            Range.between(100, Duration.ofMinutes(10).toMillis()),
            Importance.LOW,
            "Milliseconds within which Kafka must have what a hub sent; after them the hub is asked"
                + " to send it again.");
  }

  /** Empty where no callback address is set. */
  static Optional<WebSubSettings> settings(
      AbstractConfig config, int bodyMaxBytes, Duration hubDelay) {
    String callback = config.getString(CALLBACK_URL);
    if (callback == null) {
      return Optional.empty();
    }
    Password secret = config.getPassword(SECRET);
    if (secret == null) {
      throw new ConfigException(SECRET, null, "is needed with " + CALLBACK_URL);
    }
    return Optional.of(
        new WebSubSettings(
            URI.create(callback),
            secret.value(),
            new ListenerSettings(
                "websub",
                config.getString(HOST),
                config.getInt(PORT),
                CONNECTIONS_MAX,
                null,
                PORT + " or " + HOST),
            Duration.ofMillis(config.getLong(LEASE_MS)),
            Duration.ofMillis(config.getLong(BACKUP_INTERVAL_MS)),
            Duration.ofMillis(config.getLong(COMMIT_TIMEOUT_MS)),
            new BodyLimit(bodyMaxBytes, FeedSourceConfig.BODY_MAX_BYTES),
            hubDelay));
  }

  private static void requireAddress(String key, String value) {
    if (value == null) {
      return;
    }
    try {
      URI uri = URI.create(value);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean http = scheme.equals("https") || scheme.equals("http");
      if (http && uri.getHost() != null && uri.getRawQuery() == null && uri.getFragment() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ConfigException(key, value, "is no address: write https://host/path");
  }

  private static void requireSecret(String key, Password value) {
    if (value == null) {
      return;
    }
    if (value.value().contains("${")) {
      throw new ConfigException(
          key,
          "[hidden]",
          "is a reference that the worker did not resolve: it needs that provider");
    }
    if (value.value().length() < SHORTEST_SECRET) {
      throw new ConfigException(
          key, "[hidden]", "is too short: write " + SHORTEST_SECRET + " characters or more");
    }
  }
}
