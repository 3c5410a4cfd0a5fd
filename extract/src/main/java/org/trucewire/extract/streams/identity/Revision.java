package org.trucewire.extract.streams.identity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One revision of an article, as it goes from the step that numbers it to the one that compares it.
 *
 * @param articleId id of the article
 * @param source feed or archive that brought it
 * @param number 1, 2, 3, ...
 * @param hash content hash
 * @param previousHash content hash of the revision before; null for the first
 * @param published milliseconds since the epoch (UTC)
 * @param signature null if the text is too short to be compared
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; only unsigned ones are compared
record Revision(
    String articleId,
    String source,
    int number,
    String hash,
    String previousHash,
    long published,
    byte[] signature) {

  void write(DataOutput out) throws IOException {
    out.writeUTF(articleId);
    out.writeUTF(source);
    out.writeInt(number);
    out.writeUTF(hash);
    BinarySerde.writeNullable(out, previousHash);
    out.writeLong(published);
    out.writeBoolean(signature != null);
    if (signature != null) {
      out.write(signature);
    }
  }

  static Revision read(DataInput in) throws IOException {
    return new Revision(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        BinarySerde.readNullable(in),
        in.readLong(),
        in.readBoolean() ? BinarySerde.readBytes(in, Signatures.SIZE) : null);
  }
}
