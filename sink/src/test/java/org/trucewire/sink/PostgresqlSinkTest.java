package org.trucewire.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.sink.Samples.article;
import static org.trucewire.sink.Samples.event;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.trucewire.sink.Worker.Report;

class PostgresqlSinkTest {

  private static PostgresqlServer server;

  @BeforeAll
  static void startServer() throws IOException {
    server = new PostgresqlServer();
  }

  @AfterAll
  static void stopServer() throws IOException {
    server.close();
  }

  @Nested
  class Rows extends RowsContract {
    @Override
    TestDatabase create() throws SQLException {
      return server.create();
    }
  }

  @Nested
  class Offsets extends OffsetsContract {
    @Override
    TestDatabase create() throws SQLException {
      return server.create();
    }
  }

  @Nested
  class Trouble extends TroubleContract {
    @Override
    TestDatabase create() throws SQLException {
      return server.create();
    }
  }

  /** What is only true of PostgreSQL. */
  @Nested
  class Own extends SinkContract {
    @Override
    TestDatabase create() throws SQLException {
      return server.create();
    }

    private PostgresqlServer.Database postgresql() {
      return (PostgresqlServer.Database) database;
    }

    @Test
    void instantsAndDaysHaveTypesOfTheirOwn() throws SQLException {
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = worker()) {
        worker.drain(100);
      }
      assertThat(
              database.rows(
                  "SELECT first_report AT TIME ZONE 'UTC', date_start - DATE '2031-05-01', implied,"
                      + " pg_typeof(first_report) FROM events"))
          .isEqualTo("2031-05-04 12:00:00.25|3|f|timestamp with time zone");
    }

    @Test
    void textWithNulIsSetAsideAlone() throws SQLException {
      // Given
      logs.append(ARTICLES, article("a0", "Good"));
      logs.append(ARTICLES, article("a1", "Nul \0"));
      logs.append(ARTICLES, article("a2", "Good"));
      List<Report> reports = new ArrayList<>();
      // When
      try (Worker worker =
          Worker.start(database.sinkConfig(), logs, reports, new SqlSinkTask())
              .assign(logs.partitions())) {
        worker.drain(100);
      }
      // Then
      assertThat(database.rows("SELECT article_id FROM articles ORDER BY 1")).isEqualTo("a0\na2");
      assertThat(reports).extracting(r -> r.record().key()).containsExactly("a1");
    }

    @Test
    void readOnlyDatabaseIsWaitedForAndNothingIsLost() throws SQLException {
      // Given
      logs.append(EVENTS, event("e0", 0));
      try (Worker worker = worker()) {
        worker.drain(100);
        logs.append(EVENTS, event("e1", 0));
        // When the sessions end, and new ones may only read
        postgresql()
            .administer(
                "ALTER DATABASE "
                    + postgresql().name()
                    + " SET default_transaction_read_only = on");
        endSessions();
        assertThat(worker.poll(100)).isFalse(); // its session is gone
        assertThat(worker.poll(100)).isFalse(); // read only
        assertThat(worker.poll(100)).isFalse();
        assertThat(worker.commit()).containsEntry(EVENTS, 1L);
        postgresql()
            .administer(
                "ALTER DATABASE " + postgresql().name() + " RESET default_transaction_read_only");
        // Then
        assertThat(worker.poll(100)).as("the session that may only read is still used").isTrue();
        worker.drain(100);
      }
      assertThat(database.rows("SELECT event_id FROM events ORDER BY 1")).isEqualTo("e0\ne1");
    }

    @Test
    void schemaWithOtherTablesIsNoHindrance() throws SQLException {
      // Given
      postgresql().connect().createStatement().execute("CREATE TABLE of_somebody_else (a int)");
      logs.append(EVENTS, event("e0", 0));
      // When
      try (Worker worker = worker()) {
        worker.drain(100);
      }
      // Then
      assertThat(database.rows("SELECT event_id FROM events")).isEqualTo("e0");
    }

    private void endSessions() throws SQLException {
      postgresql()
          .administer(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                  + postgresql().name()
                  + "'");
    }
  }
}
