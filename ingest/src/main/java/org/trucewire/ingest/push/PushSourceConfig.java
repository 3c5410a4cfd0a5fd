package org.trucewire.ingest.push;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.listen.ListenerSettings;
import org.trucewire.ingest.listen.ListenerSettings.Tls;
import org.trucewire.schemas.topics.Topics;

/** Configuration of {@link PushSourceConnector}. */
final class PushSourceConfig extends AbstractConfig {

  static final String HOST = "push.host";
  static final String PORT = "push.port";
  static final String SECRETS = "push.secrets";
  static final String SECRETS_FILE = "push.secrets.file";
  static final String BODY_MAX_BYTES = "push.body.max.bytes";
  static final String ITEMS_MAX = "push.items.max";
  static final String REQUESTS_PER_SECOND = "push.requests.per.second";
  static final String QUEUE_MAX_BYTES = "push.queue.max.bytes";
  static final String CONNECTIONS_MAX = "push.connections.max";
  static final String COMMIT_TIMEOUT_MS = "push.commit.timeout.ms";
  static final String REMEMBERED_REQUESTS = "push.remembered.requests";
  static final String KEYSTORE_PATH = "push.tls.keystore.path";
  static final String KEYSTORE_PASSWORD = "push.tls.keystore.password";
  static final String KEYSTORE_TYPE = "push.tls.keystore.type";
  static final String TOPIC_PREFIX = "topic.prefix";

  private static final Logger LOG = LoggerFactory.getLogger(PushSourceConfig.class);
  private static final int MEBIBYTE = 1024 * 1024;

  PushSourceConfig(Map<String, String> given) {
    super(definition(), given);
  }

  static ConfigDef definition() {
    ConfigDef definition = new ConfigDef();
    listening(definition);
    limits(definition);
    return definition.define(
        TOPIC_PREFIX,
        Type.STRING,
        Topics.DEFAULT_PREFIX,
        ConfigDef.LambdaValidator.with(
            (key, value) -> Topics.withPrefix((String) value), () -> "beginning of a topic name"),
        Importance.MEDIUM,
        "What the names of the topics begin with.");
  }

  private static void listening(ConfigDef definition) {
    definition
        .define(
            PORT,
            Type.INT,
            8085,
            Range.between(0, 65_535),
            Importance.HIGH,
            "Port to listen on, on the worker that runs the connector's one task; 0 for any free"
                + " one, which the log names.")
        .define(
            HOST,
            Type.STRING,
            "localhost",
            new ConfigDef.NonEmptyStringWithoutControlChars(),
            Importance.HIGH,
            "Name or address to listen on. Others than this machine can push only if it is not"
                + " loopback; give it TLS then, or secrets travel readable.")
        .define(
            SECRETS,
            Type.PASSWORD,
            null,
            ConfigDef.LambdaValidator.with(
                (key, value) -> requireKeys((Password) value), () -> "ID:SECRET[:SOURCE],..."),
            Importance.HIGH,
            "Keys, separated by commas: ID:SECRET or ID:SECRET:SOURCE. Write the secret as a"
                + " reference to a config provider of the worker, as ${env:NAME}.")
        .define(
            SECRETS_FILE,
            Type.STRING,
            null,
            Importance.HIGH,
            "File on the worker with keys, one a line: ID:SECRET or ID:SECRET:SOURCE.")
        .define(
            KEYSTORE_PATH,
            Type.STRING,
            null,
            Importance.MEDIUM,
            "Key store on the worker with the certificate; with it the connector speaks https.")
        .define(
            KEYSTORE_PASSWORD, Type.PASSWORD, null, Importance.MEDIUM, "Password of the key store.")
        .define(
            KEYSTORE_TYPE,
            Type.STRING,
            "PKCS12",
            ValidString.in("PKCS12", "JKS"),
            Importance.LOW,
            "Type of the key store.");
  }

