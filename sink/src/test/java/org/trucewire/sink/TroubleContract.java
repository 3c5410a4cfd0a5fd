package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trucewire.sink.Samples.event;
import static org.trucewire.sink.Samples.eventBuilder;
import static org.trucewire.sink.Samples.mention;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;
import org.trucewire.schemas.DeadLetterHeaders;
import org.trucewire.schemas.connect.ConnectRecords;
import org.trucewire.sink.Worker.Report;

/** What bad records and outages do, on every database. */
abstract class TroubleContract extends SinkContract {

  @Test
  void badRecordsAreReportedOnceAndTheOthersWritten() throws SQLException {
    // Given good records around each kind of bad one
    logs.append(EVENTS, event("e0", 0));
    logs.append(EVENTS, eventBuilder("e1").setConfidence(1.5).build());
    logs.append(EVENTS, event("e2", 0));
    logs.append(EVENTS, "k", Schema.STRING_SCHEMA, "no struct");
    logs.append(EVENTS, mention("e9", "m9", "A mention."));
    Schema eventSchema = ConnectRecords.toConnect(event("e3", 0)).schema();
    logs.append(EVENTS, "e3", eventSchema, new Struct(eventSchema).put("event_id", "e3"));
    logs.tombstone(EVENTS, null);
    logs.append(EVENTS, event("e4", 0));
    List<Report> reports = new ArrayList<>();
    // When
    try (Worker worker =
        Worker.start(database.sinkConfig(), logs, reports, new SqlSinkTask())
            .assign(logs.partitions())) {
      worker.drain(100);
      assertThat(worker.commit()).containsEntry(EVENTS, 8L);
    }
    // Then
    assertThat(database.rows("SELECT event_id FROM events ORDER BY 1")).isEqualTo("e0\ne2\ne4");
    assertThat(reports)
        .extracting(r -> r.record().kafkaOffset())
        .containsExactlyInAnyOrder(1L, 3L, 4L, 5L, 6L);
    assertThat(reports)
        .extracting(r -> r.record().kafkaOffset(), r -> r.cause().getMessage())
        .contains(tuple(5L, "Field Event.type is null and must not be"));
    assertThat(reports)
        .filteredOn(r -> r.record().kafkaOffset() == 4)
        .first()
        .extracting(r -> r.cause().getMessage())
        .asString()
        .contains("org.trucewire.schemas.Mention", "org.trucewire.schemas.Event");
  }

  @Test
  void badRecordIsReportedOnceHoweverOftenItsBatchIsTried() throws SQLException {
    // Given a batch with a bad record, while the database is locked
    logs.append(EVENTS, event("e0", 0));
    List<Report> reports = new ArrayList<>();
    try (Worker worker =
        Worker.start(database.sinkConfig(), logs, reports, new SqlSinkTask())
            .assign(logs.partitions())) {
      worker.drain(100);
      logs.append(EVENTS, "k", Schema.STRING_SCHEMA, "bad").append(EVENTS, event("e1", 0));
      try (Connection lock = database.lock()) {
        assertThat(lock.isClosed()).isFalse();
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.poll(100)).isFalse();
      }
      // When
      worker.drain(100);
    }
    // Then
    assertThat(reports).hasSize(1);
    assertThat(database.rows("SELECT event_id FROM events ORDER BY 1")).isEqualTo("e0\ne1");
  }

  @Test
  void badRecordStopsTheTaskWhereNobodyTakesReports() throws SQLException {
    // Given
    logs.append(EVENTS, event("e0", 0));
    logs.append(EVENTS, eventBuilder("e1").setConfidence(-1).build());
    try (Worker worker = worker()) {
      // When, then
      assertThatThrownBy(() -> worker.poll(100))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("t.events-0 at offset 1 (key e1)")
          .hasMessageContaining("errors.tolerance=all");
      assertThat(worker.commit()).isEqualTo(Map.of(EVENTS, 1L));
    }
    assertThat(database.rows("SELECT event_id FROM events")).isEqualTo("e0");
  }

  @Test
  void lockedDatabaseIsWaitedForAndNothingIsLost() throws SQLException {
    // Given
    logs.append(EVENTS, event("e0", 0));
    try (Worker worker = worker()) {
      worker.drain(100);
      logs.append(EVENTS, event("e1", 0)).append(EVENTS, event("e0", 2));
      String before = database.dump();
      // When
      try (Connection lock = database.lock()) {
        assertThat(lock.isClosed()).isFalse();
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.commit()).containsEntry(EVENTS, 1L);
        assertThat(database.dump()).isEqualTo(before);
      }
      assertThat(worker.poll(100)).isTrue();
      // Then
      assertThat(worker.timeouts()).containsExactly(3000L, 3000L);
      assertThat(worker.commit()).containsEntry(EVENTS, 3L);
    }
    assertThat(database.rows("SELECT event_id, mention_count FROM events ORDER BY 1"))
        .isEqualTo("e0|3\ne1|1");
  }

  @Test
  void taskStartedWhileTheDatabaseIsLockedGoesToItsOffsetsWhenItIsFree() throws SQLException {
    // Given a group that committed further than the tables, which another task has emptied
    fill(new Random(3), 40);
    try (Worker worker = worker()) {
      worker.drain(10);
    }
    String written = database.dump();
    emptyTables();
    // When
    Connection lock = database.lock();
    try (Worker worker = Worker.start(database.sinkConfig(), logs)) {
      worker.assign(logs.partitions(), 5);
      worker.poll(10);
      lock.close();
      worker.drain(10);
    }
    // Then
    assertThat(database.dump()).isEqualTo(written);
  }

  @Test
  void valueWithoutOurSchemaIsRefusedByName() {
    // Given
    logs.append(EVENTS, "k", Schema.BYTES_SCHEMA, new byte[] {1});
    // When, then
    try (Worker worker = worker()) {
      assertThatThrownBy(() -> worker.poll(100))
          .hasMessageContaining("schema is without a name")
          .hasMessageContaining("value.converter");
    }
    assertThat(RecordKind.ofSchema(DeadLetterHeaders.getClassSchema().getFullName())).isEmpty();
  }
}
