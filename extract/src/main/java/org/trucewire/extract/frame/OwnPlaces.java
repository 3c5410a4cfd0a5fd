package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Tells acts apart by the places that they name for themselves. */
final class OwnPlaces {

  private static final Set<String> WHERE =
      Set.of("in", "at", "near", "on", "into", "inside", "outside", "around", "against", "of");

  private OwnPlaces() {}

  /** Notes the places in the objects and prepositional phrases of an act's verb or noun. */
  static void note(View view, Candidate candidate) {
    for (int hint : candidate.placeHints) {
      add(view, candidate, hint);
    }
    for (PrepositionalPhrase phrase : view.parse().prepositions(candidate.chunk)) {
      if (WHERE.contains(phrase.word())) {
        for (int np : phrase.nounPhrases()) {
          add(view, candidate, np);
        }
      }
    }
  }

  private static void add(View view, Candidate candidate, int np) {
    Span span = view.parse().span(np);
    for (PlaceMatch match : view.places()) {
      if (span.contains(match.span()) && !candidate.ownPlaces.contains(match.place())) {
        candidate.ownPlaces.add(match.place());
      }
    }
  }

  /** Whether two acts name places of which none is or holds one of the other's. */
  static boolean apart(Candidate a, Candidate b) {
    List<Place> first = a.ownPlaces;
    List<Place> second = b.ownPlaces;
    return !first.isEmpty()
        && !second.isEmpty()
        && first.stream().noneMatch(p -> second.stream().anyMatch(q -> near(p, q)));
  }

  private static boolean near(Place p, Place q) {
    boolean wide = wide(p) || wide(q);
    boolean sameCountry = p.country() != null && p.country().equals(q.country());
    return p.name().equals(q.name())
        || wide && (sameCountry || p.country() == null || q.country() == null);
  }

  private static boolean wide(Place place) {
    return place.kind() == PlaceKind.COUNTRY || place.kind() == PlaceKind.REGION;
  }
}
