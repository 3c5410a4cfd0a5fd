package org.trucewire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL. */
record Postgresql() implements Dialect {

  static final String PREFIX = "jdbc:postgresql:";

  private static final int CONNECT_TIMEOUT_SECONDS = 10;
  private static final int SOCKET_TIMEOUT_SECONDS = 60;

  @Override
  public DataSource dataSource(SinkConfig config) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(config.url());
    config.user().ifPresent(source::setUser);
    config.password().ifPresent(source::setPassword);
    // What the URL says comes first. A server that falls silent must not hold the task for ever.
    try {
      if (!config.url().contains(PGProperty.CONNECT_TIMEOUT.getName())) {
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
      }
      if (!config.url().contains(PGProperty.SOCKET_TIMEOUT.getName())) {
        source.setSocketTimeout(SOCKET_TIMEOUT_SECONDS);
      }
      if (!config.url().contains(PGProperty.APPLICATION_NAME.getName())) {
        source.setApplicationName("trucewire-sink");
      }
      source.setTcpKeepAlive(true);
      source.setReWriteBatchedInserts(true);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "The PostgreSQL driver does not take " + SinkConfig.URL + "=" + config.url(), e);
    }
    return source;
  }

  @Override
  public void prepare(Connection connection, SinkConfig config) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET lock_timeout = " + config.lockTimeoutMs());
      // An offset must not be committed for rows that a crash of the server could still lose.
      statement.execute(
          "SELECT set_config('synchronous_commit', 'on', false)"
              + " WHERE current_setting('synchronous_commit') = 'off'");
    }
  }

  @Override
  public void requireWritable(Connection connection) {
    // Migrations that are made already need no writing, and Flyway waits for its lock by itself.
  }

  @Override
  public String migrations() {
    return "db/migration/trucewire/postgresql";
  }

  @Override
  public void bind(PreparedStatement statement, int index, Column.Type type, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, sqlType(type));
      return;
    }
    switch (type) {
      case TEXT -> statement.setString(index, (String) value);
      case INTEGER -> statement.setInt(index, (Integer) value);
      case LONG -> statement.setLong(index, (Long) value);
      case REAL -> statement.setDouble(index, (Double) value);
      case BOOLEAN -> statement.setBoolean(index, (Boolean) value);
      case DATE -> statement.setObject(index, (LocalDate) value);
      case TIMESTAMP -> statement.setObject(index, ((Instant) value).atOffset(ZoneOffset.UTC));
    }
  }

  private static int sqlType(Column.Type type) {
    return switch (type) {
      case TEXT -> Types.VARCHAR;
      case INTEGER -> Types.INTEGER;
      case LONG -> Types.BIGINT;
      case REAL -> Types.DOUBLE;
      case BOOLEAN -> Types.BOOLEAN;
      case DATE -> Types.DATE;
      case TIMESTAMP -> Types.TIMESTAMP_WITH_TIMEZONE;
    };
  }

  @Override
  public Set<String> existing(Statements statements, Table table, Collection<String> keys)
      throws SQLException {
    PreparedStatement query =
        statements.prepare(
            "SELECT "
                + table.owner()
                + " FROM "
                + table.sqlName()
                + " WHERE "
                + table.owner()
                + " = ANY (?)");
    query.setArray(1, statements.connection().createArrayOf("text", keys.toArray()));
    Set<String> found = new HashSet<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  @Override
  public void delete(Statements statements, Table table, Collection<String> keys)
      throws SQLException {
    PreparedStatement delete =
        statements.prepare(
            "DELETE FROM " + table.sqlName() + " WHERE " + table.owner() + " = ANY (?)");
    delete.setArray(1, statements.connection().createArrayOf("text", keys.toArray()));
    delete.executeUpdate();
  }

  @Override
  public String forUpdate() {
    return " FOR UPDATE";
  }

  @Override
  public Trouble trouble(SQLException failure) {
    for (Throwable cause : failure) {
      if (cause instanceof SQLException e && e.getSQLState() != null) {
        return trouble(e.getSQLState());
      }
    }
    // The driver's own, without a state: the connection broke.
    return Trouble.OUTAGE;
  }

  /** By https://www.postgresql.org/docs/17/errcodes-appendix.html. */
  private static Trouble trouble(String state) {
    if (state.equals("25006") || state.equals("55P03") || state.equals("55006")) {
      return Trouble.OUTAGE; // read only, lock not to be had, object in use
    }
    if (state.length() < 2) {
      return Trouble.FATAL;
    }
    return switch (state.substring(0, 2)) {
      case "08", "40", "53", "57", "58" ->
          Trouble.OUTAGE; // connection, rollback, resources, operator, system
      case "22", "23", "54" -> Trouble.RECORD; // data, constraint, limit exceeded
      default -> Trouble.FATAL;
    };
  }
}
