package org.trucewire.ingest.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files in a tar file. */
final class TarEntries implements Entries {

  private final TarArchiveInputStream tar;
  private boolean broken;

  TarEntries(InputStream in) {
    this.tar = new TarArchiveInputStream(in);
  }

  @Override
  public Entry next() throws IOException {
    try {
      TarArchiveEntry entry = tar.getNextEntry();
      if (entry == null) {
        return null;
      }
      String name = entry.getName();
      if (entry.isDirectory()) {
        return Entry.skipped(name, "folder");
      }
      if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
        return Entry.skipped(name, "link");
      }
      if (Entries.isHidden(name)) {
        return Entry.skipped(name, "hidden");
      }
      if (!tar.canReadEntryData(entry)) {
        return Entry.problem(name, "This kind of sparse entry cannot be read");
      }
      // It is not packed in the tar file: its size there is its own.
      return new Entry(name, new EntryBytes(), entry.getSize(), null, null);
    } catch (IOException | RuntimeException e) {
      broken = true;
      throw Damage.of(e);
    }
  }

  @Override
  public boolean isBroken() {
    return broken;
  }

  @Override
  public long position() {
    return -1;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  /** Closing it leaves the tar file open; damage in it is damage of the tar file. */
  private final class EntryBytes extends FilterInputStream {

    EntryBytes() {
      super(tar);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return tar.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        broken = true;
        throw Damage.of(e);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // The tar file goes on.
    }
  }
}
