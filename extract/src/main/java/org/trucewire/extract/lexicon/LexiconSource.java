package org.trucewire.extract.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where lexicon files come from: the library, and on top of it, a folder of the user's. */
final class LexiconSource {

  private final Path userFolder;

  private LexiconSource(Path userFolder) {
    this.userFolder = userFolder;
  }

  static LexiconSource bundled() {
    return new LexiconSource(null);
  }

  /**
   * The library's files with those of a folder on top.
   *
   * @throws LexiconException if {@code folder} is no folder, or its folder {@code actors} holds a
   *     file that would not be read
   */
  static LexiconSource withUserFolder(Path folder, List<String> actorFiles) {
    if (!Files.isDirectory(folder)) {
      throw new LexiconException(folder + ": not a folder; create it or name another one");
    }
    Path actors = folder.resolve("actors");
    if (Files.isDirectory(actors)) {
      try (Stream<Path> files = Files.list(actors)) {
        files.sorted().forEach(file -> refuseUnknown(file, actorFiles));
      } catch (IOException e) {
        throw new LexiconException(actors + ": cannot be listed: " + e.getMessage(), e);
      }
    }
    return new LexiconSource(folder);
  }

  private static void refuseUnknown(Path file, List<String> actorFiles) {
    String name = file.getFileName().toString();
    if (name.endsWith(".tsv") && !actorFiles.contains("actors/" + name)) {
      throw new LexiconException(
          file
              + ": unknown file, it would not be read; the files are "
              + String.join(", ", actorFiles));
    }
  }

  /**
   * The entries of a file by key, in the order of the file, the user's additions last.
   *
   * @throws LexiconException for any mistake in the file
   */
  <T> Map<String, T> read(FileFormat<T> format) {
    return read(List.of(format));
  }

  /** The entries of several files that share one set of keys. */
  <T> Map<String, T> read(List<FileFormat<T>> formats) {
    Map<String, T> entries =
        unique(formats, f -> Optional.of(LexiconFile.bundled(f.name(), f.columns())));
    if (userFolder != null) {
      entries.putAll(unique(formats, f -> LexiconFile.inFolder(userFolder, f.name(), f.columns())));
    }
    return entries;
  }

  /** The words of a file by class, the user's among them. */
  <C extends Enum<C>> WordClasses<C> words(String file, Class<C> classes) {
    return WordClasses.layered(file, classes, userFolder);
  }

  private static <T> Map<String, T> unique(
      List<FileFormat<T>> formats, Function<FileFormat<T>, Optional<LexiconFile>> open) {
    Map<String, T> entries = new LinkedHashMap<>();
    Map<String, LexiconRow> rowsByKey = new HashMap<>();
    for (FileFormat<T> format : formats) {
      List<LexiconRow> rows = open.apply(format).map(LexiconFile::rows).orElse(List.of());
      for (LexiconRow row : rows) {
        row.required("source");
        T entry = format.read().apply(row);
        String key = format.key().apply(entry);
        LexiconRow earlier = rowsByKey.putIfAbsent(key, row);
        if (earlier != null) {
          throw row.mistake(
              "duplicate of \"" + key + "\" at " + earlier.where() + "; keep one of the two rows");
        }
        entries.put(key, entry);
      }
    }
    return entries;
  }
}
