package org.trucewire.extract.streams;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;
import org.trucewire.extract.streams.ledger.LedgerAlerts;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.identity.StableId;
import org.trucewire.schemas.topics.Topics;

/**
 * The whole topology over a test driver, with the extractor as it is: what the topics hold once
 * they are compacted. A text with the word POISON cannot be read.
 */
final class EditedNews implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");

  private static final Extractor EXTRACTOR = Extractors.bundled().newExtractor();

  private final Topics topics;
  private final Records records;
  private final TopologyTestDriver driver;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Event> events = new TreeMap<>();
  private final Map<String, Ceasefire> ceasefires = new TreeMap<>();
  private final Map<String, ArticleIdentity> identities = new TreeMap<>();

  /**
   * Starts empty.
   *
   * @param registry a name for a registry of its own
   */
  EditedNews(Path state, String registry) {
    Map<String, String> serdes = Map.of("schema.registry.url", "mock://" + registry);
    ExtractSettings settings =
        ExtractSettings.of(
            Map.of(
                "bootstrap.servers",
                "localhost:1",
                "schema.registry.url",
                "mock://" + registry,
                "state.dir",
                state.toString()));
    topics = settings.topics();
    records = Records.with(serdes);
    Properties properties = new Properties();
    properties.putAll(settings.streams());
    driver =
        new TopologyTestDriver(
            ExtractTopologies.build(
                topics,
                serdes,
                () -> EditedNews::read,
                settings.identity(),
                settings.ledgerGrace(),
                new LedgerAlerts()),
            properties,
            NOON);
  }

  private static Extraction read(Document document) {
    if (document.text().contains("POISON")) {
      throw new IllegalStateException("poisoned");
    }
    return EXTRACTOR.extract(document);
  }

  static Article article(String id, String body) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSource("wire")
        .setTitle("News")
        .setBody(body)
        .setPublishedAt(NOON)
        .setPublishedOn(java.time.LocalDate.parse("2026-11-12"))
        .setFetchedAt(NOON)
        .setOriginal(ByteBuffer.wrap(new byte[] {1}))
        .setOriginalType("text/plain")
        .setContentHash(StableId.of("content", body))
        .build();
  }

  /**
   * Takes an article in.
   *
   * @param written time of its record
   */
  void take(Article article, Instant written) {
    driver
        .createInputTopic(
            topics.articles().name(), new StringSerializer(), records.article().serializer())
        .pipeInput(article.getArticleId(), article, written);
    mentions.addAll(out(topics.mentions().name(), records.mention()).readValuesToList());
    compact(topics.events().name(), records.event(), events);
    compact(topics.ceasefires().name(), records.ceasefire(), ceasefires);
    compact(topics.articleIdentities().name(), records.identity(), identities);
  }

  void take(Article article) {
    take(article, NOON);
  }

  private <T extends SpecificRecord> void compact(
      String topic, Serde<T> serde, Map<String, T> latest) {
    out(topic, serde)
        .readRecordsToList()
        .forEach(
            r -> {
              if (r.value() == null) {
                latest.remove(r.key());
              } else {
                latest.put(r.key(), r.value());
              }
            });
  }

  private <T> TestOutputTopic<String, T> out(String topic, Serde<T> serde) {
    return driver.createOutputTopic(topic, new StringDeserializer(), serde.deserializer());
  }

  /** Every record of the topic of mentions, in order. */
  List<Mention> mentions() {
    return mentions;
  }

  /** Mentions that were not withdrawn. */
  Map<String, String> standing() {
    Map<String, String> standing = new TreeMap<>();
    for (Mention mention : mentions) {
      String key = mention.getEventId() + " " + mention.getMentionId();
      if (mention.getWithdrawn()) {
        standing.remove(key);
      } else {
        standing.put(key, mention.toString());
      }
    }
    return standing;
  }

  Map<String, Event> events() {
    return events;
  }

  Map<String, Ceasefire> ceasefires() {
    return ceasefires;
  }

  Map<String, ArticleIdentity> identities() {
    return identities;
  }

  @Override
  public void close() {
    driver.close();
  }
}
