package org.trucewire.extract.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.trucewire.extract.streams.identity.IdentitySettings;
import org.trucewire.extract.streams.identity.IdentityTopology;
import org.trucewire.schemas.config.ConfigKeys;
import org.trucewire.schemas.serde.SerdeKeys;
import org.trucewire.schemas.topics.Topics;

/**
 * Configuration of the streams application: the keys below, every key of Kafka Streams and its
 * clients under Kafka's own names, and every setting of Confluent's serdes.
 *
 * @param topics the topics that it reads and writes
 * @param replicationFactor replicas of the topics that it creates; -1 for the cluster's default
 * @param lexiconPath folder of lexicon files that add to the bundled ones; null for none
 * @param identity which articles are near-duplicates
 * @param ledgerGrace how long after its end, and after its last change, an hour of the ledger must
 *     add up
 * @param streams what Kafka Streams gets
 * @param serdes what Confluent's serdes get
 * @param clients what a plain client of the same cluster gets, such as the admin client
 */
public record ExtractSettings(
    Topics topics,
    short replicationFactor,
    String lexiconPath,
    IdentitySettings identity,
    Duration ledgerGrace,
    Map<String, Object> streams,
    Map<String, String> serdes,
    Map<String, String> clients) {

  /** Beginning of every topic's name. */
  public static final String TOPIC_PREFIX = "topic.prefix";

  /** Partitions of the topics that are created. */
  public static final String TOPIC_PARTITIONS = "topic.partitions";

  /** Replicas of the topics that are created. */
  public static final String TOPIC_REPLICATION_FACTOR = "topic.replication.factor";

  /** Folder of the user's own lexicon files. */
  public static final String LEXICON_PATH = "lexicon.path";

  /** Milliseconds after its end and last change until an hour of the ledger must add up. */
  public static final String LEDGER_GRACE_MS = "ledger.grace.ms";

  /** Where the schema registry listens. */
  public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";

  private static final ConfigDef OWN =
      IdentitySettings.define(new ConfigDef())
          .define(
              TOPIC_PREFIX,
              Type.STRING,
              Topics.DEFAULT_PREFIX,
              Importance.MEDIUM,
              "What the name of every topic begins with.")
          .define(
              TOPIC_PARTITIONS,
              Type.INT,
              Topics.DEFAULT_PARTITIONS,
              ConfigDef.Range.atLeast(1),
              Importance.MEDIUM,
              "Partitions of the topics that are created; those that exist keep theirs.")
          .define(
              TOPIC_REPLICATION_FACTOR,
              Type.SHORT,
              (short) -1,
              Importance.MEDIUM,
              "Replicas of the topics that are created; -1 for the cluster's default.")
          .define(
              LEXICON_PATH,
              Type.STRING,
              null,
              Importance.MEDIUM,
              "Folder of lexicon files that add to the bundled ones and override them.")
          .define(
              LEDGER_GRACE_MS,
              Type.LONG,
              600_000L,
              ConfigDef.Range.between(1, Duration.ofDays(30).toMillis()),
              Importance.LOW,
              "Milliseconds after its end, and after its last change, until an hour of the ledger"
                  + " must add up; then it is an alert.")
          .define(
              SCHEMA_REGISTRY_URL,
              Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              Importance.HIGH,
              "Where the schema registry listens.")
          .define(
              CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
              Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              Importance.HIGH,
              "Brokers to ask for the cluster, as host:port,...");

  private static final List<String> FIXED =
      List.of(
          StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
          StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
          StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG);

  /** What may be set of the topics that Kafka Streams makes for itself. */
  private static final List<String> INTERNAL_TOPIC_KEYS =
      List.of(
          TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
          TopicConfig.SEGMENT_BYTES_CONFIG,
          TopicConfig.SEGMENT_MS_CONFIG,
          TopicConfig.COMPRESSION_TYPE_CONFIG,
          TopicConfig.MAX_MESSAGE_BYTES_CONFIG);

  private static final List<String> CLIENT_PREFIXES =
      List.of(
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX);

  /**
   * Reads a configuration.
   *
   * @throws ConfigException if a key is unknown (naming the nearest known one), obligatory and
   *     missing, or has a value that does not fit
   */
  public static ExtractSettings of(Map<String, String> given) {
    ConfigKeys.requireKnown(
        only(given, k -> !SerdeKeys.isSerdeKey(k)), knownKeys(), CLIENT_PREFIXES);
    for (String fixed : FIXED) {
      if (given.containsKey(fixed)) {
        throw new ConfigException(
            fixed, given.get(fixed), "is not configurable: the guarantees rest on it. Remove it.");
      }
    }
    AbstractConfig own = new AbstractConfig(OWN, given, false);
    Topics topics = new Topics(own.getString(TOPIC_PREFIX), own.getInt(TOPIC_PARTITIONS));
    return new ExtractSettings(
        topics,
        own.getShort(TOPIC_REPLICATION_FACTOR),
        own.getString(LEXICON_PATH),
        IdentitySettings.of(own),
        Duration.ofMillis(own.getLong(LEDGER_GRACE_MS)),
        streams(given, topics),
        only(given, SerdeKeys::isSerdeKey),
        only(given, k -> AdminClientConfig.configNames().contains(k)));
  }

  private static Set<String> knownKeys() {
    Set<String> known = new HashSet<>(OWN.names());
    known.addAll(StreamsConfig.configDef().names());
    known.addAll(AdminClientConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(ProducerConfig.configNames());
    INTERNAL_TOPIC_KEYS.forEach(key -> known.add(StreamsConfig.TOPIC_PREFIX + key));
    known.addAll(SerdeKeys.names());
    return known;
  }

  private static Map<String, Object> streams(Map<String, String> given, Topics topics) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, topics.prefix() + "extract");
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_RECORD_BYTES);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.putAll(only(given, k -> !OWN.names().contains(k) || k.equals("bootstrap.servers")));
    settings.keySet().removeIf(SerdeKeys::isSerdeKey);
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    settings.put(DeadLetterHandler.TOPIC_CONFIG, topics.deadLetters().name());
    settings.put(
        DeadLetterHandler.STAGES_CONFIG,
        stages(
            Map.of(
                topics.articles().name(), "extract",
                topics.mentions().name(), "resolve",
                topics.events().name(), "track",
                IdentityTopology.repartitionTopic(
                        settings.get(StreamsConfig.APPLICATION_ID_CONFIG).toString()),
                    "identify")));
    return settings;
  }

  private static String stages(Map<String, String> stages) {
    return stages.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Map<String, String> only(Map<String, String> given, Predicate<String> key) {
    Map<String, String> some = new TreeMap<>();
    given.forEach(
        (k, v) -> {
          if (key.test(k)) {
            some.put(k, v);
          }
        });
    return some;
  }
}
