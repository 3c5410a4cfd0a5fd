package org.trucewire.extract.streams.identity;

import java.time.ZoneOffset;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.trucewire.schemas.Article;

/** Signs the texts of articles and revisions, partition by partition. */
final class SigningStep extends ContextualProcessor<String, RevisedArticle, String, Revision> {

  private final Signatures signatures = new Signatures();

  @Override
  public void process(Record<String, RevisedArticle> record) {
    Article article = record.value().article();
    int number = record.value().number();
    Revision revision =
        new Revision(
            article.getArticleId(),
            article.getSource(),
            number,
            article.getContentHash(),
            record.value().previousHash(),
            published(article),
            signatures.of(article.getBody()));
    context().forward(record.withKey(article.getArticleId()).withValue(revision));
    count(number == 1 ? "new" : "revision");
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
    context()
        .metrics()
        .addRateTotalSensor("trucewire", outcome, "identities", Sensor.RecordingLevel.INFO)
        .record();
  }
}
