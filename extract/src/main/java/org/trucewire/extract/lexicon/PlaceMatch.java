package org.trucewire.extract.lexicon;

import org.trucewire.extract.Span;

/**
 * One reading of a phrase as the name of a place.
 *
 * @param span where the phrase stands, without a possessive ending
 * @param place the place meant
 * @param words the phrase as written in the text
 */
public record PlaceMatch(Span span, Place place, String words) {}
