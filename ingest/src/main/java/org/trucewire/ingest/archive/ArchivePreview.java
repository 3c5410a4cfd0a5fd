package org.trucewire.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an archive connector would find now on this machine. Whoever waits for the connector needs
 * it: of a file that gives no record Connect stores no offset, so that nothing ever tells that it
 * was read.
 */
public final class ArchivePreview {

  private final ArchiveSourceConfig config;

  /**
   * Of a connector that is not started.
   *
   * @param connectorConfig its configuration
   */
  public ArchivePreview(Map<String, String> connectorConfig) {
    this.config = new ArchiveSourceConfig(connectorConfig);
  }

  /** The files that the connector reads, told by name and content as it does it, in order. */
  public List<Path> files() {
    return scan().stream().map(ArchiveFile::path).toList();
  }

  /**
   * Why a file gives nothing at all.
   *
   * <p>A file that gives something is read up to its first article only.
   *
   * @return number of records that are passed over, by reason, none for an empty file; or nothing
   *     when the file has an article or a dead letter
   * @throws IOException if it cannot be read
   */
  public Optional<Map<String, Long>> passedOver(Path file) throws IOException {
    ArchiveFile archive =
        new FileKinds(config.readSettings().format())
            .of(file)
            .orElseThrow(() -> new IOException(file + " is no file with articles"));
    FileState state = FileState.of(archive.path());
    int limit = config.readSettings().articleMaxBytes();
    ArchiveOffset start = ArchiveOffset.start(archive, state, limit);
    Map<String, Long> reasons = new TreeMap<>();
    try (FileReading reading =
        new FileReading(
            new ArchiveProgress.Unread(archive, start, state, true),
            new MemberReaders(config.readSettings()),
            new MemberParser(archive, state, config.sourceOf(archive), limit),
            reason -> reasons.merge(reason, 1L, Long::sum))) {
      return reading.isDone() ? Optional.of(reasons) : Optional.empty();
    }
  }

  private List<ArchiveFile> scan() {
    FileKinds kinds = new FileKinds(config.readSettings().format());
    return new ArchiveScan(config.paths(), kinds, 0, 1).files();
  }
}
