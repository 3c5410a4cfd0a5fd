package org.trucewire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection and the statements prepared on it, which live as long as it does. */
final class Statements implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /**
   * @param connection in auto-commit mode; closed with this
   */
  Statements(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /** The statement of this text; the caller doesn't close it. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  void begin() throws SQLException {
    connection.setAutoCommit(false);
  }

  /**
   * Commits and leaves no transaction open. {@link Connection#commit} would not do: SQLite's driver
   * begins the next transaction in it, and keeps the write lock while there is nothing to write.
   */
  void commit() throws SQLException {
    connection.setAutoCommit(true);
  }

  /**
   * Undoes the transaction, if there is one, and empties batches that a failure left half filled.
   */
  void rollback() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.clearBatch();
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** Closes the connection, and with it the statements. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
