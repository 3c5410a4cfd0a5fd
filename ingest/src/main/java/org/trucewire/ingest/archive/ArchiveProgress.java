package org.trucewire.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each file is read, and which of them have something new. */
final class ArchiveProgress {

  /**
   * A file with something new in it.
   *
   * @param from where to go on
   * @param state of the file when it was looked at
   * @param unchanged whether it is as it was when its last record was found incomplete
   */
  record Unread(ArchiveFile file, ArchiveOffset from, FileState state, boolean unchanged) {}

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveProgress.class);

  private final ArchiveScan scan;
  private final OffsetStorageReader stored;
  private final int articleMaxBytes;
  private final Map<Path, ArchiveOffset> reached = new HashMap<>();
  private final Map<Path, FileState> incomplete = new HashMap<>();
  private final Map<Path, String> failures = new HashMap<>();
  private final Queue<Changed> changed = new ArrayDeque<>();
  private long files;
  private long bytes;
  private long bytesWaiting;

  private record Changed(ArchiveFile file, long size) {}

  ArchiveProgress(ArchiveScan scan, OffsetStorageReader stored, int articleMaxBytes) {
    this.scan = scan;
    this.stored = stored;
    this.articleMaxBytes = articleMaxBytes;
  }

  /** Looks at all files once more. */
  void look() {
    List<ArchiveFile> files = scan.files();
    recall(files);
    this.files = files.size();
    bytes = 0;
    for (ArchiveFile file : files) {
      try {
        ArchiveOffset known = reached.get(file.path());
        FileState state = FileState.of(file.path());
        bytes += state.size();
        if (known == null || !known.isDoneAt(state) || !known.isSettled()) {
          changed.add(new Changed(file, state.size()));
          bytesWaiting += state.size();
        }
      } catch (IOException e) {
        failed(file, e);
      }
    }
  }

  private void recall(List<ArchiveFile> files) {
    List<ArchiveFile> unseen =
        files.stream().filter(file -> !reached.containsKey(file.path())).toList();
    if (unseen.isEmpty()) {
      return;
    }
    Map<Map<String, String>, Map<String, Object>> offsets =
        stored.offsets(unseen.stream().map(ArchiveFile::partition).toList());
    unseen.forEach(
        file -> reached.put(file.path(), ArchiveOffset.of(file, offsets.get(file.partition()))));
  }

  boolean hasNext() {
    return !changed.isEmpty();
  }

  /** The next file, as it is now; empty when there is nothing new in it after all. */
  Optional<Unread> next() {
    Changed next = changed.remove();
    bytesWaiting -= next.size();
    ArchiveFile file = next.file();
    try {
      FileState state = FileState.of(file.path());
      ArchiveOffset known = reached.get(file.path());
      ArchiveOffset from =
          known == null
              ? ArchiveOffset.start(file, state, articleMaxBytes)
              : known.resumed(file, state, articleMaxBytes);
      boolean unchanged = state.equals(incomplete.get(file.path()));
      reached.put(file.path(), from);
      return from.isSettled()
          ? Optional.empty()
          : Optional.of(new Unread(file, from, state, unchanged));
    } catch (IOException e) {
      failed(file, e);
      return Optional.empty();
    }
  }

  /**
   * How far the files are read.
   *
   * @param open the file that is read; null when none is
   * @param position bytes of it that are done with
   */
  ArchiveStatus status(Unread open, long position, ArchivePace pace) {
    long rest = open == null ? 0 : Math.max(0, open.state().size() - position);
    return new ArchiveStatus(
        files,
        changed.size() + (open == null ? 0 : 1),
        bytes,
        Math.min(bytes, bytesWaiting + rest),
        pace.bytesPerSecond(),
        pace.recordsPerSecond(),
        open == null ? "" : open.file().path().toString());
  }

  void reached(ArchiveFile file, ArchiveOffset offset) {
    reached.put(file.path(), offset);
    if (failures.remove(file.path()) != null) {
      LOG.info("{} can be read again", file.path());
    }
  }

  /** The file's last record makes no sense yet; it waits for the next look. */
  void incomplete(Unread file) {
    incomplete.put(file.file().path(), file.state());
  }

  /** The file cannot be read just now; it waits for the next look. */
  void failed(ArchiveFile file, IOException e) {
    if (!e.toString().equals(failures.put(file.path(), e.toString()))) {
      LOG.warn(
          "{} cannot be read, and is tried again at every look: {}", file.path(), e.toString());
    }
  }
}
