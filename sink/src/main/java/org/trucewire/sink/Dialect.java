package org.trucewire.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import javax.sql.DataSource;

/** What differs between the databases. */
sealed interface Dialect permits Sqlite, Postgresql {

  /** Where connections to the database that the configuration names come from. */
  DataSource dataSource(SinkConfig config);

  /** Settings of a fresh connection that writes. */
  void prepare(Connection connection, SinkConfig config) throws SQLException;

  /**
   * Fails if the database can't be written now; better before a migration than in the midst of it.
   */
  void requireWritable(Connection connection) throws SQLException;

  /** The folder of the class path with the migrations. */
  String migrations();

  /** Sets a parameter; {@code value} is null or of the column's type. */
  void bind(PreparedStatement statement, int index, Column.Type type, Object value)
      throws SQLException;

  /** Those of the keys that have a row in a root table. */
  Set<String> existing(Statements statements, Table table, Collection<String> keys)
      throws SQLException;

  /** Deletes the rows that belong to the records with these keys. */
  void delete(Statements statements, Table table, Collection<String> keys) throws SQLException;

  /** What a query of rows that the transaction is going to change ends in. */
  String forUpdate();

  Trouble trouble(SQLException failure);
}
