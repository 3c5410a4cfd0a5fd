package org.trucewire.extract.lexicon;

/** What sort of place a name means. */
public enum PlaceKind {
  /** A state or de facto state. */
  COUNTRY,
  /** A province, historical region, or part of a country. */
  REGION,
  /** A larger or well-known city. */
  CITY,
  /** A town or village. */
  TOWN,
  /** A quarter of a city or a district. */
  DISTRICT,
  /** A camp of refugees or displaced people. */
  CAMP,
  /** An island or group of islands. */
  ISLAND,
  /** A mountain, hill range, valley, desert, or forest. */
  TERRAIN,
  /** A sea, strait, lake, river, or dam. */
  WATER,
  /** A border crossing or corridor. */
  CROSSING,
  /** A line that separates forces. */
  LINE,
  /** An air base, airport, garrison, or port. */
  BASE,
  /** A building, plant, field, or shrine. */
  SITE
}
