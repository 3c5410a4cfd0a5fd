package org.trucewire.sink;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;

/** What can be set on the sink, beside the keys that every Connect sink has. */
final class SinkConfig extends AbstractConfig {

  static final String URL = "sink.jdbc.url";
  static final String USER = "sink.jdbc.user";
  static final String PASSWORD = "sink.jdbc.password";
  static final String BATCH_MAX_RECORDS = "sink.batch.max.records";
  static final String RETRY_BACKOFF_MS = "sink.retry.backoff.ms";
  static final String LOCK_TIMEOUT_MS = "sink.lock.timeout.ms";
  static final String ON_TOPIC_RESET = "sink.on.topic.reset";

  /** What to do when a topic turns out to have been made anew. */
  enum OnTopicReset {
    FAIL,
    RESTART
  }

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              URL,
              Type.STRING,
              Sqlite.PREFIX + "trucewire.db",
              ConfigDef.LambdaValidator.with(
                  SinkConfig::validateUrl,
                  () -> "jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE"),
              Importance.HIGH,
              "The database to write: jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE."
                  + " Its tables are made and migrated by the sink.")
          .define(
              USER,
              Type.STRING,
              null,
              Importance.HIGH,
              "User of the PostgreSQL database. SQLite has none.")
          .define(
              PASSWORD,
              Type.PASSWORD,
              null,
              Importance.HIGH,
              "Password of that user. SQLite has none.")
          .define(
              BATCH_MAX_RECORDS,
              Type.INT,
              5000,
              Range.between(1, 1_000_000),
              Importance.LOW,
              "Most records written in one transaction. What Connect hands over at a time is"
                  + " bounded by the consumer's max.poll.records.")
          .define(
              RETRY_BACKOFF_MS,
              Type.LONG,
              3000L,
              Range.between(1, 3_600_000),
              Importance.LOW,
              "Milliseconds to wait before trying again while the database can't be written.")
          .define(
              LOCK_TIMEOUT_MS,
              Type.INT,
              5000,
              Range.between(1, 60_000),
              Importance.LOW,
              "Milliseconds to wait for a lock that another connection holds, before it counts as"
                  + " an outage.")
          .define(
              ON_TOPIC_RESET,
              Type.STRING,
              "fail",
              ConfigDef.ValidString.in("fail", "restart"),
              Importance.MEDIUM,
              "When a topic was deleted and made anew under the same name: fail stops the task with"
                  + " an explanation; restart reads the new topic from its start over the rows that"
                  + " are there.");

  /**
   * @throws ConfigException naming key, value and what to do
   */
  SinkConfig(Map<String, String> given) {
    super(DEFINITION, given, false);
    if (dialect() instanceof Sqlite) {
      refuseForSqlite(USER, getString(USER));
      refuseForSqlite(PASSWORD, getPassword(PASSWORD) == null ? null : Password.HIDDEN);
    }
  }

  private void refuseForSqlite(String key, String value) {
    if (value != null) {
      throw new ConfigException(
          key,
          value,
          "SQLite has no users: remove it, or set "
              + URL
              + "=jdbc:postgresql://HOST:PORT/DATABASE"
              + " (it is "
              + url()
              + ")");
    }
  }

  private static void validateUrl(String key, Object value) {
    String url = (String) value;
    if (url.startsWith(Sqlite.PREFIX)) {
      String file = url.substring(Sqlite.PREFIX.length());
      if (file.isBlank() || file.startsWith(":memory:") || file.contains("mode=memory")) {
        throw new ConfigException(
            key,
            value,
            "a database in memory is gone with the task: name a file, jdbc:sqlite:FILE");
      }
    } else if (url.startsWith(Postgresql.PREFIX)) {
      if (url.toLowerCase(Locale.ROOT).contains("password=")) {
        throw new ConfigException(
            key, "[hidden]", "it holds a password, which logs would show: set " + PASSWORD);
      }
      if (!new org.postgresql.Driver().acceptsURL(url)) {
        throw new ConfigException(
            key, value, "PostgreSQL's driver reads jdbc:postgresql://HOST:PORT/DATABASE");
      }
    } else {
      throw new ConfigException(
          key,
          value,
          "only jdbc:sqlite:FILE and jdbc:postgresql://HOST:PORT/DATABASE can be written");
    }
  }

  Dialect dialect() {
    return url().startsWith(Sqlite.PREFIX) ? new Sqlite() : new Postgresql();
  }

  String url() {
    return getString(URL);
  }

  Optional<String> user() {
    return Optional.ofNullable(getString(USER));
  }

  Optional<String> password() {
    return Optional.ofNullable(getPassword(PASSWORD)).map(Password::value);
  }

  int batchMaxRecords() {
    return getInt(BATCH_MAX_RECORDS);
  }

  long retryBackoffMs() {
    return getLong(RETRY_BACKOFF_MS);
  }

  int lockTimeoutMs() {
    return getInt(LOCK_TIMEOUT_MS);
  }

  OnTopicReset onTopicReset() {
    return OnTopicReset.valueOf(getString(ON_TOPIC_RESET).toUpperCase(Locale.ROOT));
  }
}
