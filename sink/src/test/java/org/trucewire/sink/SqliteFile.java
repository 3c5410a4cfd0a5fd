package org.trucewire.sink;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A SQLite file. */
record SqliteFile(Path file) implements TestDatabase {

  @Override
  public Map<String, String> sinkConfig() {
    return Map.of(SinkConfig.URL, "jdbc:sqlite:" + file, SinkConfig.LOCK_TIMEOUT_MS, "20");
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  @Override
  public Connection lock() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
    }
    return connection;
  }

  @Override
  public void close() {
    // The test's folder goes with the file.
  }
}
