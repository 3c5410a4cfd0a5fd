package org.trucewire.ingest.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.trucewire.schemas.config.ConfigKeys;

/** Tells the keys that a connector's configuration may hold from mistyped ones. */
public final class ConnectorKeys {

  /**
   * Keys that Kafka Connect itself reads from a source connector's configuration. They are declared
   * in connect-runtime, which a plug-in must not depend on.
   */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "name",
          "connector.class",
          "connector.plugin.version",
          "task.class",
          "tasks.max",
          "tasks.max.enforce",
          "key.converter",
          "value.converter",
          "header.converter",
          "key.converter.plugin.version",
          "value.converter.plugin.version",
          "header.converter.plugin.version",
          "config.action.reload",
          "transforms",
          "predicates",
          "errors.retry.timeout",
          "errors.retry.delay.max.ms",
          "errors.tolerance",
          "errors.log.enable",
          "errors.log.include.messages",
          "exactly.once.support",
          "transaction.boundary",
          "transaction.boundary.interval.ms",
          "offsets.storage.topic",
          "topic.creation.groups");

  /** Beginnings of keys whose rest names something of the user's, or is passed on. */
  private static final List<String> FRAMEWORK_PREFIXES =
      List.of(
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "transforms.",
          "predicates.",
          "topic.creation.",
          "producer.override.",
          "consumer.override.",
          "admin.override.");

  private ConnectorKeys() {}

  /**
   * Refuses unknown keys.
   *
   * @throws ConfigException naming the unknown key and the nearest known one
   */
  public static void requireKnown(Map<String, String> given, ConfigDef own) {
    Set<String> known = new HashSet<>(FRAMEWORK);
    known.addAll(own.names());
    ConfigKeys.requireKnown(given, known, FRAMEWORK_PREFIXES);
  }

  /** A validation's result, with one error more for every unknown key. */
  public static Config withUnknownKeys(Config validated, Map<String, String> given, ConfigDef own) {
    List<ConfigValue> values = new ArrayList<>(validated.configValues());
    for (Map.Entry<String, String> entry : new TreeMap<>(given).entrySet()) {
      try {
        Map<String, String> single = new TreeMap<>();
        single.put(entry.getKey(), entry.getValue());
        requireKnown(single, own);
      } catch (ConfigException e) {
        values.add(
            new ConfigValue(entry.getKey(), entry.getValue(), List.of(), List.of(e.getMessage())));
      }
    }
    return new Config(values);
  }
}
