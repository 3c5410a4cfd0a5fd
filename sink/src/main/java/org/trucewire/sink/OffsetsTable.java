package org.trucewire.sink;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** The table sink_offsets: how far each partition is, written together with the rows. */
final class OffsetsTable {

  /** The order in which every task locks: two of them can't wait for each other. */
  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);

  private static final String SELECT =
      "SELECT next_offset, max_timestamp, last_record FROM sink_offsets"
          + " WHERE topic = ? AND partition = ?";
  private static final String ENSURE =
      "INSERT INTO sink_offsets (topic, partition, next_offset) VALUES (?, ?, 0)"
          + " ON CONFLICT (topic, partition) DO NOTHING";
  private static final String UPDATE =
      "UPDATE sink_offsets SET next_offset = ?, max_timestamp = ?, last_record = ?"
          + " WHERE topic = ? AND partition = ?";
  private static final String DELETE = "DELETE FROM sink_offsets WHERE topic = ? AND partition = ?";

  private final Statements statements;
  private final Dialect dialect;

  OffsetsTable(Statements statements, Dialect dialect) {
    this.statements = statements;
    this.dialect = dialect;
  }

  /** The positions as committed; {@link Position#START} where the table knows nothing. */
  SortedMap<TopicPartition, Position> read(Collection<TopicPartition> partitions)
      throws SQLException {
    return select(partitions, SELECT);
  }

  /**
   * The positions, held until the transaction ends: a task that still writes what has become
   * another task's partition waits here, and then sees that its records are written.
   */
  SortedMap<TopicPartition, Position> lock(Collection<TopicPartition> partitions)
      throws SQLException {
    PreparedStatement ensure = statements.prepare(ENSURE);
    for (TopicPartition partition : sorted(partitions)) {
      ensure.setString(1, partition.topic());
      ensure.setInt(2, partition.partition());
      ensure.addBatch();
    }
    ensure.executeBatch();
    return select(partitions, SELECT + dialect.forUpdate());
  }

  void write(Map<TopicPartition, Position> positions) throws SQLException {
    PreparedStatement update = statements.prepare(UPDATE);
    for (TopicPartition partition : sorted(positions.keySet())) {
      Position position = positions.get(partition);
      update.setLong(1, position.nextOffset());
      if (position.maxTimestamp() == null) {
        update.setNull(2, Types.BIGINT);
      } else {
        update.setLong(2, position.maxTimestamp());
      }
      update.setString(3, position.lastRecord());
      update.setString(4, partition.topic());
      update.setInt(5, partition.partition());
      update.addBatch();
    }
    update.executeBatch();
  }

  void forget(TopicPartition partition) throws SQLException {
    PreparedStatement delete = statements.prepare(DELETE);
    delete.setString(1, partition.topic());
    delete.setInt(2, partition.partition());
    delete.executeUpdate();
  }

  private SortedMap<TopicPartition, Position> select(
      Collection<TopicPartition> partitions, String sql) throws SQLException {
    PreparedStatement query = statements.prepare(sql);
    SortedMap<TopicPartition, Position> positions = new TreeMap<>(ORDER);
    for (TopicPartition partition : sorted(partitions)) {
      query.setString(1, partition.topic());
      query.setInt(2, partition.partition());
      try (ResultSet row = query.executeQuery()) {
        positions.put(partition, row.next() ? position(row) : Position.START);
      }
    }
    return positions;
  }

  private static Position position(ResultSet row) throws SQLException {
    long nextOffset = row.getLong(1);
    long maxTimestamp = row.getLong(2);
    return new Position(nextOffset, row.wasNull() ? null : (Long) maxTimestamp, row.getString(3));
  }

  private static List<TopicPartition> sorted(Collection<TopicPartition> partitions) {
    return partitions.stream().sorted(ORDER).toList();
  }
}
