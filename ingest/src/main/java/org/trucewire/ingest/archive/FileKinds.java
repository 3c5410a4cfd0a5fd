package org.trucewire.ingest.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which files are read, and as what: by name, and where that says nothing by content. */
final class FileKinds {

  /** Zip files in name only: documents and programs. */
  private static final Set<String> OTHER =
      Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "war", "apk", "kmz");

  private final Format configured;
  private final Map<Path, Looked> looked = new HashMap<>();

  private record Looked(FileState state, Format format) {}

  /**
   * Tells kinds.
   *
   * @param configured format of all files that are no containers; null to tell it
   */
  FileKinds(Format configured) {
    this.configured = configured;
  }

  /** Empty for a file of another kind, and for a hidden one. */
  Optional<ArchiveFile> of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.startsWith(".")) {
      return Optional.empty();
    }
    Optional<Format> named = Format.ofName(Packing.plainName(name));
    boolean container = named.filter(f -> f == Format.TAR || f == Format.ZIP).isPresent();
    if (configured != null && !container) {
      return Optional.of(new ArchiveFile(absolute, configured));
    }
    if (named.isEmpty() && OTHER.contains(name.substring(name.lastIndexOf('.') + 1))) {
      return Optional.empty();
    }
    return named.or(() -> byContent(absolute)).map(format -> new ArchiveFile(absolute, format));
  }

  private Optional<Format> byContent(Path path) {
    try {
      FileState state = FileState.of(path);
      Looked last = looked.get(path);
      if (last == null || !last.state().equals(state)) {
        last = new Looked(state, look(path));
        looked.put(path, last);
      }
      return Optional.ofNullable(last.format());
    } catch (IOException e) {
      return Optional.empty(); // gone, or not readable yet; the next look may tell
    }
  }

  private static Format look(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      in.mark(Format.HEAD_BYTES);
      byte[] head = in.readNBytes(Format.HEAD_BYTES);
      in.reset();
      Packing packing = Packing.ofContent(head);
      if (packing != Packing.NONE) {
        head = packing.unpacked(in).readNBytes(Format.HEAD_BYTES);
      }
      byte[] plain = head;
      return Format.ofContainer(plain).or(() -> Format.ofContent(plain)).orElse(null);
    } catch (RuntimeException e) {
      throw Damage.of(e);
    }
  }
}
