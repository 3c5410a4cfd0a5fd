package org.trucewire.extract.role;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/** Towns that share their name with the capital of another country, which is not meant then. */
final class Namesakes {

  /** Words behind a name among which its sort is looked for: "X, a small fishing village". */
  private static final int AHEAD = 5;

  private Namesakes() {}

  /** Takes the capitals out of the names that are those of towns elsewhere. */
  static void drop(List<List<Token>> words, List<List<Name>> names, List<List<PlaceMatch>> places) {
    Set<String> told = null;
    for (int i = 0; i < names.size(); i++) {
      for (Name name : List.copyOf(names.get(i))) {
        if (name.sense() != NameSense.CAPITAL) {
          continue;
        }
        boolean small = small(words.get(i), name.span());
        if (!small && told == null) {
          told = countries(names);
        }
        String country = name.actor().country();
        if (small || !told.contains(country) && elsewhere(places.get(i), name.span(), told)) {
          names.get(i).remove(name);
          places.set(
              i,
              places.get(i).stream()
                  .filter(p -> !(p.span().equals(name.span()) && of(p, country)))
                  .toList());
        }
      }
    }
  }

  private static boolean of(PlaceMatch place, String country) {
    return country != null && country.equals(place.place().country());
  }

  /** The countries that are named otherwise than by their capital. */
  private static Set<String> countries(List<List<Name>> names) {
    Set<String> countries = new HashSet<>();
    for (List<Name> here : names) {
      for (Name name : here) {
        if (name.sense() != NameSense.CAPITAL && name.actor().country() != null) {
          countries.add(name.actor().country());
        }
      }
    }
    return countries;
  }

  private static boolean elsewhere(List<PlaceMatch> places, Span name, Set<String> told) {
    return places.stream()
        .anyMatch(
            p ->
                p.span().equals(name)
                    && p.place().country() != null
                    && told.contains(p.place().country()));
  }

  /** "Buenos Aires, a village south of the lake": a capital is none. */
  private static boolean small(List<Token> words, Span name) {
    int comma = 0;
    while (comma < words.size() && words.get(comma).start() < name.end()) {
      comma++;
    }
    if (comma + 1 >= words.size() || !words.get(comma).is(",") || !words.get(comma + 1).is("a")) {
      return false;
    }
    for (int t = comma + 2; t < words.size() && t < comma + 2 + AHEAD; t++) {
      if (PlaceWord.SMALL.has(words.get(t))) {
        return true;
      }
      if (!Character.isLetter(words.get(t).lower().charAt(0))) {
        return false;
      }
    }
    return false;
  }
}
