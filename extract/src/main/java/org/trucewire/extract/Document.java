package org.trucewire.extract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A news article to extract events from.
 *
 * @param id the article's id, returned as it came
 * @param title the headline, null if there is none; helps to resolve who is meant, but is never
 *     evidence
 * @param text the body that is searched for events
 * @param published the day of publication, against which relative dates are resolved; null if
 *     unknown, and taken as unknown outside the years 1 to 9999
 * @param outlet who published it, null if unknown
 */
public record Document(String id, String title, String text, LocalDate published, String outlet) {

  /**
   * Creates a document.
   *
   * @throws NullPointerException if {@code id} or {@code text} is null
   */
  public Document {
    Objects.requireNonNull(id, "a document needs an id");
    Objects.requireNonNull(text, "a document needs a text; give \"\" for an empty one");
  }
}
