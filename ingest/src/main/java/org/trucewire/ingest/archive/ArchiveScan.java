package org.trucewire.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of one task's share.
 *
 * @param paths files and folders, absolute
 * @param kinds tells which of them are read
 * @param task number of the task, from 0
 * @param tasks number of tasks
 */
record ArchiveScan(List<Path> paths, FileKinds kinds, int task, int tasks) {

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveScan.class);

  /** The files that are there now, each once, in the order of their paths. */
  List<ArchiveFile> files() {
    Map<Path, ArchiveFile> found = new TreeMap<>(Comparator.comparing(Path::toString));
    for (Path path : paths) {
      try {
        Files.walkFileTree(
            path,
            EnumSet.of(FileVisitOption.FOLLOW_LINKS),
            Integer.MAX_VALUE,
            new Visitor(path, kinds, found));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot look through " + path, e);
      }
    }
    List<ArchiveFile> share = new ArrayList<>();
    found.values().stream().filter(this::isMine).forEach(share::add);
    return share;
  }

  /** By the path alone, so that a file keeps its task when others come and go. */
  private boolean isMine(ArchiveFile file) {
    CRC32 crc = new CRC32();
    crc.update(file.path().toString().getBytes(UTF_8));
    return crc.getValue() % tasks == task;
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {

    private final Path root;
    private final FileKinds kinds;
    private final Map<Path, ArchiveFile> found;

    Visitor(Path root, FileKinds kinds, Map<Path, ArchiveFile> found) {
      this.root = root;
      this.kinds = kinds;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(root) && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        kinds.of(path).ifPresent(file -> found.put(file.path(), file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      LOG.warn("Passing over {} until the next look: {}", path, e.toString());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        LOG.warn("Passing over the rest of {} until the next look: {}", folder, e.toString());
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
