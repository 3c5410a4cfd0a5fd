package org.trucewire.extract;

import java.util.Objects;

/**
 * Where an event happened.
 *
 * @param name the place as written in the text, without an article
 * @param country ISO 3166-1 alpha-3 code of its country, null if unknown
 * @param latitude degrees north (WGS 84), null if the gazetteer has none
 * @param longitude degrees east (WGS 84), null if the gazetteer has none
 * @param span code points of the name in the text
 */
public record PlaceRef(String name, String country, Double latitude, Double longitude, Span span) {

  /**
   * Creates a reference.
   *
   * @throws NullPointerException if {@code name} or {@code span} is null
   */
  public PlaceRef {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(span, "span");
  }
}
