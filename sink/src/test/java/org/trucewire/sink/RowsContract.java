package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.sink.Samples.article;
import static org.trucewire.sink.Samples.ceasefire;
import static org.trucewire.sink.Samples.counted;
import static org.trucewire.sink.Samples.event;
import static org.trucewire.sink.Samples.identity;
import static org.trucewire.sink.Samples.reading;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.ReadingOutcome;
import org.trucewire.schemas.SourceState;

/** Which rows records become, on every database. */
abstract class RowsContract extends SinkContract {

  @Test
  void writesEachKindOfRecordToItsTables() throws SQLException {
    // Given
    logs.append(ARTICLES, article("a1", "A truce"));
    logs.append(IDENTITIES, identity("a1", 2));
    logs.append(EVENTS, event("e1", 1));
    logs.append(CEASEFIRES, ceasefire("c1", 2));
    // When
    try (Worker worker = worker()) {
      worker.drain(100);
    }
    // Then
    assertThat(
            database.rows(
                "SELECT article_id, title, section, body_length, original_size FROM articles"))
        .isEqualTo("a1|A truce|World|30|10");
    assertThat(
            database.rows(
                "SELECT article_id, revision, content_hash, previous_hash, cluster_id, similarity,"
                    + " nearest_article_id, source FROM article_identities"))
        .isEqualTo("a1|2|hash-2|hash-1|a0|0.75|a0|wire");
    assertThat(
            database.rows(
                "SELECT event_id, type, mode, date_start, date_end, date_words, place_name,"
                    + " place_country, latitude, longitude, ceasefire_kind, ceasefire_duration,"
                    + " killed, wounded, confidence, mention_count, ceasefire_id FROM events"))
        .isEqualTo(
            "e1|AGREED|ASSERTED|2031-05-04|2031-05-04|on Sunday|Lake Tal|ONA|40.5|-12.25"
                + "|HUMANITARIAN|PT72H|1|null|0.75|2|ceasefire-1");
    assertThat(database.rows("SELECT role, actor_id, kind FROM event_actors ORDER BY 1, 2"))
        .isEqualTo("INITIATOR|ONA|STATE\nINITIATOR|RIL|STATE\nMEDIATOR|UN|STATE");
    assertThat(database.rows("SELECT article_id, outlet, url FROM event_sources ORDER BY 1"))
        .isEqualTo(
            "article-of-e1-m0|Example Wire|https://news.example/e1-m0\n"
                + "article-of-e1-m1|Example Wire|https://news.example/e1-m1");
    assertThat(database.rows("SELECT mention_id, evidence_text, rule FROM mentions ORDER BY 1"))
        .isEqualTo(
            "e1-m0|Ona and Rill agreed, said report 0.|agree.active\n"
                + "e1-m1|Ona and Rill agreed, said report 1.|agree.active");
    assertThat(database.rows("SELECT count(*), min(words), max(words_end) FROM mention_actors"))
        .isEqualTo("6|the ONA|7");
    assertThat(
            database.rows(
                "SELECT parties, mediators, state, steps, violations_claimed FROM ceasefire_rows"))
        .isEqualTo("ONA,RIL|UN|IN_EFFECT|2|2");
    assertThat(database.rows("SELECT step, event_id, day FROM ceasefire_steps ORDER BY 1"))
        .isEqualTo("1|event-0|2031-05-04\n2|event-1|2031-05-05");
    assertThat(database.rows("SELECT topic, partition, next_offset FROM sink_offsets ORDER BY 1"))
        .isEqualTo("t.article-identities|0|1\nt.articles|0|1\nt.ceasefires|0|1\nt.events|0|1");
  }

  @Test
  void viewsGiveOneRowPerEventAndMentionWithActorsInOrder() throws SQLException {
    // Given
    logs.append(ARTICLES, article("a1", "A truce")).append(EVENTS, event("e1", 1));
    // When
    try (Worker worker = worker()) {
      worker.drain(100);
    }
    // Then
    assertThat(
            database.rows(
                "SELECT event_id, initiators, targets, mediators, evidence, url FROM event_rows"))
        .isEqualTo(
            "e1|ONA,RIL|null|UN|Ona and Rill agreed, said report 0.|https://news.example/e1-m0");
    assertThat(database.rows("SELECT mention_id, initiators, outlet FROM mention_rows ORDER BY 1"))
        .isEqualTo("e1-m0|ONA,RIL|Example Wire\ne1-m1|ONA,RIL|Example Wire");
    assertThat(database.rows("SELECT source, outlet, articles, events FROM sources"))
        .isEqualTo("wire|Example Wire|3|1");
  }

