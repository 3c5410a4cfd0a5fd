package org.trucewire.bench.feeds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the tables say.
 *
 * @param emitted records in the topic of articles, by the ledger
 * @param accounted those of them that ended in a state
 * @param unbalanced sources and hours in which both differ
 * @param revisions articles that came again with another text
 * @param duplicates articles that came again unchanged
 * @param deadLetters all of them
 * @param rows in the table of articles
 */
public record Ledger(
    long emitted,
    long accounted,
    long unbalanced,
    long revisions,
    long duplicates,
    long deadLetters,
    long rows) {

  private static final Ledger EMPTY = new Ledger(0, 0, 0, 0, 0, 0, 0);

  private static final String SUMS =
      """
      SELECT coalesce(sum(emitted), 0), coalesce(sum(accounted), 0),
        coalesce(sum(difference <> 0), 0), coalesce(sum(revisions), 0),
        coalesce(sum(duplicates), 0), coalesce(sum(dead_letters + unreadable_items), 0),
        (SELECT count(*) FROM articles)
      FROM ledger_balance
      """;

  /** Reads it; all zero while there are no tables. */
  static Ledger read(Path database) {
    if (!Files.exists(database)) {
      return EMPTY;
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + database + "?busy_timeout=5000");
        Statement statement = connection.createStatement();
        ResultSet sums = statement.executeQuery(SUMS)) {
      return new Ledger(
          sums.getLong(1),
          sums.getLong(2),
          sums.getLong(3),
          sums.getLong(4),
          sums.getLong(5),
          sums.getLong(6),
          sums.getLong(7));
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("no such table")) {
        return EMPTY;
      }
      throw new IllegalStateException("The tables in " + database + " cannot be read", e);
    }
  }

  /** Whether it counts as many records as there are, and each of them ended in a state. */
  boolean isBalanced(long records) {
    return emitted == records && accounted == records && unbalanced == 0;
  }
}
