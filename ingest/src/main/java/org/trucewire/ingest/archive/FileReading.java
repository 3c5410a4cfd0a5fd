package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file that is being read, one record ahead, so that the last one can say that it is the last.
 * Records that are passed over are counted on the way.
 *
 * <p>Of a file that is still being written the last record may be incomplete. If it makes no sense
 * it is left for the next look, and only when the file has not changed until then it is refused.
 */
final class FileReading implements Closeable {

  /**
   * A record with what became of it.
   *
   * @param outcome never one that is passed over
   * @param offset how far the file is read with it
   * @param bytes size of the record in memory
   */
  record Step(Outcome outcome, ArchiveOffset offset, int bytes) {}

  private record Ahead(Member member, Outcome outcome, boolean waits) {}

  private final ArchiveFile file;
  private final MemberReader reader;
  private final MemberParser parser;
  private final boolean unchanged;
  private final Consumer<String> skips;
  private ArchiveOffset offset;
  private Ahead ahead;
  private long passed;

  /**
   * Opens a file.
   *
   * @param unread says where to go on
   * @param skips takes the reason of each record that is passed over
   */
  FileReading(
      ArchiveProgress.Unread unread,
      MemberReaders readers,
      MemberParser parser,
      Consumer<String> skips)
      throws IOException {
    this.file = unread.file();
    this.parser = parser;
    this.unchanged = unread.unchanged();
    this.offset = unread.from();
    this.skips = skips;
    this.passed = offset.record();
    this.reader = readers.open(file, offset.next());
    try {
      this.ahead = look(reader.after(offset.record()));
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** How far it is read. */
  ArchiveOffset offset() {
    return offset;
  }

  /** Bytes of the file that are done with. */
  long position() {
    return reader.position();
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
  Optional<Step> next() throws IOException {
    Ahead now = ahead;
    if (now.waits()) {
      return Optional.empty();
    }
    Member member = now.member();
    // A record without an end that makes no sense, or may be more than it seems, is not counted:
    // its file may still grow to hold all of it.
    boolean whole = now.outcome() instanceof Outcome.Taken && file.format() != Format.CSV;
    boolean counts = member.ended() || whole;
    long done = counts ? member.number() : offset.record();
    passed = Math.max(passed, done);
    ahead = look(reader.next());
    Checkpoint goOn = ahead == null ? member.from() : ahead.member().from();
    offset = offset.at(passed, goOn, ahead == null);
    return Optional.of(new Step(now.outcome(), offset, member.bytes().length));
  }

  /** The offset of a file that is read to its end. */
  ArchiveOffset end() {
    return offset.at(passed, offset.next(), true);
  }

  private Ahead look(Member first) throws IOException {
    for (Member member = first; member != null; member = reader.next()) {
      Ahead seen = seen(member);
      if (!(seen.outcome() instanceof Outcome.Skipped skipped)) {
        return seen;
      }
      passed = member.number();
      skips.accept(skipped.reason());
    }
    return null;
  }

  private Ahead seen(Member member) {
    boolean mayGrow = !member.ended() && !unchanged;
    try {
      // A row may be cut anywhere and still look whole.
      boolean waits = mayGrow && file.format() == Format.CSV && member.damage() == null;
      return new Ahead(member, parser.outcome(member), waits);
    } catch (BadMemberException e) {
      return new Ahead(member, new Outcome.Refused(parser.deadLetter(member, e)), mayGrow);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