  private static void limits(ConfigDef definition) {
    definition
        .define(
            BODY_MAX_BYTES,
            Type.INT,
            8 * MEBIBYTE,
            Range.between(1024, 64 * MEBIBYTE),
            Importance.MEDIUM,
            "Largest body of a request, in bytes, before and after decompression.")
        .define(
            ITEMS_MAX,
            Type.INT,
            1000,
            Range.between(1, 100_000),
            Importance.MEDIUM,
            "Most articles in one request.")
        .define(
            REQUESTS_PER_SECOND,
            Type.INT,
            50,
            Range.between(1, 100_000),
            Importance.MEDIUM,
            "Requests that one key may make in a second; more are answered with 429.")
        .define(
            QUEUE_MAX_BYTES,
            Type.LONG,
            64L * MEBIBYTE,
            Range.between(2048, 16L * 1024 * MEBIBYTE),
            Importance.MEDIUM,
            "Bytes of all bodies that are being read or wait for Kafka, at least twice "
                + BODY_MAX_BYTES
                + "; beyond it requests are answered with 429. The heap needs about four times as"
                + " much.")
        .define(
            CONNECTIONS_MAX,
            Type.INT,
            256,
            Range.between(1, 100_000),
            Importance.LOW,
            "Most connections at a time; others wait to be accepted.")
        .define(
            COMMIT_TIMEOUT_MS,
            Type.LONG,
            Duration.ofSeconds(30).toMillis(),
            Range.between(100, Duration.ofMinutes(10).toMillis()),
            Importance.MEDIUM,
            "Milliseconds within which Kafka must have committed a request's records; after them it"
                + " is answered with 503.")
        .define(
            REMEMBERED_REQUESTS,
            Type.INT,
            10_000,
            Range.between(1, 1_000_000),
            Importance.LOW,
            "How many of the last requests with an Idempotency-Key are remembered, over restarts"
                + " too.");
  }

  private static void requireKeys(Password written) {
    if (written != null) {
      PushKeys.read(written.value(), null);
    }
  }

  /**
   * Checks what no single key shows, and what only this machine can tell.
   *
   * @throws ConfigException naming the key and what to do
   */
  void requireUsable() {
    keys();
    if (queueMaxBytes() < 2L * bodyMaxBytes()) {
      throw new ConfigException(
          QUEUE_MAX_BYTES,
          queueMaxBytes(),
          "must be at least twice " + BODY_MAX_BYTES + ", or the largest body is never taken");
    }
    if (keystore() != null && !Files.isReadable(keystore())) {
      throw new ConfigException(KEYSTORE_PATH, keystore(), "cannot be read on this worker");
    }
    if (keystore() != null && keystorePassword() == null) {
      throw new ConfigException(KEYSTORE_PASSWORD, null, "is needed with " + KEYSTORE_PATH);
    }
  }

  /** True when nobody but this machine can reach {@link #HOST}. */
  private boolean isLoopback() {
    try {
      return InetAddress.getByName(host()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ConfigException(HOST, host(), "is no name or address of this worker");
    }
  }

  ListenerSettings listener() {
    Tls tls = keystore() == null ? null : new Tls(keystore(), keystorePassword(), keystoreType());
    return new ListenerSettings(
        "push", host(), port(), connectionsMax(), tls, PORT + " or " + HOST);
  }

  void warnOfPlainText() {
    if (keystore() == null && !isLoopback()) {
      LOG.warn(
          "{} is open to other machines without TLS: set {}, or keep it behind a proxy that has it",
          host(),
          KEYSTORE_PATH);
    }
  }

  String host() {
    return getString(HOST);
  }

  int port() {
    return getInt(PORT);
  }

  PushKeys keys() {
    Password inline = getPassword(SECRETS);
    String file = getString(SECRETS_FILE);
    return PushKeys.read(
        inline == null ? null : inline.value(), file == null ? null : Path.of(file));
  }

  Path keystore() {
    String path = getString(KEYSTORE_PATH);
    return path == null ? null : Path.of(path);
  }

  /** Null when none is set. */
  String keystorePassword() {
    Password password = getPassword(KEYSTORE_PASSWORD);
    return password == null ? null : password.value();
  }

  String keystoreType() {
    return getString(KEYSTORE_TYPE);
  }

  int bodyMaxBytes() {
    return getInt(BODY_MAX_BYTES);
  }

  int itemsMax() {
    return getInt(ITEMS_MAX);
  }

  int requestsPerSecond() {
    return getInt(REQUESTS_PER_SECOND);
  }

  long queueMaxBytes() {
    return getLong(QUEUE_MAX_BYTES);
  }

  int connectionsMax() {
    return getInt(CONNECTIONS_MAX);
  }

  Duration commitTimeout() {
    return Duration.ofMillis(getLong(COMMIT_TIMEOUT_MS));
  }

  int rememberedRequests() {
    return getInt(REMEMBERED_REQUESTS);
  }

  Topics topics() {
    return Topics.withPrefix(getString(TOPIC_PREFIX));
  }
}
