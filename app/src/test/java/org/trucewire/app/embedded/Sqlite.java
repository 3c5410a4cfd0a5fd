package org.trucewire.app.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the demo's SQLite file as any other program would. */
public final class Sqlite {

  private Sqlite() {}

  /** Each row's columns joined by a bar; no rows while the file or the table is not there yet. */
  public static List<String> rows(Path database, String sql) {
    if (!Files.exists(database)) {
      return List.of();
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=5000");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          row.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join("|", row));
      }
      return found;
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("no such table")) {
        return List.of();
      }
      throw new AssertionError(sql, e);
    }
  }

  /** Every row of every table that holds data of the topics, in order. */
  public static List<String> dump(Path database) {
    List<String> dump = new ArrayList<>();
    for (String table :
        rows(
            database,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                + " AND name NOT LIKE 'sink\\_%' ESCAPE '\\' ORDER BY name")) {
      rows(database, "SELECT * FROM " + table).stream()
          .map(row -> table + ": " + row)
          .sorted()
          .forEach(dump::add);
    }
    return dump;
  }
}
