package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.trucewire.sink.SinkConfig.OnTopicReset;

class SinkConfigTest {

  @Test
  void defaults() {
    SinkConfig config = new SinkConfig(Map.of());
    assertThat(config.url()).isEqualTo("jdbc:sqlite:trucewire.db");
    assertThat(config.dialect()).isInstanceOf(Sqlite.class);
    assertThat(config.user()).isEmpty();
    assertThat(config.password()).isEmpty();
    assertThat(config.batchMaxRecords()).isEqualTo(5000);
    assertThat(config.retryBackoffMs()).isEqualTo(3000);
    assertThat(config.lockTimeoutMs()).isEqualTo(5000);
    assertThat(config.onTopicReset()).isEqualTo(OnTopicReset.FAIL);
    assertThat(SinkConfig.DEFINITION.names()).hasSize(7);
  }

  @Test
  void postgresqlByUrlWithAPasswordThatIsNeverPrinted() {
    SinkConfig config =
        new SinkConfig(
            Map.of(
                SinkConfig.URL, "jdbc:postgresql://db:5432/news",
                SinkConfig.USER, "desk",
                SinkConfig.PASSWORD, "s3cret"));
    assertThat(config.dialect()).isInstanceOf(Postgresql.class);
    assertThat(config.password()).contains("s3cret");
    assertThat(config.values().toString()).doesNotContain("s3cret");
  }

  @Test
  void refusesWhatIsNoDatabaseThatLasts() {
    assertRefused("jdbc:mysql://db/news", "jdbc:mysql://db/news", "jdbc:postgresql://");
    assertRefused("jdbc:sqlite::memory:", "in memory", "jdbc:sqlite:FILE");
    assertRefused("jdbc:sqlite:", "in memory", "jdbc:sqlite:FILE");
    assertRefused("jdbc:postgresql://db:port/news", "db:port", "jdbc:postgresql://HOST:PORT");
  }

  @Test
  void refusesAPasswordInTheUrlWithoutRepeatingIt() {
    assertThatThrownBy(
            () ->
                new SinkConfig(
                    Map.of(SinkConfig.URL, "jdbc:postgresql://db/news?user=a&password=s3cret")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(SinkConfig.PASSWORD)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void refusesAUserForSqlite() {
    assertThatThrownBy(() -> new SinkConfig(Map.of(SinkConfig.USER, "desk")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sink.jdbc.user")
        .hasMessageContaining("desk")
        .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
  }

  @Test
  void refusesNumbersOutOfRangeAndUnknownChoices() {
    assertThatThrownBy(() -> new SinkConfig(Map.of(SinkConfig.BATCH_MAX_RECORDS, "0")))
        .hasMessageContaining("sink.batch.max.records")
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new SinkConfig(Map.of(SinkConfig.ON_TOPIC_RESET, "ignore")))
        .hasMessageContaining("sink.on.topic.reset")
        .hasMessageContaining("ignore")
        .hasMessageContaining("restart");
  }

  private static void assertRefused(String url, String... parts) {
    assertThatThrownBy(() -> new SinkConfig(Map.of(SinkConfig.URL, url)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("sink.jdbc.url")
        .hasMessageContainingAll(parts);
  }
}
