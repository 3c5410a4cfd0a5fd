package org.trucewire.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place with all that it is called.
 *
 * @param row where it was read, for messages about it
 */
record PlaceEntry(Place place, List<String> names, LexiconRow row) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  static final FileFormat<PlaceEntry> FILE =
      new FileFormat<>(
          "places.tsv",
          List.of("name", "names", "country", "latitude", "longitude", "kind", "source"),
          PlaceEntry::read,
          PlaceEntry::key);

  private static PlaceEntry read(LexiconRow row) {
    String name = row.required("name");
    String country = row.optional("country");
    if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
      throw row.mistake("bad country \"" + country + "\"; write its ISO 3166-1 alpha-3 code");
    }
    Double latitude = row.number("latitude", MAX_LATITUDE);
    Double longitude = row.number("longitude", MAX_LONGITUDE);
    if ((latitude == null) != (longitude == null)) {
      throw row.mistake("only one of latitude and longitude; give both or none");
    }
    List<String> names = new ArrayList<>();
    names.add(ActorFiles.usable(row, name));
    row.list("names").forEach(n -> names.add(ActorFiles.usable(row, n)));
    PlaceKind kind = row.constant("kind", PlaceKind.class);
    String code = country.isEmpty() ? null : country;
    return new PlaceEntry(new Place(name, code, latitude, longitude, kind), names, row);
  }

  private String key() {
    return place.name() + " " + (place.country() == null ? "-" : place.country());
  }
}
