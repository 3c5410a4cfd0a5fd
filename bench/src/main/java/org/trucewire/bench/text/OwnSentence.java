package org.trucewire.bench.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sentence of our own regression set, which stands for news wherever no file is given: it is
 * dense with events, may be copied freely, and is the same everywhere.
 *
 * @param published the day against which its dates are meant
 * @param text the sentence
 */
public record OwnSentence(LocalDate published, String text) {

  private static final String FOLDER = "/org/trucewire/extract/regression";
  private static final int PUBLISHED = 10;
  private static final int TEXT = 12;

  /**
   * All of them, by file name and line.
   *
   * @throws IllegalStateException if they are not on the class path
   */
  public static List<OwnSentence> all() {
    URL folder = OwnSentence.class.getResource(FOLDER);
    if (folder == null) {
      throw new IllegalStateException(FOLDER + " is not on the class path; build with Maven");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<OwnSentence> read(Path folder) throws IOException {
    List<OwnSentence> sentences = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(OwnSentence::parse)
            .forEach(sentences::add);
      }
    }
    return sentences;
  }

  private static OwnSentence parse(String line) {
    String[] cells = line.split("\t", -1);
    return new OwnSentence(LocalDate.parse(cells[PUBLISHED]), cells[TEXT]);
  }
}
