package org.trucewire.app.gold;

import com.fasterxml.jackson.databind.JsonNode;
import org.trucewire.extract.Extractor;

/** Extracts annotated documents and scores what comes. */
public final class Evaluation {

  private final Extractor extractor;
  private final GoldFile.LineReader reader = new GoldFile.LineReader();
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
    GoldFile.Annotated gold = reader.read(line, where);
    JsonNode found = EventLines.gold(gold.document().id(), extractor.extract(gold.document()));
    scores.add(gold.events(), GoldLines.events(found, gold.length(), "extracted from " + where));
  }

  /** The scores of what was added so far. */
  public Scores scores() {
    return scores;
  }
}
