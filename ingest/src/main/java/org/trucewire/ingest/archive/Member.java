package org.trucewire.ingest.archive;

import java.io.IOException;

/**
 * One record of a file, in its bytes.
 *
 * @param number of the record in its file, from 1
 * @param place where it is in its file: '#' and a number, and before it '!' and the name of each
 *     container's entry that it is in
 * @param bytes the record, or its beginning when it is larger than the limit
 * @param length full length in bytes
 * @param sha256 hash in hex of a record that is larger than the limit; null when it is not
 * @param ended whether its end was seen; a file that is still written may end within a record
 * @param damage what kept the record from being read; null when nothing did
 * @param content how its bytes are to be understood; null only when it is damaged
 * @param from where reading can begin again to come to it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
record Member(
    long number,
    String place,
    byte[] bytes,
    long length,
    String sha256,
    boolean ended,
    IOException damage,
    Content content,
    Checkpoint from) {

  boolean isTooLarge() {
    return sha256 != null;
  }

  /** The same record, starting from another place. */
  Member from(Checkpoint other) {
    return new Member(number, place, bytes, length, sha256, ended, damage, content, other);
  }

  /** The same record as one of a container. */
  Member within(String entry, long numberInFile, boolean endSeen, Checkpoint entryStart) {
    return new Member(
        numberInFile,
        "!" + entry + place,
        bytes,
        length,
        sha256,
        endSeen,
        damage,
        content,
        entryStart);
  }
}
