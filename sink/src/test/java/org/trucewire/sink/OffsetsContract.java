package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.sink.Samples.article;
import static org.trucewire.sink.Samples.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Test;

/** That each record counts once, whatever comes again, on every database. */
abstract class OffsetsContract extends SinkContract {

  @Test
  void redeliveryChangesNothing() throws SQLException {
    // Given everything written, and nothing committed to the consumer group
    fill(new Random(7), 60);
    String written;
    SqlSinkTask task = new SqlSinkTask();
    try (Worker worker =
        Worker.start(database.sinkConfig(), logs, null, task).assign(logs.partitions())) {
      worker.drain(10);
      written = database.dump();
      // When the same task gets old records again
      task.put(logs.log(EVENTS));
      task.put(logs.log(EVENTS).subList(0, 3));
      assertThat(database.dump()).isEqualTo(written);
    }
    // And when another task starts from the group's offset
    try (Worker again = worker()) {
      again.drain(10);
    }
    // Then
    assertThat(database.dump()).isEqualTo(written);
  }

  @Test
  void taskThatLostItsPartitionOverwritesNothing() throws SQLException {
    // Given a first task that stopped half-way, and a second that went on and finished
    for (int version = 0; version < 6; version++) {
      logs.append(EVENTS, event("e1", version));
    }
    try (Worker first = worker();
        Worker second = worker()) {
      first.poll(2);
      second.drain(2);
      String written = database.dump();
      // When the first still writes what it was handed
      first.drain(2);
      // Then
      assertThat(database.dump()).isEqualTo(written).contains("|6|");
      assertThat(first.commit()).containsEntry(EVENTS, 6L);
    }
  }

  @Test
  void tablesFillAgainFromTheTopicsWhateverTheGroupCommitted() throws SQLException {
    // Given
    fill(new Random(4), 40);
    try (Worker worker = worker()) {
      worker.drain(10);
    }
    String written = database.dump();
    emptyTables();
    // When
    try (Worker worker = Worker.start(database.sinkConfig(), logs).assign(logs.partitions(), 9)) {
      worker.drain(10);
    }
    // Then
    assertThat(database.dump()).isEqualTo(written);
  }

  @Test
  void offsetsThatTheUserResetAreReadAgain() throws SQLException {
    // Given
    fiveEventsWritten();
    String written = database.dump();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE events SET killed = 99");
    }
    // When the user resets one partition to its third record
    Map<TopicPartition, Long> offsets = new HashMap<>();
    offsets.put(EVENTS, 2L);
    assertThat(new SqlSinkConnector().alterOffsets(database.sinkConfig(), offsets)).isTrue();
    try (Worker worker = worker()) {
      worker.drain(100);
    }
    // Then
    assertThat(database.rows("SELECT event_id, killed FROM events ORDER BY 1"))
        .isEqualTo("e0|99\ne1|99\ne2|0\ne3|0\ne4|0");
    // When the user resets it whole
    offsets.put(EVENTS, null);
    assertThat(new SqlSinkConnector().alterOffsets(database.sinkConfig(), offsets)).isTrue();
    try (Worker worker = worker()) {
      worker.drain(100);
    }
    // Then
    assertThat(database.dump()).isEqualTo(written);
  }

  @Test
  void recreatedTopicWithLaterTimestampsStopsTheRunningTask() throws SQLException {
    // Given a task in the middle of its work, which never seeks again
    logs.append(EVENTS, event("e0", 0)).append(EVENTS, event("e1", 0));
    SqlSinkTask task = new SqlSinkTask();
    try (Worker worker =
        Worker.start(database.sinkConfig(), logs, null, task).assign(logs.partitions())) {
      worker.drain(100);
      String before = database.dump();
      // When
      logs.recreate(EVENTS);
      logs.append(EVENTS, event("new", 0));
      // Then
      assertThatThrownBy(() -> task.put(logs.log(EVENTS)))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("Topic t.events")
          .hasMessageContaining("partition 0 delivers offset 0")
          .hasMessageContaining("below offset 2")
          .hasMessageContaining("sink.on.topic.reset=restart");
      assertThat(database.dump()).isEqualTo(before);
    }
  }

  @Test
  void recreatedTopicThatIsShorterIsNotSkippedInSilence() throws SQLException {
    // Given a topic made anew with fewer records, whose timestamps are the old ones
    fiveEventsWritten();
    logs.recreate(EVENTS);
    logs.clock(1_000).append(EVENTS, event("new", 0));
    // When, then
    try (Worker worker = worker()) {
      assertThatThrownBy(() -> worker.poll(100))
          .hasMessageContaining("partition 0 delivers offset 0")
          .hasMessageContaining("was to be read from offset 4 on");
    }
  }

  @Test
  void recreatedTopicThatIsLongerIsNotTakenForTheOldOne() throws SQLException {
    // Given a topic made anew that is longer than what was written, with the old timestamps
    fiveEventsWritten();
    logs.recreate(EVENTS);
    logs.clock(1_000);
    for (int i = 0; i < 8; i++) {
      logs.append(EVENTS, event("new" + i, 0));
    }
    // When, then
    try (Worker worker = worker()) {
      assertThatThrownBy(() -> worker.poll(100))
          .hasMessageContaining("partition 0 delivers offset 4")
          .hasMessageContaining("another record was written at that offset");
    }
  }

  @Test
  void recreatedTopicIsReadFromItsStartWhenTheUserSaysSo() throws SQLException {
    // Given
    fiveEventsWritten();
    logs.append(ARTICLES, article("a1", "A truce"));
    logs.recreate(EVENTS);
    for (int i = 0; i < 8; i++) {
      logs.append(EVENTS, event("new" + i, 0));
    }
    // When
    try (Worker worker =
        Worker.start(database.sinkConfig(SinkConfig.ON_TOPIC_RESET, "restart"), logs)
            .assign(logs.partitions())) {
      worker.drain(100);
      assertThat(worker.commit()).isEqualTo(Map.of(EVENTS, 8L, ARTICLES, 1L));
    }
    // Then
    assertThat(database.rows("SELECT count(*) FROM events")).isEqualTo("13");
    assertThat(database.rows("SELECT article_id FROM articles")).isEqualTo("a1");
  }

  private void fiveEventsWritten() {
    for (int i = 0; i < 5; i++) {
      logs.append(EVENTS, event("e" + i, 0));
    }
    try (Worker worker = worker()) {
      worker.drain(100);
    }
  }
}
