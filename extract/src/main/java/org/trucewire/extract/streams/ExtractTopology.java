package org.trucewire.extract.streams;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.streams.ledger.LedgerEntries;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.topics.Topics;

/**
 * Articles to mentions. An article that came before, unchanged, within {@link #MEMORY} is a
 * duplicate and gives nothing; a changed one is a revision and is read again.
 */
final class ExtractTopology {

  /** As long as the articles' topic keeps them: what is replayed from it is recognized. */
  static final Duration MEMORY = Duration.ofDays(30);

  static final String SEEN = "articles-seen";

  private ExtractTopology() {}

  /**
   * Adds it.
   *
   * @param extractors make one for each task
   * @return what became of each article, for the ledger
   */
  static KStream<String, LedgerEntry> addTo(
      StreamsBuilder builder,
      KStream<String, Article> articles,
      Topics topics,
      Records records,
      Supplier<Function<Document, Extraction>> extractors) {
    builder.addStateStore(
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(SEEN, MEMORY, MEMORY, false),
            Serdes.String(),
            Serdes.String()));
    KStream<String, SpecificRecord> extracted =
        articles.process(() -> new Extracting(extractors.get()), Named.as("extract"), SEEN);
    extracted
        .filter((key, value) -> value instanceof Mention, Named.as("of-mentions"))
        .mapValues(value -> (Mention) value, Named.as("mentions-only"))
        .to(
            topics.mentions().name(),
            Produced.with(Serdes.String(), records.mention()).withName("mentions-out"));
    return extracted
        .filter((key, value) -> value instanceof LedgerEntry, Named.as("of-outcomes"))
        .mapValues(value -> (LedgerEntry) value, Named.as("outcomes-only"));
  }

  /** Forwards mentions, and last of all one entry for the ledger. */
  private static final class Extracting
      implements Processor<String, Article, String, SpecificRecord> {

    private final Function<Document, Extraction> extractor;
    private ProcessorContext<String, SpecificRecord> context;
    private WindowStore<String, String> seen;

    Extracting(Function<Document, Extraction> extractor) {
      this.extractor = extractor;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
      this.context = context;
      this.seen = context.getStateStore(SEEN);
    }

    @Override
    public void process(Record<String, Article> record) {
      Article article = record.value();
      if (article == null) {
        count("tombstone");
        return;
      }
      String known = knownHash(article, record.timestamp());
      if (article.getContentHash().equals(known)) {
        count("duplicate");
        context.forward(record.withValue(LedgerEntries.duplicate(article)));
        return;
      }
      Extraction extraction =
          extractor.apply(
              new Document(
                  article.getArticleId(),
                  article.getTitle(),
                  article.getBody(),
                  article.getPublishedOn(),
                  article.getOutlet()));
      ArticleEvents.identify(MentionRecords.of(article, extraction.mentions()))
          .forEach(m -> context.forward(record.withKey(m.getDyad()).withValue(m)));
      seen.put(article.getArticleId(), article.getContentHash(), record.timestamp());
      count(extraction.outcome().name().toLowerCase(java.util.Locale.ROOT));
      context.forward(
          record.withValue(
              known == null
                  ? LedgerEntries.first(article, extraction)
                  : LedgerEntries.revision(article, extraction)));
    }

    /** Hash of the version that came last; null if none did. */
    private String knownHash(Article article, long timestamp) {
      try (WindowStoreIterator<String> earlier =
          seen.backwardFetch(
              article.getArticleId(),
              timestamp - MEMORY.toMillis(),
              timestamp + MEMORY.toMillis())) {
        return earlier.hasNext() ? earlier.next().value : null;
      }
    }

    private void count(String outcome) {
      Sensor sensor =
          context
              .metrics()
              .addRateTotalSensor("trucewire", outcome, "articles", Sensor.RecordingLevel.INFO);
      sensor.record();
    }
  }
}
