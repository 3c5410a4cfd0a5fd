package org.trucewire.ingest.source;

/** Why something that a source showed is not sent, as the ledger words it. */
public final class LedgerReasons {

  /** Sent before, or twice in one reading. */
  public static final String KNOWN = "known";

  /** Has a new id and says what was sent before. */
  public static final String REPEATED = "repeated";

  /** Left for the next fetch, because its page could not be fetched yet. */
  public static final String PAGE_PENDING = "page_pending";

  /** More than can be told from what was sent before. */
  public static final String OVER_LIMIT = "over_limit";

  /** An entry that could not be read. */
  public static final String ENTRY = "entry";

  /** A document as a whole, which is none of the entries that are shown. */
  public static final String BODY = "body";

  private LedgerReasons() {}

  /** Of a kind that an archive passes over. */
  public static String skipped(String kind) {
    return "skipped:" + kind;
  }
}
