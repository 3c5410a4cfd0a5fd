package org.trucewire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.ingest.source.ConnectorVersion;

class PushConfigTest {

  private static final String SECRET = "only-the-client-knows-1";

  @TempDir Path folder;

  @Test
  void itIsFoundAsAServiceWithTheVersionOfTheBuild() {
    assertThat(ServiceLoader.load(SourceConnector.class))
        .filteredOn(PushSourceConnector.class::isInstance)
        .extracting(SourceConnector::version)
        .containsExactly(ConnectorVersion.current());
  }

  @Test
  void defaults() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("push.host", "localhost");
    defaults.put("push.port", 8085);
    defaults.put("push.secrets", null);
    defaults.put("push.secrets.file", null);
    defaults.put("push.body.max.bytes", 8_388_608);
    defaults.put("push.items.max", 1000);
    defaults.put("push.requests.per.second", 50);
    defaults.put("push.queue.max.bytes", 67_108_864L);
    defaults.put("push.connections.max", 256);
    defaults.put("push.commit.timeout.ms", 30_000L);
    defaults.put("push.remembered.requests", 10_000);
    defaults.put("push.tls.keystore.path", null);
    defaults.put("push.tls.keystore.password", null);
    defaults.put("push.tls.keystore.type", "PKCS12");
    defaults.put("topic.prefix", "trucewire.");
    assertThat(new PushSourceConnector().config().defaultValues()).isEqualTo(defaults);
  }

  @Test
  void oneTaskForOnePort() {
    PushSourceConnector connector = new PushSourceConnector();
    connector.start(Map.of("push.secrets", "agency:" + SECRET, "tasks.max", "4"));
    assertThat(connector.taskConfigs(4)).hasSize(1);
  }

  @Test
  void keysOfAFileAndOfTheConfigurationAreTaken() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("keys"),
            "# who may push\n\nagency : " + SECRET + " : Example: Agency\ndesk:" + SECRET + "2\n");
    List<PushKey> keys = PushKeys.read("wire:" + SECRET + "3:The Wire", file).all();
    assertThat(keys).extracting(PushKey::id).containsExactly("wire", "agency", "desk");
    assertThat(keys)
        .extracting(PushKey::source)
        .containsExactly("The Wire", "Example: Agency", "desk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agency|entry 1: write ID:SECRET",
        "a b:only-the-client-knows-1|entry 1: write ID:SECRET",
        "agency:only-short|must have 16 or more",
        "agency:only-the-client knows-1|must have 16 or more",
        "desk:another-secret-of-the-desk,agency:${env:PUSH}|entry 2: the secret of \"agency\" is a"
            + " reference",
        "a:only-the-client-knows-1,a:only-the-client-knows-2|Two push keys have the id \"a\"",
        "a:only-the-client-knows-1,b:only-the-client-knows-1|\"a\" and \"b\" have one secret",
        "' '|Nobody could push",
      })
  void secretsThatAreRefusedAreNotShown(String secrets, String message) {
    Map<String, String> config = Map.of("push.secrets", secrets);
    PushSourceConnector connector = new PushSourceConnector();
    assertThat(errors(connector, config).get("push.secrets"))
        .contains(message)
        .doesNotContain("only-");
    assertThatThrownBy(() -> connector.start(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("only-");
  }

  @Test
  void aMistypedKeyDoesNotShowItsSecretEither() {
    PushSourceConnector connector = new PushSourceConnector();
    for (String typo : List.of("push.sercets", "push.secret")) {
      Map<String, String> config = Map.of(typo, "agency:" + SECRET);
      assertThatThrownBy(() -> connector.start(config))
          .isInstanceOf(ConfigException.class)
          .hasMessageContaining(typo)
          .hasMessageContaining("Did you mean \"push.secrets\"?")
          .hasMessageNotContaining(SECRET);
      assertThat(errors(connector, config).get(typo)).doesNotContain(SECRET);
    }
    assertThat(new PushSourceConfig(Map.of("push.secrets", "agency:" + SECRET)).values())
        .asString()
        .contains("[hidden]")
        .doesNotContain(SECRET);
  }

  @Test
  void settingsThatCannotWorkTogetherAreRefused() {
    assertRefused(Map.of(), "Nobody could push");
    assertRefused(Map.of("push.secrets.file", "/none/such"), "/none/such");
    assertRefused(key(Map.of("push.queue.max.bytes", "8388608")), "at least twice");
    assertRefused(key(Map.of("push.tls.keystore.path", "/none/such")), "/none/such");
    assertRefused(
        key(Map.of("push.tls.keystore.path", folder.toString())), "push.tls.keystore.password");
    assertRefused(key(Map.of("push.port", "70000")), "push.port");
    assertRefused(key(Map.of("push.items.max", "0")), "push.items.max");
    assertRefused(key(Map.of("topic.prefix", "a b")), "topic.prefix");
  }

  private static Map<String, String> key(Map<String, String> more) {
    Map<String, String> config = new HashMap<>(more);
    config.put("push.secrets", "agency:" + SECRET);
    return config;
  }

  private static void assertRefused(Map<String, String> config, String message) {
    assertThatThrownBy(() -> new PushSourceConnector().start(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  private static Map<String, String> errors(SourceConnector connector, Map<String, String> config) {
    return connector.validate(config).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .collect(
            Collectors.toMap(ConfigValue::name, value -> String.join("; ", value.errorMessages())));
  }
}
