package org.trucewire.extract.frame;

/** What a noun makes of a ceasefire; {@code ceasefire-nouns.tsv} explains each. */
enum CeasefireNotion {
  CEASEFIRE,
  INSTRUMENT,
  CALL,
  VIOLATION,
  END,
  EXTENSION,
  REFUSAL,
  DECLARATION,
  START,
  MENTION,
  PART,
  HALT
}
