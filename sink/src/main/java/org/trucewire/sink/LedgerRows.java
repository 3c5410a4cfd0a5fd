package org.trucewire.sink;

import java.util.Map;
import org.trucewire.schemas.LedgerEntry;

/** A count of the ledger as a row. */
final class LedgerRows {

  private LedgerRows() {}

  /** The row of the entry with this record key. */
  static Change.Put of(String key, LedgerEntry entry) {
    return new Change.Put(
        RecordKind.LEDGER,
        key,
        Table.LEDGER.row(
            key,
            entry.getSource(),
            entry.getHour(),
            entry.getStage().name(),
            entry.getState().name(),
            entry.getReason(),
            entry.getCount(),
            entry.getMentions()),
        Map.of());
  }
}
