package org.trucewire.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.trucewire.extract.Document;

/** A file of annotated documents, one a line. */
public final class GoldFile {

  private GoldFile() {}

  /**
   * Hands over the lines that are not blank, each with its file and number for the errors.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read
   */
  public static void read(Path file, BiConsumer<String, String> lines) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException("There is no file " + file);
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.accept(line, file + ", line " + number);
        }
      }
    }
  }

  /**
   * One annotated document.
   *
   * @param length of its text, in code points
   */
  record Annotated(Document document, int length, List<GoldEvent> events) {}

  /** Reads one line of such a file. */
  static final class LineReader {

    private final ObjectMapper json = new ObjectMapper();
    private final DocumentLines documents = new DocumentLines();

    /**
     * The document and its events.
     *
     * @param where file and line, for the error
     * @throws IllegalArgumentException if the line does not have the format; the message says
     *     where, what and how it should be
     */
    Annotated read(String line, String where) {
      Document document = documents.read(line, where);
      int length = document.text().codePointCount(0, document.text().length());
      return new Annotated(document, length, GoldLines.events(parse(line, where), length, where));
    }

    private JsonNode parse(String line, String where) {
      try {
        return json.readTree(line);
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException(where + ": not JSON: " + e.getOriginalMessage(), e);
      }
    }
  }
}
