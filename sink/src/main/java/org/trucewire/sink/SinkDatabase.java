package org.trucewire.sink;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.connect.errors.ConnectException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, its tables brought up to date, and the one connection that writes it. */
class SinkDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SinkDatabase.class);

  /** Flyway locks PostgreSQL while it migrates, but can't lock SQLite. */
  private static final Object ONE_MIGRATION_AT_A_TIME = new Object();

  private static final String HISTORY_TABLE = "sink_schema_history";

  private final SinkConfig config;
  private final Dialect dialect;
  private Statements statements;
  private boolean migrated;

  SinkDatabase(SinkConfig config) {
    this.config = config;
    this.dialect = config.dialect();
  }

  Dialect dialect() {
    return dialect;
  }

  boolean isConnected() {
    return statements != null;
  }

  /** The connection; made, and the tables migrated, when there is none. */
  Statements statements() throws SQLException {
    if (statements == null) {
      DataSource source = dialect.dataSource(config);
      Connection connection = connect(source);
      try {
        migrate(source, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
      statements = new Statements(connection);
    }
    return statements;
  }

  private Connection connect(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      prepare(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Settings of a fresh connection that writes. */
  void prepare(Connection connection) throws SQLException {
    dialect.prepare(connection, config);
  }

  /** Once for a task; again when the database was replaced by one without tables meanwhile. */
  private void migrate(DataSource source, Connection connection) throws SQLException {
    if (migrated && hasTables(connection)) {
      return;
    }
    dialect.requireWritable(connection);
    migrate(source);
    migrated = true;
  }

  private static boolean hasTables(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, connection.getSchema(), "sink_offsets", null)) {
      return tables.next();
    }
  }

  private void migrate(DataSource source) throws SQLException {
    synchronized (ONE_MIGRATION_AT_A_TIME) {
      try {
        // The class loader of the plug-in: the worker's finds neither the migrations nor Flyway's
        // own parts.
        Flyway.configure(SinkDatabase.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:" + dialect.migrations())
            .table(HISTORY_TABLE)
            // The schema may hold somebody else's tables too.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate();
      } catch (FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
          if (cause instanceof SQLException sql) {
            throw sql;
          }
        }
        throw new ConnectException(
            "The tables of " + config.url() + " can't be brought up to date: " + e.getMessage(), e);
      }
    }
  }

  /** Closes the connection, if there is one; the next use makes another. */
  @Override
  public void close() {
    if (statements != null) {
      try {
        statements.close();
      } catch (SQLException e) {
        LOG.debug("Closing the connection to {} failed; it is not used any more", config.url(), e);
      }
      statements = null;
    }
  }
}
