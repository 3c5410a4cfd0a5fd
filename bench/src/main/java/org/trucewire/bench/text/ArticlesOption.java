package org.trucewire.bench.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.trucewire.extract.Document;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles a command reads: the user's, or our own. */
public final class ArticlesOption {

  private static final long SEED = 1;

  @Parameters(
      paramLabel = "FILE.jsonl",
      arity = "0..1",
      description = {
        "Articles to read instead of our own, one JSON object a line: {\"id\", \"text\","
            + " \"published\": \"2020-10-21\" | null, \"title\"}. May end in .gz."
      })
  private Path file;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description =
          "How many articles to make, or to read of the file (default: ${DEFAULT-VALUE}).")
  private int count = 1000;

  /** For picocli. */
  public ArticlesOption() {}

  /**
   * The articles.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line of the file is no article
   */
  public List<Document> read() throws IOException {
    if (file == null) {
      return OwnArticles.of(SEED, count);
    }
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file);
    }
    return NewsFile.read(file, count);
  }

  /** Where they come from, in words for people. */
  public String source() {
    return file == null ? "our own sentences, assembled" : file.getFileName().toString();
  }

  /** The arguments that choose the same articles in another process. */
  public List<String> arguments() {
    return file == null
        ? List.of("--articles", Integer.toString(count))
        : List.of("--articles", Integer.toString(count), file.toString());
  }
}
