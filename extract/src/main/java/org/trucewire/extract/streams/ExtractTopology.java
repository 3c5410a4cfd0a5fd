package org.trucewire.extract.streams;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
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
import org.trucewire.extract.Extractor;
import org.trucewire.schemas.Article;
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

  static void addTo(
      StreamsBuilder builder, Topics topics, Records records, Supplier<Extractor> extractors) {
    builder.addStateStore(
        Stores.windowStoreBuilder(
            Stores.persistentWindowStore(SEEN, MEMORY, MEMORY, false),
            Serdes.String(),
            Serdes.String()));
    builder.stream(
            topics.articles().name(),
            Consumed.with(Serdes.String(), records.article()).withName("articles"))
        .process(() -> new Extracting(extractors.get()), Named.as("extract"), SEEN)
        .to(
            topics.mentions().name(),
            Produced.with(Serdes.String(), records.mention()).withName("mentions-out"));
  }

  private static final class Extracting implements Processor<String, Article, String, Mention> {

    private final Extractor extractor;
    private ProcessorContext<String, Mention> context;
    private WindowStore<String, String> seen;

    Extracting(Extractor extractor) {
      this.extractor = extractor;
    }

    @Override
    public void init(ProcessorContext<String, Mention> context) {
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
      if (isKnown(article, record.timestamp())) {
        count("duplicate");
        return;
      }
      Extraction extraction =
          extractor.extract(
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
    }

    private boolean isKnown(Article article, long timestamp) {
      try (WindowStoreIterator<String> earlier =
          seen.backwardFetch(
              article.getArticleId(),
              timestamp - MEMORY.toMillis(),
              timestamp + MEMORY.toMillis())) {
        return earlier.hasNext() && earlier.next().value.equals(article.getContentHash());
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
