package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.trucewire.ingest.source.DeadLetter;
import org.trucewire.schemas.Article;

/**
 * A file that is being read, one record ahead, so that the last one can say that it is the last.
 *
 * <p>Of a file that is still being written the last record may be incomplete. If it makes no sense
 * it is left for the next look, and only when the file has not changed until then it is refused.
 */
final class FileReading implements Closeable {

  /**
   * What became of one record.
   *
   * @param article null when it was refused
   * @param deadLetter null when it is an article
   * @param offset how far the file is read with it
   * @param bytes size of the record in memory
   */
  record Outcome(Article article, DeadLetter deadLetter, ArchiveOffset offset, int bytes) {}

  private final MemberReader reader;
  private final MemberParser parser;
  private final boolean unchanged;
  private ArchiveOffset offset;
  private Member ahead;

  /**
   * Opens a file.
   *
   * @param from where to go on
   * @param unchanged whether the file is as it was when its last record was found incomplete
   */
  FileReading(
      ArchiveFile file, ArchiveOffset from, MemberParser parser, int limit, boolean unchanged)
      throws IOException {
    this.parser = parser;
    this.unchanged = unchanged;
    this.offset = from;
    this.reader = MemberReader.open(file, limit);
    this.ahead = reader.after(from.record());
  }

  /** How far it is read. */
  ArchiveOffset offset() {
    return offset;
  }

  /** True when every record is done with. */
  boolean isDone() {
    return ahead == null;
  }

  /**
   * The next record. Ask only while {@link #isDone} is false.
   *
   * @return empty when the rest must wait for the next look
   */
  Optional<Outcome> next() throws IOException {
    Member member = ahead;
    try {
      Article article = parser.article(member);
      ahead = reader.next();
      offset = offset.at(member.number(), ahead == null);
      return Optional.of(new Outcome(article, null, offset, member.bytes().length));
    } catch (BadMemberException e) {
      if (!member.ended() && !unchanged) {
        return Optional.empty();
      }
      ahead = reader.next();
      // A record without an end is not counted: its file may still grow to hold all of it.
      long done = member.ended() ? member.number() : offset.record();
      offset = offset.at(done, ahead == null);
      DeadLetter deadLetter = parser.deadLetter(member, e);
      return Optional.of(new Outcome(null, deadLetter, offset, member.bytes().length));
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
