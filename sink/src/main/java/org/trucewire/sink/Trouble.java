package org.trucewire.sink;

/** What a failed statement means for the sink. */
enum Trouble {
  /** The database can't be written just now: try the same again, until it can. */
  OUTAGE,
  /** The database refuses a value: some record of the batch is bad. */
  RECORD,
  /** Nothing that trying again, or leaving out a record, would mend: a person must act. */
  FATAL
}
