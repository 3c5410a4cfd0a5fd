package org.trucewire.sink;

import java.util.List;
import java.util.Map;

/** What one record does to the tables. */
sealed interface Change {

  /**
   * The record's rows take the place of those it had.
   *
   * @param key the record's id
   * @param root its row in the kind's root table
   * @param children its rows in the kind's other tables
   */
  record Put(
      RecordKind kind, String key, List<Object> root, Map<Table, List<List<Object>>> children)
      implements Change {}

  /**
   * The rows of the record with this id go. A tombstone has no schema that would tell its kind; ids
   * are hashes, so no other kind has the same, but for an article and its identity. Those are in
   * topics that come independently, so neither may take the other's rows along.
   *
   * @param key the record's id
   * @param identity whether it is an article's identity that goes; else it is anything but one
   */
  record Remove(String key, boolean identity) implements Change {

    boolean concerns(RecordKind kind) {
      return identity == (kind == RecordKind.ARTICLE_IDENTITY);
    }
  }

  /**
   * Nothing can be written.
   *
   * @param cause why
   */
  record Refused(Exception cause) implements Change {}
}
