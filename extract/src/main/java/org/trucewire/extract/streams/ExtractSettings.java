package org.trucewire.extract.streams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.apache.kafka.streams.StreamsConfig;
import org.trucewire.schemas.config.ConfigKeys;
import org.trucewire.schemas.topics.TopicSpec;
import org.trucewire.schemas.topics.Topics;

/**
 * Configuration of the streams application: the keys below, every key of Kafka Streams and its
 * clients under Kafka's own names, and every setting of Confluent's serdes.
 *
 * @param topics the topics that it reads and writes
 * @param replicationFactor replicas of the topics that it creates; -1 for the cluster's default
 * @param lexiconPath folder of lexicon files that add to the bundled ones; null for none
 * @param streams what Kafka Streams gets
 * @param serdes what Confluent's serdes get
 * @param clients what a plain client of the same cluster gets, such as the admin client
 */
public record ExtractSettings(
    Topics topics,
    short replicationFactor,
    String lexiconPath,
    Map<String, Object> streams,
    Map<String, Object> serdes,
    Map<String, Object> clients) {

  /** Beginning of every topic's name. */
  public static final String TOPIC_PREFIX = "topic.prefix";

  /** Partitions of the topics that are created. */
  public static final String TOPIC_PARTITIONS = "topic.partitions";

  /** Replicas of the topics that are created. */
  public static final String TOPIC_REPLICATION_FACTOR = "topic.replication.factor";

  /** Folder of the user's own lexicon files. */
  public static final String LEXICON_PATH = "lexicon.path";

  /** Where the schema registry listens. */
  public static final String SCHEMA_REGISTRY_URL = "schema.registry.url";

  private static final ConfigDef OWN =
      new ConfigDef()
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

  private static final List<String> CLIENT_PREFIXES =
      List.of(
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX,
          StreamsConfig.TOPIC_PREFIX);

  private static final List<String> SERDE_PREFIXES =
      List.of(
          "schema.registry.",
          "auto.register.",
          "use.latest.",
          "basic.auth.",
          "bearer.auth.",
          "value.subject.",
          "key.subject.",
          "context.name.",
          "latest.",
          "normalize.",
          "avro.",
          "max.schemas.",
          "proxy.",
          "http.",
          "missing.");

  /**
   * Reads a configuration.
   *
   * @throws ConfigException if a key is unknown (naming the nearest known one), obligatory and
   *     missing, or has a value that does not fit
   */
  public static ExtractSettings of(Map<String, String> given) {
    ConfigKeys.requireKnown(given, knownKeys(), passedOn());
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
        streams(given, topics),
        only(given, k -> SERDE_PREFIXES.stream().anyMatch(k::startsWith)),
        only(given, k -> AdminClientConfig.configNames().contains(k)));
  }

  private static Set<String> knownKeys() {
    Set<String> known = new HashSet<>(OWN.names());
    known.addAll(StreamsConfig.configDef().names());
    known.addAll(AdminClientConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(ProducerConfig.configNames());
    return known;
  }

  private static List<String> passedOn() {
    return java.util.stream.Stream.of(CLIENT_PREFIXES, SERDE_PREFIXES)
        .flatMap(List::stream)
        .toList();
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
    settings.putAll(
        only(given, k -> !OWN.names().contains(k) || k.equals("bootstrap.servers")));
    SERDE_PREFIXES.forEach(prefix -> settings.keySet().removeIf(k -> k.startsWith(prefix)));
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
    settings.put(DeadLetterHandler.TOPIC_CONFIG, topics.deadLetters().name());
    settings.put(
        DeadLetterHandler.STAGES_CONFIG,
        stages(
            Map.of(
                topics.articles(), "extract",
                topics.mentions(), "resolve",
                topics.events(), "track")));
    return settings;
  }

  private static String stages(Map<TopicSpec, String> stages) {
    return stages.entrySet().stream()
        .map(e -> e.getKey().name() + "=" + e.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Map<String, Object> only(
      Map<String, String> given, java.util.function.Predicate<String> key) {
    Map<String, Object> some = new TreeMap<>();
    given.forEach(
        (k, v) -> {
          if (key.test(k)) {
            some.put(k, v);
          }
        });
    return some;
  }
}
