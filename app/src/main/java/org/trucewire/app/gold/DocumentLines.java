package org.trucewire.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.trucewire.extract.Document;

/** Reads documents, one JSON object a line: id, published, outlet, title, text. */
public final class DocumentLines {

  private final ObjectMapper json = new ObjectMapper();

  /**
   * Reads one line.
   *
   * @param where the line's file and number, for the error
   * @throws IllegalArgumentException if the line is no JSON object, or lacks id or text, or its day
   *     of publication is no ISO day; the message names line, value and what to do
   */
  public Document read(String line, String where) {
    JsonNode node = parse(line, where);
    return new Document(
        obligatory(node, "id", where),
        optional(node, "title"),
        obligatory(node, "text", where),
        published(optional(node, "published"), where),
        optional(node, "outlet"));
  }

  private JsonNode parse(String line, String where) {
    try {
      JsonNode node = json.readTree(line);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException(where + ": expected a JSON object, got: " + cut(line));
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          where + ": not JSON (" + e.getOriginalMessage() + "): " + cut(line), e);
    }
  }

  private static String obligatory(JsonNode node, String field, String where) {
    String value = optional(node, field);
    if (value == null) {
      throw new IllegalArgumentException(
          where + ": \"" + field + "\" is missing; give every document an id and a text");
    }
    return value;
  }

  private static String optional(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static LocalDate published(String day, String where) {
    try {
      return day == null ? null : LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          where + ": \"published\" is \"" + day + "\"; write it as 2020-10-21, or null", e);
    }
  }

  private static String cut(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "...";
  }
}
