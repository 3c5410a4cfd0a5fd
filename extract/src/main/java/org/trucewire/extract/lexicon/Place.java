package org.trucewire.extract.lexicon;

/**
 * A place of the gazetteer.
 *
 * @param name its usual English name
 * @param country ISO 3166-1 alpha-3 code of the country that it lies in by international law, or
 *     null if it lies in none or in several
 * @param latitude degrees north, approximate, or null
 * @param longitude degrees east, approximate, or null
 * @param kind sort of place
 */
public record Place(
    String name, String country, Double latitude, Double longitude, PlaceKind kind) {}
