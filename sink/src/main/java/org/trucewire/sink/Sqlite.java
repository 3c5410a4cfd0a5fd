package org.trucewire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite: days and instants are text that sorts as it stands. */
record Sqlite() implements Dialect {

  static final String PREFIX = "jdbc:sqlite:";

  /** Same width for every instant of the years 0 to 9999, so that text compares as time does. */
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final int CACHE_KIBIBYTES = 32 * 1024;

  @Override
  public DataSource dataSource(SinkConfig config) {
    SQLiteConfig settings = new SQLiteConfig();
    // Others may read the file while it is written, and what is committed has reached the disk.
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    // A transaction takes the write lock as it begins: it can't find out half-way that another has
    // it.
    settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    settings.setBusyTimeout(config.lockTimeoutMs());
    settings.setCacheSize(-CACHE_KIBIBYTES);
    settings.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(settings);
    source.setUrl(config.url());
    return source;
  }

  @Override
  public void prepare(Connection connection, SinkConfig config) {
    // The data source's settings are all there is.
  }

  @Override
  public void requireWritable(Connection connection) throws SQLException {
    connection.setAutoCommit(false); // takes the write lock
    connection.setAutoCommit(true);
  }

  @Override
  public String migrations() {
    return "db/migration/trucewire/sqlite";
  }

  @Override
  public void bind(PreparedStatement statement, int index, Column.Type type, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
      return;
    }
    switch (type) {
      case TEXT -> statement.setString(index, (String) value);
      case INTEGER -> statement.setInt(index, (Integer) value);
      case LONG -> statement.setLong(index, (Long) value);
      case REAL -> statement.setDouble(index, (Double) value);
      case BOOLEAN -> statement.setInt(index, (Boolean) value ? 1 : 0);
      case DATE -> statement.setString(index, value.toString());
      case TIMESTAMP -> statement.setString(index, INSTANT.format((Instant) value));
    }
  }

  @Override
  public Set<String> existing(Statements statements, Table table, Collection<String> keys)
      throws SQLException {
    PreparedStatement query =
        statements.prepare("SELECT 1 FROM " + table.sqlName() + " WHERE " + table.owner() + " = ?");
    Set<String> found = new HashSet<>();
    for (String key : keys) {
      query.setString(1, key);
      try (ResultSet row = query.executeQuery()) {
        if (row.next()) {
          found.add(key);
        }
      }
    }
    return found;
  }

  @Override
  public void delete(Statements statements, Table table, Collection<String> keys)
      throws SQLException {
    PreparedStatement delete =
        statements.prepare("DELETE FROM " + table.sqlName() + " WHERE " + table.owner() + " = ?");
    for (String key : keys) {
      delete.setString(1, key);
      delete.addBatch();
    }
    delete.executeBatch();
  }

  @Override
  public String forUpdate() {
    return ""; // the transaction has the only write lock there is
  }

  @Override
  public Trouble trouble(SQLException failure) {
    for (Throwable cause : failure) {
      if (cause instanceof SQLiteException sqlite) {
        return trouble(sqlite);
      }
    }
    // The driver's own: a connection that is closed, a folder that is not there (yet).
    return Trouble.OUTAGE;
  }

  private static Trouble trouble(SQLiteException failure) {
    // Extended result codes keep the primary one in the low byte: https://sqlite.org/rescode.html
    return switch (SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff)) {
      case SQLITE_BUSY,
          SQLITE_LOCKED,
          SQLITE_NOMEM,
          SQLITE_READONLY,
          SQLITE_INTERRUPT,
          SQLITE_IOERR,
          SQLITE_FULL,
          SQLITE_CANTOPEN,
          SQLITE_PROTOCOL,
          SQLITE_SCHEMA,
          SQLITE_PERM,
          SQLITE_AUTH ->
          Trouble.OUTAGE;
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE -> Trouble.RECORD;
      default -> Trouble.FATAL;
    };
  }
}
