package org.trucewire.extract;

/** What sort of ceasefire a sentence speaks of. */
public enum CeasefireKind {
  /** A humanitarian ceasefire, pause or truce. */
  HUMANITARIAN,
  /** One of limited length: temporary, interim, of a stated duration. */
  TEMPORARY,
  /** One meant to last: permanent, lasting, an armistice. */
  PERMANENT
}
