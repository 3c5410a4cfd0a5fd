package org.trucewire.sink;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A fresh, empty database, and ways to make it refuse to be written. */
interface TestDatabase extends AutoCloseable {

  Map<String, String> sinkConfig();

  /** A connection of somebody else than the sink. */
  Connection connect() throws SQLException;

  /** Holds a lock that keeps the sink from writing until the connection is closed. */
  Connection lock() throws SQLException;

  @Override
  void close() throws SQLException;

  default Map<String, String> sinkConfig(String key, String value) {
    Map<String, String> config = new TreeMap<>(sinkConfig());
    config.put(key, value);
    return config;
  }

  /** Every row of every table, offsets too, in an order of its own. */
  default String dump() throws SQLException {
    StringJoiner dump = new StringJoiner("\n");
    for (Table table : Table.values()) {
      dump.add(
          rows(
              "SELECT * FROM "
                  + table.sqlName()
                  + " ORDER BY "
                  + table.columns().stream().map(Column::name).collect(joining(", "))));
    }
    return dump.add(rows("SELECT * FROM sink_offsets ORDER BY topic, partition")).toString();
  }

  /** One line a row, values joined by a bar. */
  default String rows(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      StringJoiner lines = new StringJoiner("\n");
      while (rows.next()) {
        StringJoiner line = new StringJoiner("|");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(rows.getString(i));
        }
        lines.add(line.toString());
      }
      return lines.toString();
    }
  }
}
