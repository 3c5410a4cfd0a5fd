package org.trucewire.ingest.source;

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
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.ingest.archive.ArchiveSourceConnector;
import org.trucewire.ingest.feed.FeedSourceConnector;

class ConnectorsTest {

  @TempDir Path folder;

  @Test
  void bothAreFoundAsServicesWithTheVersionOfTheBuild() {
    List<SourceConnector> found =
        ServiceLoader.load(SourceConnector.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    assertThat(found)
        .hasAtLeastOneElementOfType(FeedSourceConnector.class)
        .hasAtLeastOneElementOfType(ArchiveSourceConnector.class)
        .allSatisfy(
            connector -> {
              assertThat(connector.version()).matches("\\d+\\.\\d+\\.\\d+.*");
              assertThat(connector.exactlyOnceSupport(Map.of()))
                  .isEqualTo(ExactlyOnceSupport.SUPPORTED);
            });
  }

  @Test
  void defaultsOfTheFeedConnector() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("feed.urls", List.of());
    defaults.put("feed.list.file", null);
    defaults.put("feed.list.reload.ms", 10_000L);
    defaults.put("feed.poll.interval.ms", 300_000L);
    defaults.put("feed.poll.interval.min.ms", 60_000L);
    defaults.put("feed.poll.interval.max.ms", 3_600_000L);
    defaults.put("feed.timeout.ms", 30_000L);
    defaults.put("feed.body.max.bytes", 8_388_608);
    defaults.put("feed.user.agent", "trucewire/" + ConnectorVersion.current());
    defaults.put("feed.concurrent.max", 32);
    defaults.put("feed.host.concurrent.max", 2);
    defaults.put("feed.host.delay.ms", 1000L);
    defaults.put("feed.fetch.pages", false);
    defaults.put("feed.fetch.pages.robots", true);
    defaults.put("feed.allow.private.addresses", false);
    defaults.put("feed.websub.callback.url", null);
    defaults.put("feed.websub.secret", null);
    defaults.put("feed.websub.host", "localhost");
    defaults.put("feed.websub.port", 8086);
    defaults.put("feed.websub.lease.ms", 864_000_000L);
    defaults.put("feed.websub.backup.interval.ms", 10_800_000L);
    defaults.put("feed.websub.commit.timeout.ms", 30_000L);
    defaults.put("topic.prefix", "trucewire.");
    assertThat(new FeedSourceConnector().config().defaultValues()).isEqualTo(defaults);
  }

  @Test
  void defaultsOfTheArchiveConnector() {
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("archive.rescan.ms", 10_000L);
    defaults.put("archive.article.max.bytes", 8_388_608);
    defaults.put("archive.source", null);
    defaults.put("archive.batch.size", 200);
    defaults.put("archive.format", "auto");
    defaults.put("archive.charset", "UTF-8");
    defaults.put("archive.csv.delimiter", "auto");
    defaults.put("archive.csv.columns", List.of());
    defaults.put("archive.nesting.max", 5);
    defaults.put("archive.unpacked.max.ratio", 200);
    defaults.put("archive.unpacked.max.bytes", 274_877_906_944L);
    defaults.put("topic.prefix", "trucewire.");
    assertThat(new ArchiveSourceConnector().config().defaultValues()).isEqualTo(defaults);
  }

  @Test
  void anUnknownKeyStopsTheStartAndIsAnErrorOfValidation() {
    Map<String, String> config =
        Map.of("feed.urls", "https://g.example/rss", "feed.poll.intervall.ms", "5000");
    FeedSourceConnector connector = new FeedSourceConnector();
    assertThatThrownBy(() -> connector.start(config))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("feed.poll.intervall.ms")
        .hasMessageContaining("Did you mean \"feed.poll.interval.ms\"?");
    assertThat(errors(connector, config)).containsOnlyKeys("feed.poll.intervall.ms");
  }

