package org.trucewire.schemas.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {

  private static final Set<String> KNOWN = Set.of("topic.prefix", "feed.urls", "jdbc.password");

  @Test
  void aTypoIsRefusedNamingTheNearestKey() {
    assertThatThrownBy(() -> ConfigKeys.requireKnown(Map.of("topic.prefx", "a."), KNOWN, List.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"topic.prefx\"")
        .hasMessageContaining("\"a.\"")
        .hasMessageContaining("Did you mean \"topic.prefix\"?");
  }

  @Test
  void aSecretIsNotRepeated() {
    assertThatThrownBy(
            () -> ConfigKeys.requireKnown(Map.of("jdbc.passwordd", "s3cret"), KNOWN, List.of()))
        .hasMessageContaining("jdbc.passwordd")
        .message()
        .doesNotContain("s3cret");
  }

  @Test
  void knownKeysAndThosePassedOnAreTaken() {
    assertThatCode(
            () ->
                ConfigKeys.requireKnown(
                    Map.of("topic.prefix", "a.", "producer.linger.ms", "5"),
                    KNOWN,
                    List.of("producer.")))
        .doesNotThrowAnyException();
  }
}
