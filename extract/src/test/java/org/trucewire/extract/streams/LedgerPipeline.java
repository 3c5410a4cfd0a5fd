package org.trucewire.extract.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.Extraction.Outcome;
import org.trucewire.extract.Extractor;
import org.trucewire.extract.Extractors;
import org.trucewire.extract.Mention;
import org.trucewire.extract.streams.ledger.LedgerAlerts;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.deadletter.DeadLetters;
import org.trucewire.schemas.serde.AvroSerde;

/**
 * The whole topology over a test driver, with a reader of texts that does what the title says:
 * {@code MENTIONS}, {@code NOTHING_FOUND}, {@code FILTERED_GATE}, {@code FILTERED_LANGUAGE}, or
 * {@code POISON}, on which it fails.
 */
final class LedgerPipeline implements AutoCloseable {

  static final Instant START = Instant.parse("2026-11-12T09:00:00Z");

  private static final List<Mention> MENTIONS = mentions();

  final LedgerAlerts alerts = new LedgerAlerts();

  private final ExtractSettings settings;
  private final Records records;
  private final TopologyTestDriver driver;
  private final Map<String, LedgerEntry> ledger = new TreeMap<>();
  private final AvroSerde<LedgerEntry> entries;
  private int mentionsOut;
  private int deadLettersOut;

  /**
   * Starts empty.
   *
   * @param registry a name for a registry of this test's own
   */
  LedgerPipeline(Path state, String registry) {
    settings =
        ExtractSettings.of(
            Map.of(
                "bootstrap.servers",
                "localhost:1",
                "schema.registry.url",
                "mock://" + registry,
                "state.dir",
                state.toString()));
    records = Records.with(serdes());
    entries = AvroSerde.of(LedgerEntry.class, serdes(), false);
    Properties properties = new Properties();
    properties.putAll(settings.streams());
    driver =
        new TopologyTestDriver(
            ExtractTopologies.build(
                settings.topics(),
                serdes(),
                () -> LedgerPipeline::read,
                settings.identity(),
                settings.ledgerGrace(),
                alerts),
            properties,
            START);
  }

  private Map<String, String> serdes() {
    return Map.of("schema.registry.url", settings.serdes().get("schema.registry.url"));
  }

  static int mentionsOfOne() {
    return MENTIONS.size();
  }

  private static List<Mention> mentions() {
    Extractor extractor = Extractors.bundled().newExtractor();
    return extractor
        .extract(
            new Document(
                "a",
                "Truce",
                "Armenia accused Azerbaijan of violating the ceasefire on Tuesday.",
                null,
                null))
        .mentions();
  }

  private static Extraction read(Document document) {
    if (document.title().equals("POISON")) {
      throw new IllegalStateException("poisoned");
    }
    Outcome outcome = Outcome.valueOf(document.title());
    return new Extraction(outcome, "as told", outcome == Outcome.MENTIONS ? MENTIONS : List.of());
  }

  static Article article(String id, String source, Instant fetchedAt, String title, int version) {
    return Article.newBuilder()
        .setArticleId(id)
        .setSource(source)
        .setTitle(title)
        .setBody("Version " + version)
        .setFetchedAt(fetchedAt)
        .setOriginal(ByteBuffer.wrap(new byte[] {1}))
        .setOriginalType("text/plain")
        .setContentHash(title + version)
        .build();
  }

  void emit(Article article) {
    pipe(
        settings.topics().articles().name(),
        article.getArticleId(),
        bytes(article),
        article.getFetchedAt());
  }

  byte[] bytes(Article article) {
    return records.article().serializer().serialize(settings.topics().articles().name(), article);
  }

  /** A reading, which comes when it comes: its record's time is another. */
  void reading(Reading reading) {
    byte[] value =
        records.reading().serializer().serialize(settings.topics().readings().name(), reading);
    pipe(settings.topics().readings().name(), reading.getSource(), value, START);
  }

  /** What ingest could not read. */
  void refused(String source, Instant fetchedAt, Instant recorded) {
    RecordHeaders headers = new RecordHeaders();
    DeadLetters.headers(
            DeadLetterHeaders.newBuilder()
                .setStage("ingest")
                .setCause("some.Cause")
                .setMessage("m")
                .setSource(source)
                .setFetchedAt(fetchedAt)
                .setVersion("1")
                .build())
        .forEach(headers::add);
    deadLetter(headers, "<item".getBytes(UTF_8), recorded);
  }

  void tombstone(Instant at) {
    pipe(settings.topics().articles().name(), "key", null, at);
  }

  /**
   * A record in the topic of articles that is not of the contract. The test driver loses what the
   * handler of such records sends, so this is what it does send; the whole way is in an integration
   * test.
   */
  void unreadable(Instant at) {
    deadLetter("extract", "garbage".getBytes(UTF_8), at);
  }

  /** A dead letter of the topic of articles. */
  void deadLetter(String stage, byte[] value, Instant at) {
    RecordHeaders headers = new RecordHeaders();
    DeadLetters.headers(
            DeadLetterHeaders.newBuilder()
                .setStage(stage)
                .setCause("some.Cause")
                .setMessage("m")
                .setTopic(settings.topics().articles().name())
                .setVersion("1")
                .build())
        .forEach(headers::add);
    deadLetter(headers, value, at);
  }

  private void pipe(String topic, String key, byte[] value, Instant at) {
    driver
        .createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, value, at);
    drain();
  }

  void deadLetter(Headers headers, byte[] value, Instant at) {
    driver
        .createInputTopic(
            settings.topics().deadLetters().name(),
            new ByteArraySerializer(),
            new ByteArraySerializer())
        .pipeInput(new TestRecord<>(null, value, headers, at));
    drain();
  }

  /** Lets time pass, so that what is due is done. */
  void pass(Duration time) {
    driver.advanceWallClockTime(time);
    drain();
  }

  double unbalancedInMetrics() {
    return driver.metrics().entrySet().stream()
        .filter(m -> m.getKey().name().equals("ledger-unbalanced-hours"))
        .mapToDouble(m -> (Double) m.getValue().metricValue())
        .sum();
  }

  private void drain() {
    String topic = settings.topics().ledger().name();
    driver
        .createOutputTopic(topic, new StringDeserializer(), entries.deserializer())
        .readRecordsToList()
        .forEach(r -> ledger.put(r.key(), r.value()));
    mentionsOut += count(settings.topics().mentions().name());
    deadLettersOut += count(settings.topics().deadLetters().name());
  }

  private int count(String topic) {
    return driver
        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList()
        .size();
  }

  /** The topic as it is once compacted: counts by key. */
  Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    ledger.forEach((key, entry) -> counts.put(key, entry.getCount()));
    return counts;
  }

  Map<String, LedgerEntry> ledger() {
    return ledger;
  }

  int mentionsOut() {
    return mentionsOut;
  }

  int deadLettersOut() {
    return deadLettersOut;
  }

  @Override
  public void close() {
    driver.close();
  }
}
