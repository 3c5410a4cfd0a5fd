package org.trucewire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.connect.ConnectRecords;
import org.trucewire.schemas.deadletter.ConnectDeadLetters;
import org.trucewire.schemas.topics.Topics;

/**
 * Turns what was read into Kafka Connect's records.
 *
 * <p>They state no timestamp, so that the producer sets the time of writing: topics are kept for
 * some days by that time, and articles from an archive of ten years ago must not be deleted as they
 * arrive.
 */
public final class SourceRecords {

  /** More than headers, framing and the small fields take. */
  private static final int OVERHEAD_BYTES = 64 * 1024;

  private final String articles;
  private final String deadLetters;
  private final String readings;

  /** For the topics under one prefix. */
  public SourceRecords(Topics topics) {
    this.articles = topics.articles().name();
    this.deadLetters = topics.deadLetters().name();
    this.readings = topics.readings().name();
  }

  /** Whether the article is within the size that the topics take. */
  public static boolean fits(Article article) {
    long bytes = 0;
    for (Field field : article.getSchema().getFields()) {
      Object value = article.get(field.pos());
      if (value instanceof String text) {
        bytes += text.getBytes(UTF_8).length;
      } else if (value instanceof ByteBuffer buffer) {
        bytes += buffer.remaining();
      }
    }
    return bytes + OVERHEAD_BYTES <= Topics.MAX_RECORD_BYTES;
  }

  /** An article, its key the article's id. */
  public SourceRecord article(Map<String, ?> partition, Map<String, ?> offset, Article article) {
    SchemaAndValue value = ConnectRecords.toConnect(article);
    return new SourceRecord(
        partition,
        offset,
        articles,
        null,
        Schema.STRING_SCHEMA,
        article.getArticleId(),
        value.schema(),
        value.value());
  }

  /** What a reading showed and what became of it, its key the source. */
  public SourceRecord reading(Map<String, ?> partition, Map<String, ?> offset, Reading reading) {
    SchemaAndValue value = ConnectRecords.toConnect(reading);
    return new SourceRecord(
        partition,
        offset,
        readings,
        null,
        Schema.STRING_SCHEMA,
        reading.getSource(),
        value.schema(),
        value.value());
  }

  /** A dead letter: raw bytes without a key, all else in its headers. */
  public SourceRecord deadLetter(Map<String, ?> partition, Map<String, ?> offset, DeadLetter dead) {
    return new SourceRecord(
        partition,
        offset,
        deadLetters,
        null,
        null,
        null,
        Schema.BYTES_SCHEMA,
        dead.bytes(),
        null,
        ConnectDeadLetters.headers(dead.headers()));
  }
}
