package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.connector.ConnectorContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FeedListTest {

  @TempDir Path folder;

  @Test
  void linesAreFeeds() throws IOException {
    List<FeedAddress> feeds =
        read(
            """
            # ours

            https://a.example/rss
              wire = https://b.example/?x=1\s
            https://a.example/rss
            """);
    assertThat(feeds)
        .extracting(FeedAddress::asConfigured)
        .containsExactly("https://a.example/rss", "wire=https://b.example/?x=1");
  }

  @Test
  void outlinesOfOpmlAreFeeds() throws IOException {
    List<FeedAddress> feeds =
        read(
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
            <outline text="World"><outline type="rss" text="Wire, A=B" xmlUrl="https://a.example/rss"/>
            <outline type="rss" title="Wire A B" xmlurl="https://b.example/a?x=1,2&amp;y"/>
            </outline><outline text="no feed" htmlUrl="https://c.example/"/></body></opml>
            """);
    assertThat(feeds)
        .extracting(FeedAddress::asConfigured)
        .containsExactly("Wire A B=https://a.example/rss", "https://b.example/a?x=1%2C2&y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://a.example/ok\\nfoo|line 2",
        "https://a.example/,https://b.example/|line 1 has a comma",
        "<rss/>|no OPML",
        "a=https://a.example/\\na=https://b.example/|two feeds with the name a",
        "#|names no feed",
      })
  void mistakesAreNamed(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aListThatIsMissingIsAnErrorOfValidation() {
    Map<String, String> config = Map.of("feed.list.file", folder.resolve("none.txt").toString());
    assertThat(new FeedSourceConnector().validate(config).configValues())
        .filteredOn(value -> !value.errorMessages().isEmpty())
        .singleElement()
        .satisfies(value -> assertThat(value.errorMessages().get(0)).contains("none.txt"));
  }

  @Test
  void aListIsReadAgainWithoutARestartAndAMistakeInItChangesNothing() throws Exception {
    // Given a connector with a list of one feed
    Path file = Files.writeString(folder.resolve("feeds.txt"), "https://a.example/\n");
    CountDownLatch asked = new CountDownLatch(1);
    FeedSourceConnector connector = new FeedSourceConnector();
    connector.initialize(context(asked));
    connector.start(Map.of("feed.list.file", file.toString(), "feed.list.reload.ms", "100"));
    try {
      assertThat(connector.taskConfigs(4)).hasSize(1);
      // When the list is broken, Then the feed stays
      Files.writeString(file, "no address\n");
      assertThat(asked.await(500, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(connector.taskConfigs(4)).hasSize(1);
      // When it has two feeds, Then Kafka Connect is asked to deal them out
      Files.writeString(file, "https://a.example/\nhttps://b.example/\n");
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(connector.taskConfigs(4))
          .extracting(config -> config.get("feed.urls"))
          .containsExactly("https://a.example/", "https://b.example/");
      assertThat(connector.taskConfigs(4)).allSatisfy(c -> new FeedSourceConfig(c).feeds());
    } finally {
      connector.stop();
    }
  }

  @Test
  void allFeedsOfAHostAreInOneTask() {
    FeedSourceConnector connector = new FeedSourceConnector();
    connector.start(
        Map.of(
            "feed.urls",
            "https://a.example/1,https://b.example/1,https://A.example:443/2,https://c.example/1"));
    assertThat(connector.taskConfigs(2))
        .extracting(config -> config.get("feed.urls"))
        .containsExactly(
            "https://a.example/1,https://A.example:443/2",
            "https://b.example/1,https://c.example/1");
  }

  private List<FeedAddress> read(String text) throws IOException {
    return FeedList.of(List.of(), Files.writeString(folder.resolve("list"), text));
  }

  private static ConnectorContext context(CountDownLatch asked) {
    return new ConnectorContext() {
      @Override
      public void requestTaskReconfiguration() {
        asked.countDown();
      }

      @Override
      public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("The connector itself has no metrics");
      }

      @Override
      public void raiseError(Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }
}
