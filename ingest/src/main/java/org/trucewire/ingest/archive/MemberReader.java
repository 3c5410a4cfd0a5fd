package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;

/** The records of one file, one after the other; holds one of them in memory at most. */
interface MemberReader extends Closeable {

  /** Of a file that is read already. */
  MemberReader NONE =
      new MemberReader() {
        @Override
        public Member next() {
          return null;
        }

        @Override
        public long position() {
          return 0;
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  /**
   * The next record, or null at the end. Damage is a record that says so.
   *
   * @throws IOException if the file itself cannot be read, which may pass
   */
  Member next() throws IOException;

  /** Bytes of the file that are done with; -1 when only the file's own stream knows. */
  default long position() {
    return -1;
  }

  /** The first record after the one with this number, or null. */
  default Member after(long number) throws IOException {
    Member member = next();
    while (member != null && member.number() <= number) {
      member = next();
    }
    return member;
  }
}
