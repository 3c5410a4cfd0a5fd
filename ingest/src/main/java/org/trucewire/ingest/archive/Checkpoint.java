package org.trucewire.ingest.archive;

/**
 * Where reading of a file can begin again without going through all that is before.
 *
 * @param position of a WARC record in its file in bytes, or of an entry among its container's
 * @param records number of the last record before it
 */
record Checkpoint(long position, long records) {

  /** The beginning of the file. */
  static final Checkpoint START = new Checkpoint(0, 0);
}
