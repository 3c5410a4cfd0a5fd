package org.trucewire.extract;

import java.util.List;
import java.util.Objects;

/**
 * What came of one document.
 *
 * @param outcome in which of the four ways it ended
 * @param reason why nothing came, or how many mentions did, in words for people
 * @param mentions the events, in the order of the text; empty unless {@link Outcome#MENTIONS}
 */
public record Extraction(Outcome outcome, String reason, List<Mention> mentions) {

  /** How the reading of a document ended. */
  public enum Outcome {
    /** At least one event was found. */
    MENTIONS,
    /** The text was read and holds no event. */
    NOTHING_FOUND,
    /** No term of armed conflict or ceasefires occurs, so the text was not read. */
    FILTERED_GATE,
    /** The text is not English. */
    FILTERED_LANGUAGE
  }

  /**
   * Creates an extraction.
   *
   * @throws NullPointerException if a part is null
   */
  public Extraction {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(reason, "reason");
    mentions = List.copyOf(mentions);
  }
}
