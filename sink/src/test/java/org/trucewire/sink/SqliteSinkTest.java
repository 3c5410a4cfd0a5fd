package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.sink.Samples.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.connect.errors.ConnectException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSinkTest {

  @TempDir Path folder;

  @Nested
  class Rows extends RowsContract {
    @Override
    TestDatabase create() {
      return new SqliteFile(folder.resolve("sink.db"));
    }
  }

  @Nested
  class Offsets extends OffsetsContract {
    @Override
    TestDatabase create() {
      return new SqliteFile(folder.resolve("sink.db"));
    }
  }

  @Nested
  class Trouble extends TroubleContract {
    @Override
    TestDatabase create() {
      return new SqliteFile(folder.resolve("sink.db"));
    }
  }

  /** What is only true of SQLite. */
  @Nested
  class Own extends SinkContract {
    @Override
    TestDatabase create() {
      return new SqliteFile(folder.resolve("sink.db"));
    }

    @Test
    void instantsAreUtcTextWithMilliseconds() throws SQLException {
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = worker()) {
        worker.drain(100);
      }
      assertThat(database.rows("SELECT first_report, implied FROM events"))
          .isEqualTo("2031-05-04T12:00:00.250Z|0");
    }

    @Test
    void fullDiskIsWaitedForAndNothingIsLost() throws SQLException {
      // Given a file that may hardly grow, most of which somebody else fills
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = worker()) {
        worker.drain(100);
      }
      try (Connection other = database.connect();
          Statement statement = other.createStatement()) {
        statement.execute("CREATE TABLE filler AS SELECT zeroblob(3000000) AS bytes");
      }
      for (int i = 0; i < 200; i++) {
        logs.append(EVENTS, event("e" + i, 1));
      }
      String url = database.sinkConfig().get(SinkConfig.URL);
      int pages = Integer.parseInt(database.rows("PRAGMA page_count"));
      try (Worker worker =
          Worker.start(
                  database.sinkConfig(SinkConfig.URL, url + "?max_page_count=" + (pages + 2)), logs)
              .assign(logs.partitions())) {
        String before = database.dump();
        // When
        assertThat(worker.poll(1000)).isFalse();
        assertThat(worker.poll(1000)).isFalse();
        assertThat(database.dump()).isEqualTo(before);
        try (Connection other = database.connect();
            Statement statement = other.createStatement()) {
          statement.execute("DROP TABLE filler");
        }
        // Then
        worker.drain(1000);
      }
      assertThat(database.rows("SELECT count(*) FROM events")).isEqualTo("200");
    }

    @Test
    void readOnlyDatabaseIsWaitedForAndNothingIsLost() throws SQLException {
      // Given
      AtomicBoolean readOnly = new AtomicBoolean(false);
      SqlSinkTask task =
          new SqlSinkTask(
              config ->
                  new SinkDatabase(config) {
                    @Override
                    void prepare(Connection connection) throws SQLException {
                      super.prepare(connection);
                      try (Statement statement = connection.createStatement()) {
                        statement.execute("PRAGMA query_only = " + readOnly.get());
                      }
                    }
                  });
      logs.append(EVENTS, event("e0", 0)).append(EVENTS, event("e1", 0));
      readOnly.set(true);
      try (Worker worker =
          Worker.start(database.sinkConfig(), logs, null, task).assign(logs.partitions())) {
        // When
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.commit()).isEmpty();
        readOnly.set(false);
        worker.drain(100);
      }
      // Then
      assertThat(database.rows("SELECT event_id FROM events ORDER BY 1")).isEqualTo("e0\ne1");
    }

    @Test
    void fileWhoseFolderIsNotThereYetIsWaitedFor() throws Exception {
      // Given
      SqliteFile later = new SqliteFile(folder.resolve("mount/sink.db"));
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = Worker.start(later.sinkConfig(), logs).assign(logs.partitions())) {
        assertThat(worker.poll(100)).isFalse();
        // When
        Files.createDirectory(folder.resolve("mount"));
        worker.drain(100);
      }
      // Then
      assertThat(later.rows("SELECT event_id FROM events")).isEqualTo("e0");
    }

    @Test
    void fileThatIsNoDatabaseStopsTheTask() throws Exception {
      // Given
      Files.writeString(
          folder.resolve("sink.db"), "This is a text file, and none of SQLite's. ".repeat(100));
      logs.append(EVENTS, event("e0", 0));
      // When, then
      Worker worker = Worker.start(database.sinkConfig(), logs);
      assertThatThrownBy(() -> worker.assign(logs.partitions()))
          .isInstanceOf(ConnectException.class)
          .hasMessageContaining("sink.db")
          .hasMessageContaining("not a database");
      worker.close();
    }

    @Test
    void othersReadTheFileWhileItIsWritten() throws SQLException {
      // Given a reader in the middle of a transaction
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = worker();
          Connection reader = database.connect()) {
        worker.drain(100);
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement()) {
          assertThat(statement.executeQuery("SELECT count(*) FROM events").getInt(1)).isEqualTo(1);
          // When
          logs.append(EVENTS, event("e1", 0));
          worker.drain(100);
          // Then it still sees its own moment, and a new reader the new one
          assertThat(statement.executeQuery("SELECT count(*) FROM events").getInt(1)).isEqualTo(1);
        }
        assertThat(database.rows("SELECT count(*) FROM events")).isEqualTo("2");
      }
    }
  }
}
