package org.trucewire.sink;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.connect.ConnectRecords;
import org.trucewire.schemas.serde.TrustedRecords;
import org.trucewire.schemas.topics.Topics;

/** Tells what a record does to the tables, by the full name of its value's schema. */
final class RecordReader {

  static {
    TrustedRecords.trust();
  }

  private RecordReader() {}

  /** Never throws for what a record holds: that ends in {@link Change.Refused}. */
  static Change read(SinkRecord record) {
    try {
      return record.value() == null
          ? new Change.Remove(key(record), record.topic().endsWith(Topics.ARTICLE_IDENTITIES))
          : rows(record);
    } catch (RuntimeException e) {
      // Whatever a value is wrong about, it is this one record's mistake and must not stop the
      // others.
      return new Change.Refused(e);
    }
  }

  private static Change rows(SinkRecord record) {
    String name = record.valueSchema() == null ? null : record.valueSchema().name();
    RecordKind kind =
        RecordKind.ofSchema(name)
            .orElseThrow(
                () ->
                    new DataException(
                        "The value's schema is "
                            + (name == null ? "without a name" : name)
                            + ", but this sink writes only "
                            + Arrays.stream(RecordKind.values())
                                .map(RecordKind::schemaName)
                                .collect(joining(", "))
                            + ": take the topic out of the connector's topics, or set its"
                            + " value.converter"));
    Object value = ConnectRecords.fromConnect(record.valueSchema(), record.value(), kind.type());
    return switch (kind) {
      case ARTICLE -> ArticleRows.of((Article) value);
      case ARTICLE_IDENTITY -> ArticleIdentityRows.of((ArticleIdentity) value);
      case EVENT -> EventRows.of((Event) value);
      case CEASEFIRE -> CeasefireRows.of((Ceasefire) value);
      case LEDGER -> LedgerRows.of(key(record), (LedgerEntry) value);
      case FEED -> FeedRows.of((Reading) value);
    };
  }

  private static String key(SinkRecord record) {
    if (record.key() instanceof String text) {
      return text;
    } else if (record.key() instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    throw new DataException(
        "The key names the rows of a ledger entry and of a record without value, but it is "
            + (record.key() == null ? "null" : "a " + record.key().getClass().getName())
            + ": set key.converter=org.apache.kafka.connect.storage.StringConverter");
  }
}
