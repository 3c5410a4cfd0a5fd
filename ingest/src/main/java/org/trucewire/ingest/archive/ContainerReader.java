package org.trucewire.ingest.archive;

import java.io.IOException;

/** The records of all files in a container. Damage in one of them ends that one alone. */
final class ContainerReader implements MemberReader {

  private static final int LONGEST_NAME = 512;

  private final Entries entries;
  private final EntryOpener opener;
  private long index;
  private long number;
  private Entries.Entry entry;
  private MemberReader open;
  private Checkpoint start;
  private boolean ended;
  private IOException unreachable;

  /** Opens what is in an entry. */
  @FunctionalInterface
  interface EntryOpener {
    MemberReader open(Entries.Entry entry) throws IOException;
  }

  /**
   * Reads a container.
   *
   * @param from at which entry to begin
   */
  ContainerReader(Entries entries, EntryOpener opener, Checkpoint from) throws IOException {
    this.entries = entries;
    this.opener = opener;
    this.number = from.records();
    try {
      while (index < from.position() && entries.next() != null) {
        index++;
      }
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException e) {
      unreachable = e;
    }
  }

  @Override
  public Member next() throws IOException {
    while (!ended) {
      Member member = open == null ? begun() : open.next();
      if (member != null) {
        number++;
        return member.within(label(), number, !entries.isBroken(), start);
      }
      finish();
    }
    return null;
  }

  /** Begins with the next entry; its first record, or null where there is none. */
  private Member begun() throws IOException {
    start = new Checkpoint(index, number);
    try {
      if (unreachable != null) {
        throw unreachable;
      }
      entry = entries.next();
      index++;
    } catch (UnreadableFileException e) {
      throw e;
    } catch (IOException e) {
      ended = true;
      entry = Entries.Entry.skipped("", "");
      return damaged(e);
    }
    if (entry == null) {
      ended = true;
      return null;
    }
    if (entry.problem() != null) {
      return damaged(entry.problem());
    }
    if (entry.skipped() != null) {
      return entry.skipped().equals("folder") ? null : skipped(entry.skipped());
    }
    open = opener.open(entry);
    return open == null ? skipped("other-kind") : open.next();
  }

  private void finish() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
    ended |= entries.isBroken();
  }

  private String label() {
    String printable = entry.name().replaceAll("\\p{Cntrl}", "\ufffd");
    return printable.length() <= LONGEST_NAME ? printable : printable.substring(0, LONGEST_NAME);
  }

  private static Member damaged(IOException problem) {
    return new MemberBytes(0).toMember(1, true, problem, null);
  }

  private static Member skipped(String reason) {
    return new MemberBytes(0).toMember(1, true, null, Content.skipped(reason));
  }

  @Override
  public long position() {
    return entries.position();
  }

  @Override
  public void close() throws IOException {
    try {
      if (open != null) {
        open.close();
      }
    } finally {
      entries.close();
    }
  }
}
