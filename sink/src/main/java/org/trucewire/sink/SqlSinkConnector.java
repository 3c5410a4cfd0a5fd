package org.trucewire.sink;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * Writes articles, events and ceasefires to normalized tables of SQLite or PostgreSQL.
 *
 * <p>Rows and offsets are written in one transaction, so each record counts exactly once whatever
 * is killed. Set {@code consumer.override.isolation.level=read_committed} to leave out what a
 * transaction of the producer took back.
 */
public final class SqlSinkConnector extends SinkConnector {

  private Map<String, String> properties = Map.of();

  @Override
  public void start(Map<String, String> given) {
    SinkKeys.requireKnown(given);
    SinkConfig config = new SinkConfig(given);
    properties = new TreeMap<>(config.originalsStrings());
  }

  /** SQLite has one writer at a time: more tasks would only wait for each other. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    boolean single = new SinkConfig(properties).dialect() instanceof Sqlite;
    return Collections.nCopies(single ? 1 : maxTasks, properties);
  }

  /** Adds to what each key's own validator says: unknown keys, and keys that don't go together. */
  @Override
  public Config validate(Map<String, String> given) {
    List<ConfigValue> values = new ArrayList<>(super.validate(given).configValues());
    boolean valid = values.stream().allMatch(v -> v.errorMessages().isEmpty());
    new TreeMap<>(given)
        .forEach(
            (key, value) -> {
              try {
                SinkKeys.requireKnown(Collections.singletonMap(key, value));
              } catch (ConfigException e) {
                values.add(
                    new ConfigValue(key, null, List.of(), new ArrayList<>(Set.of(e.getMessage()))));
              }
            });
    if (valid) {
      try {
        new SinkConfig(given);
      } catch (ConfigException e) {
        values.stream()
            .filter(v -> v.name().equals(SinkConfig.URL))
            .forEach(v -> v.addErrorMessage(e.getMessage()));
      }
    }
    return new Config(values);
  }

  /**
   * Sets the offsets where the sink keeps them, beside the rows; Connect then does the same to the
   * consumer group. Rows stay as they are until records overwrite them.
   *
   * @throws ConnectException if the database can't be written
   */
  @Override
  public boolean alterOffsets(Map<String, String> given, Map<TopicPartition, Long> offsets) {
    SinkConfig config = new SinkConfig(given);
    try (SinkDatabase database = new SinkDatabase(config)) {
      Statements statements = database.statements();
      OffsetsTable table = new OffsetsTable(statements, database.dialect());
      statements.begin();
      Map<TopicPartition, Position> positions = new HashMap<>(table.lock(offsets.keySet()));
      positions.replaceAll(
          (partition, known) ->
              offsets.get(partition) == null
                  ? Position.START
                  : Position.at(offsets.get(partition)));
      table.write(positions);
      statements.commit();
      return true;
    } catch (SQLException e) {
      throw new ConnectException(
          "The offsets in " + config.url() + " can't be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    properties = Map.of();
  }

  @Override
  public Class<? extends Task> taskClass() {
    return SqlSinkTask.class;
  }

  @Override
  public ConfigDef config() {
    return SinkConfig.DEFINITION;
  }

  @Override
  public String version() {
    return SinkVersion.get();
  }
}
