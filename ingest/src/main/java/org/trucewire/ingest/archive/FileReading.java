package org.trucewire.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.trucewire.ingest.source.LedgerReasons;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.LedgerState;

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
  private final Instant modifiedAt;
  private final Consumer<String> skips;
  private ArchiveOffset offset;
  private Ahead ahead;
  private long passed;
  private long refused;
  private Tally untold;

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
    this.refused = offset.refused();
    this.untold = offset.untold();
    this.modifiedAt = unread.state().modifiedAt();
    this.reader = offset.done() ? MemberReader.NONE : readers.open(file, offset.next());
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
    untold = with(now.outcome());
    refused += now.outcome() instanceof Outcome.Taken ? 0 : 1;
    ahead = look(reader.next());
    Checkpoint goOn = ahead == null ? member.from() : ahead.member().from();
    offset = offset.at(passed, refused, goOn, ahead == null).with(untold);
    return Optional.of(new Step(now.outcome(), offset, member.bytes().length));
  }

  private Tally with(Outcome outcome) {
    return outcome instanceof Outcome.Taken taken
        ? untold.withOneAt(taken.article().getFetchedAt(), LedgerState.EMITTED, null)
        : untold.withOneAt(modifiedAt, LedgerState.DEAD_LETTER, LedgerReasons.ENTRY);
  }

  /** What became of the records since the last reading that was told of. */
  Tally untold() {
    return untold;
  }

  /**
   * Tells of the records so far.
   *
   * @return how far the file is read with it, after the last step or at its end
   */
  ArchiveOffset told() {
    // Records may have been passed over since the last step, and were counted with it.
    untold = Tally.NONE;
    offset = offset.at(passed, refused, offset.next(), isDone()).with(untold);
    return offset;
  }

  private Ahead look(Member first) throws IOException {
    for (Member member = first; member != null; member = reader.next()) {
      Ahead seen = seen(member);
      if (!(seen.outcome() instanceof Outcome.Skipped skipped)) {
        return seen;
      }
      passed = member.number();
      skips.accept(skipped.reason());
      String reason = LedgerReasons.skipped(skipped.reason());
      untold = untold.withOneAt(modifiedAt, LedgerState.FILTERED, reason);
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
