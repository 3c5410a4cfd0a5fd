package org.trucewire.extract.streams.identity;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.trucewire.schemas.Article;

/**
 * Numbers an article's revisions and signs its text, partition by partition. What came before with
 * the same content is counted and goes no further.
 */
final class RevisionStep implements Processor<String, Article, String, Revision> {

  /** As long as the articles' topic keeps them: what is replayed from it is recognized. */
  static final Duration MEMORY = Duration.ofDays(30);

  static final String STORE = "article-revisions";

  /** The latest revision of an article. */
  record Latest(int number, String hash) {}

  private static final Serde<Latest> LATEST =
      BinarySerde.of(
          (latest, out) -> {
            out.writeInt(latest.number());
            out.writeUTF(latest.hash());
          },
          in -> new Latest(in.readInt(), in.readUTF()));

  private final Signatures signatures = new Signatures();
  private ProcessorContext<String, Revision> context;
  private WindowStore<String, Latest> revisions;

  static StoreBuilder<WindowStore<String, Latest>> store() {
    return Stores.windowStoreBuilder(
        Stores.persistentWindowStore(STORE, MEMORY, MEMORY, false), Serdes.String(), LATEST);
  }

  @Override
  public void init(ProcessorContext<String, Revision> context) {
    this.context = context;
    this.revisions = context.getStateStore(STORE);
  }

  @Override
  public void process(Record<String, Article> record) {
    Article article = record.value();
    if (article == null) {
      return;
    }
    Latest before = latest(article.getArticleId(), record.timestamp());
    String hash = article.getContentHash();
    if (before != null && Objects.equals(before.hash(), hash)) {
      count("unchanged");
      return;
    }
    int number = before == null ? 1 : before.number() + 1;
    Revision revision =
        new Revision(
            article.getArticleId(),
            article.getSource(),
            number,
            hash,
            before == null ? null : before.hash(),
            published(article),
            signatures.of(article.getBody()));
    revisions.put(article.getArticleId(), new Latest(number, hash), record.timestamp());
    context.forward(record.withKey(article.getArticleId()).withValue(revision));
    count(number == 1 ? "new" : "revision");
  }

  private Latest latest(String articleId, long timestamp) {
    try (WindowStoreIterator<Latest> earlier =
        revisions.backwardFetch(
            articleId, timestamp - MEMORY.toMillis(), timestamp + MEMORY.toMillis())) {
      return earlier.hasNext() ? earlier.next().value : null;
    }
  }

  private static long published(Article article) {
    if (article.getPublishedAt() != null) {
      return article.getPublishedAt().toEpochMilli();
    }
    return article.getPublishedOn() == null
        ? article.getFetchedAt().toEpochMilli()
        : article.getPublishedOn().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private void count(String outcome) {
    context
        .metrics()
        .addRateTotalSensor("trucewire", outcome, "identities", Sensor.RecordingLevel.INFO)
        .record();
  }
}
