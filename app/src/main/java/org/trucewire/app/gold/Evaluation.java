package org.trucewire.app.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.trucewire.extract.Document;
import org.trucewire.extract.Extractor;

/** Extracts annotated documents and scores what comes. */
public final class Evaluation {

  private final Extractor extractor;
  private final ObjectMapper json = new ObjectMapper();
  private final DocumentLines documents = new DocumentLines();
  private final Scores scores = new Scores();

  /** An evaluation of an extractor, for the use of one thread. */
  public Evaluation(Extractor extractor) {
    this.extractor = extractor;
  }

  /**
   * Adds one annotated document.
   *
   * @param line JSON with id, text, published and events
   * @param where file and line, for the error
   * @throws IllegalArgumentException if the line does not have the format; the message says where,
   *     what and how it should be
   */
  public void add(String line, String where) {
    Document document = documents.read(line, where);
    int length = document.text().codePointCount(0, document.text().length());
    List<GoldEvent> annotated = GoldLines.events(parse(line, where), length, where);
    JsonNode found = EventLines.gold(document.id(), extractor.extract(document));
    scores.add(annotated, GoldLines.events(found, length, "extracted from " + where));
  }

  private JsonNode parse(String line, String where) {
    try {
      return json.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** The scores of what was added so far. */
  public Scores scores() {
    return scores;
  }
}
