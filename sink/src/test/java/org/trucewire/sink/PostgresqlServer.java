package org.trucewire.sink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL on a free port of this machine, with a database for each test. */
final class PostgresqlServer implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  PostgresqlServer() throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
  }

  Database create() throws SQLException {
    Database database = new Database("test_" + databases.incrementAndGet());
    database.administer("CREATE DATABASE " + database.name());
    return database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** One database of the server. */
  final class Database implements TestDatabase {

    private final String name;

    private Database(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    private String url() {
      return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    @Override
    public Map<String, String> sinkConfig() {
      return Map.of(
          SinkConfig.URL, url(),
          SinkConfig.USER, "postgres",
          SinkConfig.PASSWORD, "postgres",
          SinkConfig.LOCK_TIMEOUT_MS, "20");
    }

    @Override
    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    @Override
    public Connection lock() throws SQLException {
      Connection connection = connect();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("LOCK TABLE events IN EXCLUSIVE MODE");
      }
      return connection;
    }

    /** A statement for the server; it runs outside of this database. */
    void administer(String sql) throws SQLException {
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    @Override
    public void close() throws SQLException {
      administer("DROP DATABASE " + name + " WITH (FORCE)");
    }
  }
}
