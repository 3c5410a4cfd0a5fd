package org.trucewire.ingest.archive;

/**
 * How a record's bytes are to be understood.
 *
 * @param mediaType of the record
 */
record Content(String mediaType, Reading reading) {

  /** Makes something of a record's bytes. */
  @FunctionalInterface
  interface Reading {

    /**
     * Reads a record.
     *
     * @throws BadMemberException if it is no article and should have been one
     */
    Parsed read(byte[] bytes) throws BadMemberException;
  }

  /** Of a record that is passed over whatever its bytes are. */
  static Content skipped(String reason) {
    Parsed.Skipped skipped = new Parsed.Skipped(reason);
    return new Content("application/octet-stream", bytes -> skipped);
  }
}
