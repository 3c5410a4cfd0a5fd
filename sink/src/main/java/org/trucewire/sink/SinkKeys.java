package org.trucewire.sink;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigException;
import org.trucewire.schemas.config.ConfigKeys;

/** Every key that a configuration of this connector may hold. */
final class SinkKeys {

  /**
   * Connect's own keys for sinks ({@code SinkConnectorConfig} of Kafka 4.3); they are named here
   * because plug-ins don't see the classes of the worker.
   */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "name",
          "connector.class",
          "connector.plugin.version",
          "tasks.max",
          "tasks.max.enforce",
          "key.converter",
          "value.converter",
          "header.converter",
          "transforms",
          "predicates",
          "topics",
          "topics.regex",
          "config.action.reload",
          "task.class",
          "errors.retry.timeout",
          "errors.retry.delay.max.ms",
          "errors.tolerance",
          "errors.log.enable",
          "errors.log.include.messages",
          "errors.deadletterqueue.topic.name",
          "errors.deadletterqueue.topic.replication.factor",
          "errors.deadletterqueue.context.headers.enable");

  /** Keys that go on to another component. */
  private static final List<String> PREFIXES =
      List.of(
          "key.converter.",
          "value.converter.",
          "header.converter.",
          "transforms.",
          "predicates.",
          "consumer.override.",
          "producer.override.",
          "admin.override.");

  private SinkKeys() {}

  /**
   * @throws ConfigException naming the first unknown key and the known one nearest to it
   */
  static void requireKnown(Map<String, String> given) {
    Set<String> known = new TreeSet<>(FRAMEWORK);
    known.addAll(SinkConfig.DEFINITION.names());
    ConfigKeys.requireKnown(given, known, PREFIXES);
  }
}
