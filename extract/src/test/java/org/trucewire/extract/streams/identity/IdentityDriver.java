package org.trucewire.extract.streams.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueStore;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.serde.TrustedRecords;

/** The identity steps in Kafka's own test driver. */
final class IdentityDriver implements AutoCloseable {

  static {
    TrustedRecords.trust();
  }

  private static final Serde<Article> ARTICLES =
      serde(Article::toByteBuffer, Article::fromByteBuffer);
  private static final Serde<ArticleIdentity> IDENTITIES =
      serde(ArticleIdentity::toByteBuffer, ArticleIdentity::fromByteBuffer);

  private final Map<String, RevisedArticle> latest = new HashMap<>();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> articles;
  private final TestOutputTopic<String, ArticleIdentity> identities;

  IdentityDriver(Path state, IdentitySettings settings) {
    StreamsBuilder builder = new StreamsBuilder();
    IdentityTopology.addTo(
        builder,
        builder.stream("articles", Consumed.with(Serdes.String(), ARTICLES))
            .mapValues(this::revised),
        "identities",
        IDENTITIES,
        settings);
    Properties properties = new Properties();
    properties.put("application.id", "test");
    properties.put("bootstrap.servers", "nowhere:1");
    properties.put("state.dir", state.toString());
    driver = new TopologyTestDriver(builder.build(), properties);
    articles = driver.createInputTopic("articles", new StringSerializer(), ARTICLES.serializer());
    identities =
        driver.createOutputTopic("identities", new StringDeserializer(), IDENTITIES.deserializer());
  }

  /** Numbered as extraction does it, but for duplicates, which the tests here leave out. */
  private RevisedArticle revised(Article article) {
    RevisedArticle before = latest.get(article.getArticleId());
    RevisedArticle now =
        new RevisedArticle(
            article,
            before == null ? 1 : before.number() + 1,
            before == null ? null : before.article().getContentHash());
    latest.put(article.getArticleId(), now);
    return now;
  }

  /** Takes an article in; its record is written when it was fetched. */
  void take(Article article) {
    take(article, article.getFetchedAt());
  }

  void take(Article article, Instant written) {
    articles.pipeInput(article.getArticleId(), article, written);
  }

  /** What was said since the last call, in order. */
  List<ArticleIdentity> news() {
    return identities.readValuesToList();
  }

  /** What a compacted topic is left with, without the time of the decisions. */
  Map<String, ArticleIdentity> latest() {
    Map<String, ArticleIdentity> latest = new java.util.TreeMap<>();
    for (ArticleIdentity identity : news()) {
      latest.put(
          identity.getArticleId(),
          ArticleIdentity.newBuilder(identity).setDecidedAt(Instant.EPOCH).build());
    }
    return latest;
  }

  KeyValueStore<String, Member> store() {
    return driver.getKeyValueStore(ClusterStep.STORE);
  }

  double counted(String outcome) {
    return driver.metrics().entrySet().stream()
        .filter(
            e ->
                e.getKey().name().equals("identities-total")
                    && e.getKey().tags().containsValue(outcome))
        .mapToDouble(e -> ((Number) e.getValue().metricValue()).doubleValue())
        .sum();
  }

  @Override
  public void close() {
    driver.close();
  }

  private interface Encoder<T> {
    ByteBuffer encode(T value) throws IOException;
  }

  private interface Decoder<T> {
    T decode(ByteBuffer bytes) throws IOException;
  }

  private static <T> Serde<T> serde(Encoder<T> encoder, Decoder<T> decoder) {
    return Serdes.serdeFrom(
        (topic, value) -> {
          try {
            return encoder.encode(value).array();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        (topic, bytes) -> {
          try {
            return decoder.decode(ByteBuffer.wrap(bytes));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
