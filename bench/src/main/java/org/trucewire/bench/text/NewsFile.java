package org.trucewire.bench.text;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.trucewire.extract.Document;

/** A user's file of articles, one JSON object a line, as {@code trucewire extract} takes it. */
public final class NewsFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private NewsFile() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Line(String id, String text, String published, String title, String outlet) {}

  /**
   * Reads the first articles of a file; one whose name ends in {@code .gz} is decompressed.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if a line is no article; the message names it
   */
  public static List<Document> read(Path file, int most) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine();
          line != null && documents.size() < most;
          line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          documents.add(document(line, file + ", line " + number));
        }
      }
    }
    return documents;
  }

  private static Document document(String line, String where) {
    try {
      Line read = JSON.readValue(line, Line.class);
      if (read.id() == null || read.text() == null) {
        throw new IllegalArgumentException(where + ": give every article an \"id\" and a \"text\"");
      }
      return new Document(
          read.id(), read.title(), read.text(), day(read.published()), read.outlet());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          where + ": \"published\" is \"" + e.getParsedString() + "\"; write it as 2020-10-21", e);
    }
  }

  private static LocalDate day(String published) {
    return published == null
        ? null
        : LocalDate.parse(published.substring(0, Math.min(10, published.length())));
  }
}
