package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.sink.SinkConnector;
import org.junit.jupiter.api.Test;

class SqlSinkConnectorTest {

  private static final Map<String, String> FRAMEWORK =
      Map.of(
          "name", "sink",
          "connector.class", "org.trucewire.sink.SqlSinkConnector",
          "topics", "trucewire.events",
          "tasks.max", "3",
          "value.converter.schema.registry.url", "http://localhost:8081",
          "consumer.override.isolation.level", "read_committed",
          "errors.tolerance", "all");

  private final SqlSinkConnector connector = new SqlSinkConnector();

  @Test
  void sqliteHasOneTaskAndPostgresqlAsManyAsAllowed() {
    connector.start(FRAMEWORK);
    assertThat(connector.taskConfigs(3)).hasSize(1).first().isEqualTo(FRAMEWORK);
    connector.start(with(SinkConfig.URL, "jdbc:postgresql://db/news"));
    assertThat(connector.taskConfigs(3)).hasSize(3);
  }

  @Test
  void unknownKeyStopsTheStartAndNamesTheNearest() {
    assertThatThrownBy(() -> connector.start(with("sink.jdbc.ulr", "jdbc:sqlite:a.db")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sink.jdbc.ulr")
        .hasMessageContaining("\"sink.jdbc.url\"");
    assertThatThrownBy(() -> connector.start(with("errors.tolerence", "all")))
        .hasMessageContaining("\"errors.tolerance\"");
  }

  @Test
  void validationTellsEveryMistake() {
    // Given
    Map<String, String> given = with("sink.jdbc.usr", "desk");
    given.put("sink.batch.max.record", "5");
    given.put(SinkConfig.LOCK_TIMEOUT_MS, "soon");
    // When
    List<ConfigValue> values = connector.validate(given).configValues();
    // Then
    assertThat(errors(values, "sink.jdbc.usr"))
        .hasSize(1)
        .first()
        .asString()
        .contains("sink.jdbc.user");
    assertThat(errors(values, "sink.batch.max.record"))
        .first()
        .asString()
        .contains("sink.batch.max.records");
    assertThat(errors(values, SinkConfig.LOCK_TIMEOUT_MS)).first().asString().contains("soon");
    assertThat(errors(values, SinkConfig.URL)).isEmpty();
  }

  @Test
  void validationTellsKeysThatDoNotGoTogether() {
    List<ConfigValue> values = connector.validate(with(SinkConfig.USER, "desk")).configValues();
    assertThat(errors(values, SinkConfig.URL)).hasSize(1).first().asString().contains("SQLite");
  }

  @Test
  void validConfigurationHasNoErrors() {
    assertThat(connector.validate(FRAMEWORK).configValues())
        .allSatisfy(v -> assertThat(v.errorMessages()).isEmpty());
  }

  @Test
  void isFoundByServiceLoaderAndHasTheVersionOfTheBuild() {
    assertThat(ServiceLoader.load(SinkConnector.class))
        .anySatisfy(c -> assertThat(c).isInstanceOf(SqlSinkConnector.class));
    assertThat(connector.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(new SqlSinkTask().version()).isEqualTo(connector.version());
  }

  private static Map<String, String> with(String key, String value) {
    Map<String, String> given = new HashMap<>(FRAMEWORK);
    given.put(key, value);
    return given;
  }

  private static List<String> errors(List<ConfigValue> values, String key) {
    return values.stream()
        .filter(v -> v.name().equals(key))
        .flatMap(v -> v.errorMessages().stream())
        .toList();
  }
}