  @Test
  void laterVersionReplacesTheRowsOfTheEarlierOne() throws SQLException {
    // Given an event that loses two mentions, across batches
    logs.append(EVENTS, event("e1", 2)).append(EVENTS, event("e1", 0));
    // When
    try (Worker worker = worker()) {
      worker.drain(1);
    }
    // Then
    assertThat(database.rows("SELECT mention_count, killed FROM events")).isEqualTo("1|0");
    assertThat(database.rows("SELECT mention_id FROM mentions")).isEqualTo("e1-m0");
    assertThat(database.rows("SELECT count(*) FROM event_sources")).isEqualTo("1");
    assertThat(database.rows("SELECT count(*) FROM mention_actors")).isEqualTo("3");
  }

  @Test
  void latestVersionWithinABatchWins() throws SQLException {
    logs.append(EVENTS, event("e1", 0)).append(EVENTS, event("e1", 3));
    try (Worker worker = worker()) {
      worker.drain(100);
    }
    assertThat(database.rows("SELECT mention_count FROM events")).isEqualTo("4");
  }

  @Test
  void theLedgerIsATableAndItsBalanceAView() throws SQLException {
    // Given counts of one source and hour, of which one is counted further
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.EMITTED, null, 19));
    logs.append(LEDGER, counted(LedgerStage.EXTRACT, LedgerState.MENTIONS, null, 5));
    logs.append(LEDGER, counted(LedgerStage.EXTRACT, LedgerState.FILTERED, "gate", 14));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.DEAD_LETTER, "some.Cause", 3));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.EMITTED, null, 5_000_000_000L));
    // When
    try (Worker worker = worker()) {
      worker.drain(2);
    }
    // Then
    assertThat(database.rows("SELECT state, reason, count, mentions FROM ledger ORDER BY 3, 1"))
        .isEqualTo(
            "DEAD_LETTER|some.Cause|3|0\nMENTIONS|null|5|10\nFILTERED|gate|14|0\n"
                + "EMITTED|null|5000000000|0");
    assertThat(
            database.rows(
                "SELECT source, emitted, accounted, difference, with_mentions, filtered,"
                    + " dead_letters, unreadable_items, mentions FROM ledger_balance"))
        .isEqualTo("wire|5000000000|19|4999999981|5|14|0|3|10");
  }

  @Test
  void theBalanceHasTheSideOfIngest() throws SQLException {
    // Given a source of which everything is accounted for but one, and one without readings
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.FETCHED, null, 12));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.EMITTED, null, 4));
    logs.append(LEDGER, counted(LedgerStage.EXTRACT, LedgerState.NOTHING_FOUND, null, 4));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.DUPLICATE, "known", 3));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.FILTERED, "page_pending", 2));
    logs.append(LEDGER, counted(LedgerStage.INGEST, LedgerState.DEAD_LETTER, "some.Cause", 2));
    logs.append(LEDGER, counted("push", LedgerStage.INGEST, LedgerState.EMITTED, null, 5));
    // When
    try (Worker worker = worker()) {
      worker.drain(3);
    }
    // Then
    assertThat(
            database.rows(
                "SELECT source, fetched, emitted, known, left_out, unreadable_items,"
                    + " ingest_difference, duplicates, filtered, difference FROM ledger_balance"
                    + " ORDER BY source"))
        .isEqualTo("push|0|5|0|0|0|0|0|0|5\nwire|12|4|3|2|2|1|0|0|0");
  }

  @Test
  void aFeedIsOneRowAsItsLastReadingFoundIt() throws SQLException {
    // Given two feeds, one of which fails at last, and a file
    logs.append(READINGS, reading("gazette", ReadingOutcome.READ, SourceState.ACTIVE, null));
    logs.append(READINGS, reading("herald", ReadingOutcome.READ, SourceState.QUIET, null));
    logs.append(READINGS, reading("gazette", ReadingOutcome.FAILED, SourceState.FAILING, "down"));
    logs.append(READINGS, reading("a.jsonl", ReadingOutcome.READ, null, null));
    // When
    try (Worker worker = worker()) {
      worker.drain(2);
    }
    // Then
    assertThat(
            database.rows(
                "SELECT source, address, state, evidence, last_outcome, problem, shown FROM feeds"
                    + " ORDER BY source"))
        .isEqualTo(
            """
            a.jsonl|https://news.example/a.jsonl|null|null|READ|null|7
            gazette|https://news.example/gazette|FAILING|as told|FAILED|down|7
            herald|https://news.example/herald|QUIET|as told|READ|null|7\
            """);
    assertThat(
            database.rows(
                "SELECT count(*) FROM feeds WHERE last_fetched_at < next_fetch_at"
                    + " AND state_since < last_fetched_at"))
        .isEqualTo("2");
  }

  @Test
  void tombstoneDeletesTheRecordAndAllBelowIt() throws SQLException {
    // Given
    logs.append(EVENTS, event("e1", 1)).append(EVENTS, event("e2", 1));
    logs.append(ARTICLES, article("a1", "A truce")).append(CEASEFIRES, ceasefire("c1", 2));
    logs.tombstone(EVENTS, "e1").tombstone(EVENTS, "never-seen");
    logs.tombstone(ARTICLES, "a1").tombstone(CEASEFIRES, "c1");
    // When
    try (Worker worker = worker()) {
      worker.drain(1);
    }
    // Then
    for (String table : List.of("events", "event_actors", "mentions", "mention_actors")) {
      assertThat(database.rows("SELECT DISTINCT event_id FROM " + table)).isEqualTo("e2");
    }
    for (String table : List.of("articles", "ceasefires", "ceasefire_steps", "ceasefire_parties")) {
      assertThat(database.rows("SELECT count(*) FROM " + table)).isEqualTo("0");
    }
  }

  @Test
  void anArticleAndItsIdentityGoEachByItsOwnTombstone() throws SQLException {
    // Given
    logs.append(ARTICLES, article("a1", "A truce")).append(ARTICLES, article("a2", "Another"));
    logs.append(IDENTITIES, identity("a1", 2)).append(IDENTITIES, identity("a2", 2));
    logs.tombstone(ARTICLES, "a1").tombstone(IDENTITIES, "a2");
    // When
    try (Worker worker = worker()) {
      worker.drain(1);
    }
    // Then
    assertThat(database.rows("SELECT article_id FROM articles")).isEqualTo("a2");
    assertThat(database.rows("SELECT article_id FROM article_identities")).isEqualTo("a1");
  }

  @Test
  void equalTopicsGiveEqualTablesWhateverTheBatchesAndTasks() throws Exception {
    // Given
    fill(new Random(11), 300);
    try (Worker worker = worker()) {
      worker.drain(1000);
    }
    String undisturbed = database.dump();
    for (int batch : new int[] {1, 7, 64}) {
      emptyTables();
      // When two tasks share the partitions and are killed and replaced now and then
      List<TopicPartition> left = List.of(EVENTS, ARTICLES);
      List<TopicPartition> right = List.of(CEASEFIRES, EVENTS_1, IDENTITIES);
      try (Worker first = Worker.start(database.sinkConfig(), logs);
          Worker second = Worker.start(database.sinkConfig(), logs)) {
        second.assign(right).poll(batch);
        first.assign(left).poll(batch);
      }
      try (Worker second = Worker.start(database.sinkConfig(), logs);
          Worker first = Worker.start(database.sinkConfig(), logs)) {
        second.assign(left, 3).drain(batch);
        first.assign(right).drain(batch);
      }
      // Then
      assertThat(database.dump()).as("batches of %d", batch).isEqualTo(undisturbed);
    }
  }

  @Test
  void tasksAtTheSameTimeGiveTheTablesOfOne() throws Exception {
    // Given
    fill(new Random(12), 200);
    try (Worker worker = worker()) {
      worker.drain(1000);
    }
    String undisturbed = database.dump();
    emptyTables();
    // When
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (List<TopicPartition> share :
          List.of(List.of(EVENTS, ARTICLES), List.of(EVENTS_1, CEASEFIRES, IDENTITIES))) {
        tasks.add(
            threads.submit(
                () -> {
                  Map<String, String> config =
                      database.sinkConfig(SinkConfig.LOCK_TIMEOUT_MS, "20000");
                  try (Worker worker = Worker.start(config, logs)) {
                    worker.assign(share).drain(5);
                  }
                }));
      }
      for (Future<?> task : tasks) {
        task.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    // Then
    assertThat(database.dump()).isEqualTo(undisturbed);
  }
}
