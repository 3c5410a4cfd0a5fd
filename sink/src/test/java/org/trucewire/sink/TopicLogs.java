package org.trucewire.sink;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.sink.SinkRecord;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;
import org.trucewire.schemas.Ceasefire;
import org.trucewire.schemas.Event;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.connect.ConnectRecords;

/** Partitions with records, offsets from 0 without gaps, as a converter would deliver them. */
final class TopicLogs {

  private final Map<TopicPartition, List<SinkRecord>> logs = new LinkedHashMap<>();
  private long clock = 1_000;

  Collection<TopicPartition> partitions() {
    return logs.keySet();
  }

  List<SinkRecord> log(TopicPartition partition) {
    return logs.getOrDefault(partition, List.of());
  }

  /** The log is gone, as after the topic was deleted and made anew. */
  void recreate(TopicPartition partition) {
    logs.put(partition, new ArrayList<>());
  }

  /** Timestamp of the next record, milliseconds since the epoch; each further one is 1 later. */
  TopicLogs clock(long next) {
    clock = next;
    return this;
  }

  TopicLogs append(TopicPartition partition, SpecificRecord record) {
    SchemaAndValue value = ConnectRecords.toConnect(record);
    return append(partition, id(record), value.schema(), value.value());
  }

  TopicLogs append(TopicPartition partition, Object key, Schema schema, Object value) {
    List<SinkRecord> log = logs.computeIfAbsent(partition, p -> new ArrayList<>());
    log.add(
        new SinkRecord(
            partition.topic(),
            partition.partition(),
            Schema.OPTIONAL_STRING_SCHEMA,
            key,
            schema,
            value,
            log.size(),
            clock++,
            TimestampType.CREATE_TIME));
    return this;
  }

  TopicLogs tombstone(TopicPartition partition, String key) {
    return append(partition, key, null, null);
  }

  private static String id(SpecificRecord record) {
    if (record instanceof Article article) {
      return article.getArticleId();
    } else if (record instanceof ArticleIdentity identity) {
      return identity.getArticleId();
    } else if (record instanceof Event event) {
      return event.getEventId();
    } else if (record instanceof Ceasefire ceasefire) {
      return ceasefire.getCeasefireId();
    } else if (record instanceof LedgerEntry entry) {
      return entry.getSource() + "|" + entry.getStage() + "|" + entry.getState();
    } else if (record instanceof Reading reading) {
      return reading.getSource();
    }
    return "key";
  }
}