  @Test
  void keysOfTheFrameworkAreKnown() {
    Map<String, String> config = new HashMap<>();
    config.put("archive.paths", folder.toString());
    config.put("name", "a");
    config.put("connector.class", "x");
    config.put("tasks.max", "2");
    config.put("value.converter", "x");
    config.put("value.converter.schema.registry.url", "http://r");
    config.put("producer.override.max.request.size", "1");
    config.put("topic.creation.default.partitions", "1");
    config.put("transforms", "t");
    config.put("transforms.t.type", "x");
    config.put("exactly.once.support", "required");
    ArchiveSourceConnector connector = new ArchiveSourceConnector();
    connector.start(config);
    assertThat(errors(connector, config)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "feed.urls|''|names no feed",
        "feed.urls|gazette.example/rss|is no http or https address",
        "feed.urls|ftp://g.example/rss|is no http or https address",
        "feed.urls|https://g.example/a b|is no valid address",
        "feed.urls|https://g.example/a,x=https://g.example/a|another feed in the list",
        "feed.urls|x=https://g.example/a,x=https://g.example/b|another feed in the list",
        "feed.poll.interval.ms|10|at least 500",
        "feed.timeout.ms|soon|soon",
        "feed.body.max.bytes|1|at least 1024",
        "feed.fetch.pages|perhaps|perhaps",
        "feed.websub.callback.url|hubs.example|is no address",
        "feed.websub.secret|short|16 characters or more",
        "topic.prefix|a b|topic.prefix",
      })
  void feedConfigurationThatIsRefused(String key, String value, String message) {
    Map<String, String> config = new HashMap<>(Map.of("feed.urls", "https://g.example/rss"));
    config.put(key, value);
    FeedSourceConnector connector = new FeedSourceConnector();
    assertThat(errors(connector, config)).containsOnlyKeys(key);
    assertThat(errors(connector, config).get(key)).contains(message).contains(key);
    assertThatThrownBy(() -> connector.start(config)).isInstanceOf(ConfigException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "archive.paths|''|names no file",
        "archive.rescan.ms|0|at least 100",
        "archive.article.max.bytes|99999999|no more than",
        "archive.batch.size|0|at least 1",
        "archive.source|' '|is blank",
        "archive.format|warcs|write auto or one of",
        "archive.charset|utf-9|is no charset",
        "archive.csv.delimiter|,|write auto, comma, semicolon, tab or pipe",
        "archive.csv.columns|body=Story|write FIELD=COLUMN",
        "archive.csv.columns|text=Story,text=Body|each field once",
        "archive.nesting.max|0|at least 1",
        "archive.unpacked.max.ratio|1|at least 10",
        "archive.unpacked.max.bytes|1|at least 1024",
      })
  void archiveConfigurationThatIsRefused(String key, String value, String message) {
    Map<String, String> config = new HashMap<>(Map.of("archive.paths", folder.toString()));
    config.put(key, value);
    assertThat(errors(new ArchiveSourceConnector(), config).get(key)).contains(message);
  }

  @Test
  void pathsThatAreMissingOrOfAnotherKindAreRefused() throws Exception {
    Path pdf = Files.createFile(folder.resolve("a.pdf"));
    assertThatThrownBy(
            () -> new ArchiveSourceConnector().start(Map.of("archive.paths", pdf.toString())))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a.pdf")
        .hasMessageContaining(".jsonl")
        .hasMessageContaining("archive.format");
    Map<String, String> missing = Map.of("archive.paths", folder.resolve("none.json").toString());
    assertThatThrownBy(() -> new ArchiveSourceConnector().start(missing))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.json")
        .hasMessageContaining("is not there");
  }

  @Test
  void aRequiredKeyIsMissed() {
    assertThat(errors(new FeedSourceConnector(), Map.of())).containsOnlyKeys("feed.urls");
    assertThat(errors(new ArchiveSourceConnector(), Map.of())).containsOnlyKeys("archive.paths");
  }

  @Test
  void feedsAreSpreadOverNoMoreTasksThanThereAreFeeds() {
    FeedSourceConnector connector = new FeedSourceConnector();
    connector.start(
        Map.of(
            "feed.urls", "https://a.example/?x=1, b=https://b.example/?y=2 ,https://c.example/"));
    List<String> two =
        connector.taskConfigs(2).stream().map(config -> config.get("feed.urls")).toList();
    assertThat(two)
        .containsExactly("https://a.example/?x=1,https://c.example/", "b=https://b.example/?y=2");
    assertThat(connector.taskConfigs(9)).hasSize(3);
  }

  @Test
  void singleFilesAreSpreadOverNoMoreTasksThanThereAreFiles() throws Exception {
    Path a = Files.createFile(folder.resolve("a.txt"));
    Path b = Files.createFile(folder.resolve("b.txt"));
    ArchiveSourceConnector connector = new ArchiveSourceConnector();
    connector.start(Map.of("archive.paths", a + "," + b));
    assertThat(connector.taskConfigs(5)).hasSize(2);
    connector.start(Map.of("archive.paths", folder.toString()));
    assertThat(connector.taskConfigs(5)).hasSize(5);
  }

  private static Map<String, String> errors(SourceConnector connector, Map<String, String> config) {
    return connector.validate(config).configValues().stream()
        .filter(value -> !value.errorMessages().isEmpty())
        .collect(
            Collectors.toMap(ConfigValue::name, value -> String.join("; ", value.errorMessages())));
  }
}
