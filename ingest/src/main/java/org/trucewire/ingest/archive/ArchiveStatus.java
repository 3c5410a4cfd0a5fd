package org.trucewire.ingest.archive;

import java.util.Locale;

/**
 * How far a task is with its share.
 *
 * @param files that were found at the last look
 * @param filesLeft of them that have something new
 * @param bytes of all files
 * @param bytesLeft of files that have something new, as far as they are not read yet
 * @param bytesPerSecond over the last minute; 0 while nothing is read
 * @param recordsPerSecond over the last minute; 0 while nothing is read
 * @param current path of the file that is read; empty when none is
 */
record ArchiveStatus(
    long files,
    long filesLeft,
    long bytes,
    long bytesLeft,
    double bytesPerSecond,
    double recordsPerSecond,
    String current) {

  static final ArchiveStatus NONE = new ArchiveStatus(0, 0, 0, 0, 0, 0, "");

  /** Seconds until all is read, at this pace; 0 when all is, -1 when the pace is not known. */
  double secondsLeft() {
    if (bytesLeft == 0) {
      return 0;
    }
    return bytesPerSecond == 0 ? -1 : bytesLeft / bytesPerSecond;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d of %d files and %.1f of %.1f MB are read, %.0f records/s, %.2f MB/s, %s",
        files - filesLeft,
        files,
        (bytes - bytesLeft) / 1e6,
        bytes / 1e6,
        recordsPerSecond,
        bytesPerSecond / 1e6,
        secondsLeft() < 0
            ? "time left not known yet"
            : String.format(Locale.ROOT, "about %.0f s left", secondsLeft()));
  }
}
