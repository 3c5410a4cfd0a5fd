package org.trucewire.extract.streams.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.deadletter.DeadLetters;
import org.trucewire.schemas.serde.RegistryOutage;

/**
 * Dead letters to entries. Those of articles are what extraction owes; an article that nobody can
 * read was not seen as emitted either, so both are counted here. Those of what comes after the
 * articles are no article's end and are not counted.
 *
 * <p>Whatever a dead letter holds, it must not fail: it would be a dead letter once more.
 */
final class DeadLetterCounting extends ContextualProcessor<byte[], byte[], String, LedgerEntry> {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterCounting.class);

  private final String articlesTopic;
  private final Deserializer<Article> articles;

  DeadLetterCounting(String articlesTopic, Deserializer<Article> articles) {
    this.articlesTopic = articlesTopic;
    this.articles = articles;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    for (LedgerEntry entry : entries(record)) {
      context().forward(new Record<>(LedgerKeys.of(entry), entry, Math.max(0, record.timestamp())));
    }
  }

  private List<LedgerEntry> entries(Record<byte[], byte[]> record) {
    DeadLetterHeaders about = about(record);
    if (about == null) {
      // The sink's, with Connect's own headers: extraction has counted the article.
      return List.of();
    }
    Instant recorded = Instant.ofEpochMilli(Math.max(0, record.timestamp()));
    Instant at = about.getFetchedAt() == null ? recorded : about.getFetchedAt();
    if (about.getStage().equals("ingest")) {
      String source = about.getSource() == null ? LedgerEntries.UNKNOWN_SOURCE : about.getSource();
      return List.of(
          LedgerEntries.one(
              source, at, LedgerStage.INGEST, LedgerState.DEAD_LETTER, about.getCause()));
    }
    if (!articlesTopic.equals(about.getTopic())) {
      return List.of();
    }
    Article article = article(record.value());
    if (article != null) {
      return List.of(LedgerEntries.deadLetter(article, about.getCause()));
    }
    return List.of(
        LedgerEntries.one(
            LedgerEntries.UNKNOWN_SOURCE, at, LedgerStage.INGEST, LedgerState.EMITTED, null),
        LedgerEntries.one(
            LedgerEntries.UNKNOWN_SOURCE,
            at,
            LedgerStage.EXTRACT,
            LedgerState.DEAD_LETTER,
            about.getCause()));
  }

  private static DeadLetterHeaders about(Record<byte[], byte[]> record) {
    try {
      return DeadLetters.read(record.headers());
    } catch (NumberFormatException | DateTimeParseException e) {
      LOG.warn("The ledger leaves out a dead letter whose headers nobody of ours has written", e);
      return null;
    }
  }

  private Article article(byte[] value) {
    try {
      return articles.deserialize(articlesTopic, value);
    } catch (RuntimeException e) {
      if (RegistryOutage.isCauseOf(e)) {
        throw e;
      }
      LOG.debug("A dead letter holds no article", e);
      return null;
    }
  }
}
