package org.trucewire.sink;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the last change of each key. Keys go in order and tables in order, so that no two
 * transactions can wait for each other.
 */
final class TableWriter {

  private final Statements statements;
  private final Dialect dialect;

  TableWriter(Statements statements, Dialect dialect) {
    this.statements = statements;
    this.dialect = dialect;
  }

  /** Writes the changes, in the order in which they were made, in the transaction that is open. */
  void write(Collection<Change> changes) throws SQLException {
    for (RecordKind kind : RecordKind.values()) {
      write(kind, changes);
    }
  }

  private void write(RecordKind kind, Collection<Change> changes) throws SQLException {
    TreeMap<String, Change> latest = new TreeMap<>();
    for (Change change : changes) {
      if (change instanceof Change.Put put && put.kind() == kind) {
        latest.put(put.key(), put);
      } else if (change instanceof Change.Remove remove && remove.concerns(kind)) {
        latest.put(remove.key(), remove);
      }
    }
    if (latest.isEmpty()) {
      return;
    }
    Set<String> existing = dialect.existing(statements, kind.root(), latest.keySet());
    removeRows(kind, latest, existing);
    List<Change.Put> puts =
        latest.values().stream()
            .flatMap(c -> c instanceof Change.Put put ? Stream.of(put) : Stream.empty())
            .toList();
    insert(kind.root(), kind.root().upsert(), puts.stream().map(Change.Put::root).toList());
    for (Table child : kind.children()) {
      insert(
          child,
          child.insert(),
          puts.stream().flatMap(p -> p.children().get(child).stream()).toList());
    }
  }

  /** Of the records that have rows: the children of all, and the roots of those that are gone. */
  private void removeRows(RecordKind kind, Map<String, Change> latest, Set<String> existing)
      throws SQLException {
    List<String> old = latest.keySet().stream().filter(existing::contains).toList();
    if (old.isEmpty()) {
      return;
    }
    List<Table> children = kind.children();
    for (int i = children.size() - 1; i >= 0; i--) {
      dialect.delete(statements, children.get(i), old);
    }
    List<String> gone = old.stream().filter(k -> latest.get(k) instanceof Change.Remove).toList();
    if (!gone.isEmpty()) {
      dialect.delete(statements, kind.root(), gone);
    }
  }

  private void insert(Table table, String sql, List<List<Object>> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    PreparedStatement insert = statements.prepare(sql);
    List<Column> columns = table.columns();
    for (List<Object> row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        dialect.bind(insert, i + 1, columns.get(i).type(), row.get(i));
      }
      insert.addBatch();
    }
    insert.executeBatch();
  }
}
