package org.trucewire.extract.streams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extraction;
import org.trucewire.extract.streams.identity.RevisedArticle;
import org.trucewire.extract.streams.ledger.LedgerEntries;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Mention;
import org.trucewire.schemas.topics.Topics;

/**
 * Articles to mentions. An article that came before, unchanged, is a duplicate and gives nothing; a
 * changed one is a revision: it is read again, and takes back what its earlier version gave and it
 * does not. An article that fails is not remembered, so it can be sent again.
 */
final class ExtractTopology {

  private ExtractTopology() {}

  /**
   * Adds it.
   *
   * @param extractors make one for each task
   * @return what became of each article
   */
  static KStream<String, ReadArticle> addTo(
      StreamsBuilder builder,
      KStream<String, Article> articles,
      Topics topics,
      Records records,
      Supplier<Function<Document, Extraction>> extractors) {
    builder.addStateStore(Versions.store(records));
    KStream<String, ReadArticle> read =
        articles.process(
            () -> new Extracting(extractors.get()), Named.as("extract"), Versions.STORE);
    read.flatMap(
            (id, article) ->
                article.mentions().stream().map(m -> KeyValue.pair(m.getDyad(), m)).toList(),
            Named.as("mentions-of"))
        .to(
            topics.mentions().name(),
            Produced.with(Serdes.String(), records.mention()).withName("mentions-out"));
    return read;
  }

  private static final class Extracting implements Processor<String, Article, String, ReadArticle> {

    private final Function<Document, Extraction> extractor;
    private ProcessorContext<String, ReadArticle> context;
    private Versions versions;

    Extracting(Function<Document, Extraction> extractor) {
      this.extractor = extractor;
    }

    @Override
    public void init(ProcessorContext<String, ReadArticle> context) {
      this.context = context;
      this.versions = new Versions(context.getStateStore(Versions.STORE));
    }

    @Override
    public void process(Record<String, Article> record) {
      Article article = record.value();
      if (article == null) {
        count("tombstone");
        return;
      }
      Version known = versions.latest(article.getArticleId(), record.timestamp());
      if (known != null && known.hash().equals(article.getContentHash())) {
        versions.seenAgain(article.getArticleId(), known, record.timestamp());
        count("duplicate");
        context.forward(
            record.withValue(new ReadArticle(null, List.of(), LedgerEntries.duplicate(article))));
        return;
      }
      context.forward(record.withValue(read(article, known, record.timestamp())));
    }

    private ReadArticle read(Article article, Version known, long at) {
      Extraction extraction =
          extractor.apply(
              new Document(
                  article.getArticleId(),
                  article.getTitle(),
                  article.getBody(),
                  article.getPublishedOn(),
                  article.getOutlet()));
      List<Mention> mentions =
          ArticleEvents.identify(MentionRecords.of(article, extraction.mentions()));
      int number = known == null ? 1 : known.number() + 1;
      versions.put(
          article.getArticleId(), new Version(number, article.getContentHash(), mentions), at);
      count(extraction.outcome().name().toLowerCase(Locale.ROOT));
      return known == null
          ? new ReadArticle(
              new RevisedArticle(article, number, null),
              mentions,
              LedgerEntries.first(article, extraction))
          : new ReadArticle(
              new RevisedArticle(article, number, known.hash()),
              replacing(known.mentions(), mentions),
              LedgerEntries.revision(article, extraction));
    }

    /** The new ones first, so that an event that both versions report is never without any. */
    private static List<Mention> replacing(List<Mention> before, List<Mention> now) {
      Set<List<String>> standing = new HashSet<>();
      now.forEach(m -> standing.add(identity(m)));
      List<Mention> all = new ArrayList<>(now);
      before.stream()
          .filter(m -> !standing.contains(identity(m)))
          .forEach(m -> all.add(Mention.newBuilder(m).setWithdrawn(true).build()));
      return all;
    }

    /** The same words may belong to another event since another sentence was changed. */
    private static List<String> identity(Mention mention) {
      return List.of(mention.getEventId(), mention.getMentionId());
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
