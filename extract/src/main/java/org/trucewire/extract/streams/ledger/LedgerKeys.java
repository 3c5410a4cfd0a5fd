package org.trucewire.extract.streams.ledger;

import org.trucewire.schemas.LedgerEntry;

/**
 * Keys of the ledger's records: {@code source|hour|stage|state|reason}. A bar in a source or reason
 * is written {@code %7C} and a per cent sign {@code %25}, so that no two entries share a key.
 */
final class LedgerKeys {

  private static final char BAR = '|';

  private LedgerKeys() {}

  static String of(LedgerEntry entry) {
    return hourOf(entry)
        + entry.getStage()
        + BAR
        + entry.getState()
        + BAR
        + (entry.getReason() == null ? "" : escaped(entry.getReason()));
  }

  /** What the keys of one source and hour begin with. */
  static String hourOf(LedgerEntry entry) {
    return escaped(entry.getSource()) + BAR + entry.getHour() + BAR;
  }

  /** The same, from a whole key. */
  static String hourOf(String key) {
    return key.substring(0, key.indexOf(BAR, key.indexOf(BAR) + 1) + 1);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("|", "%7C");
  }
}
