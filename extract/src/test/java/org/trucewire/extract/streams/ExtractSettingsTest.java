package org.trucewire.extract.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.trucewire.extract.streams.identity.IdentitySettings;

class ExtractSettingsTest {

  private static final Map<String, String> LEAST =
      Map.of("bootstrap.servers", "localhost:1", "schema.registry.url", "http://localhost:2");

  @Test
  void defaults() {
    ExtractSettings settings = ExtractSettings.of(LEAST);

    assertThat(settings.topics().prefix()).isEqualTo("trucewire.");
    assertThat(settings.topics().partitions()).isEqualTo(6);
    assertThat(settings.replicationFactor()).isEqualTo((short) -1);
    assertThat(settings.lexiconPath()).isNull();
    assertThat(settings.identity())
        .isEqualTo(new IdentitySettings(0.4, Duration.ofDays(7), 100_000));
    assertThat(settings.ledgerGrace()).hasMinutes(10);
    assertThat(settings.streams())
        .containsEntry("application.id", "trucewire.extract")
        .containsEntry("processing.guarantee", "exactly_once_v2")
        .containsEntry("num.stream.threads", 2);
  }

  @Test
  void aTypoIsRefusedNamingTheNearestKey() {
    assertThatThrownBy(() -> ExtractSettings.of(with("lexicon.pth", "x")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("lexicon.pth")
        .hasMessageContaining("lexicon.path");
    assertThatThrownBy(() -> ExtractSettings.of(with("num.streams.threads", "3")))
        .hasMessageContaining("num.stream.threads");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> ExtractSettings.of(Map.of("bootstrap.servers", "localhost:1")))
        .hasMessageContaining("schema.registry.url");
  }

  @Test
  void kafkasAndConfluentsOwnKeysArePassedOn() {
    ExtractSettings settings =
        ExtractSettings.of(
            with(
                "num.stream.threads", "4",
                "producer.linger.ms", "7",
                "auto.register.schemas", "false",
                "security.protocol", "SSL"));

    assertThat(settings.streams())
        .containsEntry("num.stream.threads", "4")
        .containsEntry("producer.linger.ms", "7")
        .doesNotContainKey("auto.register.schemas");
    assertThat(settings.serdes()).containsEntry("auto.register.schemas", "false");
    assertThat(settings.clients()).containsEntry("security.protocol", "SSL");
  }

  @Test
  void theGuaranteeCannotBeTurnedOff() {
    assertThatThrownBy(() -> ExtractSettings.of(with("processing.guarantee", "at_least_once")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("processing.guarantee")
        .hasMessageContaining("at_least_once");
  }

  private static Map<String, String> with(String... pairs) {
    Map<String, String> given = new HashMap<>(LEAST);
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    return given;
  }
}
