package org.trucewire.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a zip file. */
final class ZipEntries implements Entries {

  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;
  private long position;
  private long next;

  /**
   * Opens a zip file.
   *
   * @throws IOException if its central directory is not there or not valid
   */
  ZipEntries(Path file) throws IOException {
    try {
      this.zip = ZipFile.builder().setPath(file).get();
    } catch (RuntimeException e) {
      throw Damage.of(e);
    }
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  @Override
  public Entry next() {
    position = next;
    if (!entries.hasMoreElements()) {
      return null;
    }
    ZipArchiveEntry entry = entries.nextElement();
    String name = entry.getName();
    if (entry.isDirectory()) {
      return Entry.skipped(name, "folder");
    }
    next += Math.max(0, entry.getCompressedSize());
    if (entry.isUnixSymlink()) {
      return Entry.skipped(name, "link");
    }
    if (Entries.isHidden(name)) {
      return Entry.skipped(name, "hidden");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Entry.problem(name, "This entry is encrypted: unpack it, and give the files instead");
    }
    if (!zip.canReadEntryData(entry)) {
      return Entry.problem(
          name, "This entry is compressed with method " + entry.getMethod() + ", not known here");
    }
    try {
      return new Entry(name, zip.getInputStream(entry), entry.getCompressedSize(), null, null);
    } catch (IOException | RuntimeException e) {
      return new Entry(name, null, 0, null, Damage.of(e));
    }
  }

  @Override
  public boolean isBroken() {
    return false;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
