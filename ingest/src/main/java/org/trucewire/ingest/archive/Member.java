package org.trucewire.ingest.archive;

import java.io.IOException;

/**
 * One record of a file, in its bytes.
 *
 * @param number of the record in its file, from 1
 * @param bytes the record, or its beginning when it is larger than the limit
 * @param length full length in bytes
 * @param sha256 hash in hex of a record that is larger than the limit; null when it is not
 * @param ended whether its end was seen; a file that is still written may end within a record
 * @param damage what kept the file from being read on; null when nothing did
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
record Member(
    long number, byte[] bytes, long length, String sha256, boolean ended, IOException damage) {

  boolean isTooLarge() {
    return sha256 != null;
  }
}
