package org.trucewire.sink;

import static org.trucewire.sink.Samples.article;
import static org.trucewire.sink.Samples.ceasefire;
import static org.trucewire.sink.Samples.event;
import static org.trucewire.sink.Samples.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database, partitions with records, and a task: what the contracts of the sink begin with. */
abstract class SinkContract {

  static final TopicPartition ARTICLES = new TopicPartition("t.articles", 0);
  static final TopicPartition IDENTITIES = new TopicPartition("t.article-identities", 0);
  static final TopicPartition EVENTS = new TopicPartition("t.events", 0);
  static final TopicPartition EVENTS_1 = new TopicPartition("t.events", 1);
  static final TopicPartition CEASEFIRES = new TopicPartition("t.ceasefires", 0);
  static final TopicPartition READINGS = new TopicPartition("t.readings", 0);
  static final TopicPartition LEDGER = new TopicPartition("t.ledger", 0);

  final TopicLogs logs = new TopicLogs();
  TestDatabase database;

  abstract TestDatabase create() throws Exception;

  @BeforeEach
  void createDatabase() throws Exception {
    database = create();
  }

  @AfterEach
  void dropDatabase() throws SQLException {
    database.close();
  }

  Worker worker() {
    return Worker.start(database.sinkConfig(), logs).assign(logs.partitions());
  }

  /** Records of all kinds, new ones, revisions and tombstones, spread over the partitions. */
  final void fill(Random random, int records) {
    for (int i = 0; i < records; i++) {
      int id = random.nextInt(records / 3);
      TopicPartition events = id % 2 == 0 ? EVENTS : EVENTS_1;
      switch (random.nextInt(7)) {
        case 0 -> {
          logs.append(ARTICLES, article("a" + id, "Title " + i));
          logs.append(IDENTITIES, identity("a" + id, i));
        }
        case 1 -> logs.append(CEASEFIRES, ceasefire("c" + id, random.nextInt(4)));
        case 2 -> logs.tombstone(events, "e" + id);
        case 3 -> logs.tombstone(i % 2 == 0 ? ARTICLES : IDENTITIES, "a" + id % 9);
        default -> logs.append(events, event("e" + id, random.nextInt(4)));
      }
    }
  }

  final void emptyTables() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (Table table : Table.values()) {
        statement.execute("DELETE FROM " + table.sqlName());
      }
      statement.execute("DELETE FROM sink_offsets");
    }
  }
}
