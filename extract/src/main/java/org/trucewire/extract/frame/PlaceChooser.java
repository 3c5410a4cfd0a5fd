package org.trucewire.extract.frame;

import java.util.Collections;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.syntax.Token;

/** Chooses among the places of a sentence the one where an event happened. */
final class PlaceChooser {

  private static final int FURTHEST = 40;

  /** Words between the parts of "the village of X near Y in Z province". */
  private static final int LONGEST_LINK = 6;

  private static final int MOST_LINKS = 3;

  private final View view;
  private final List<Token> tokens;
  private final PlaceCosts costs;

  PlaceChooser(View view, Attribution attribution) {
    this.view = view;
    this.tokens = view.parse().tokens();
    this.costs = new PlaceCosts(view, attribution);
  }

  /** A place and its words, directions included. */
  record Choice(PlaceMatch match, Span span) {}

  Choice choose(Candidate candidate) {
    PlaceMatch best = null;
    int least = FURTHEST + 1;
    for (PlaceMatch place : view.places()) {
      int cost = costs.of(candidate, place);
      if (cost < least) {
        least = cost;
        best = place;
      }
    }
    if (best == null) {
      return null;
    }
    for (int i = 0; i < MOST_LINKS; i++) {
      best = narrower(best);
    }
    return new Choice(best, costs.widened(best));
  }

  /** The place of an act, and those named side by side with it; null stands for none. */
  List<Choice> each(Candidate candidate, Choice place, List<Candidate> all) {
    if (place == null || candidate.type != EventType.HOSTILITIES) {
      return Collections.singletonList(place);
    }
    return new CoordinatedPlaces(view)
        .of(candidate, place.match(), all).stream()
            .map(p -> p.equals(place.match()) ? place : new Choice(p, costs.widened(p)))
            .toList();
  }

  /** The more specific place that is named together with one: "X, Y", "X in Y", "Y's town of X". */
  private PlaceMatch narrower(PlaceMatch place) {
    for (PlaceMatch other : view.places()) {
      boolean before = other.span().end() <= place.span().start();
      // What another place owns lies in it: "Sanaa's Jarraf district", "the Tyre suburb of
      // Maashouk".
      boolean within = rank(other) > 0 && (!before || rank(other) >= rank(place));
      if (within
          && !other.span().overlaps(place.span())
          && (before ? leadsTo(other, place) : heads(place, other))) {
        return other;
      }
    }
    return place;
  }

  private static int rank(PlaceMatch place) {
    return switch (place.place().kind()) {
      case COUNTRY -> 0;
      case REGION -> 1;
      case DISTRICT, ISLAND, TERRAIN, WATER, LINE -> 2;
      case CITY, TOWN -> 3;
      case CAMP, CROSSING, BASE, SITE -> 4;
    };
  }

  /** "X, Y", "X in the Y region", "X near Y" */
  private boolean leadsTo(PlaceMatch narrow, PlaceMatch wide) {
    int from = after(narrow);
    int to = costs.tokenAt(wide.span());
    if (from < 0 || to <= from || to - from > LONGEST_LINK) {
      return false;
    }
    boolean linked = false;
    for (int t = from; t < to; t++) {
      Token token = tokens.get(t);
      boolean link = token.is(",") || token.is("in") || token.is("near") || token.is("outside");
      if (!link
          && !token.is("the")
          && !token.is("also")
          && !token.is("'s")
          && !PlaceWord.namesSort(token.lower())
          && !PlaceWord.DIRECTION.has(token)) {
        return false;
      }
      linked |= link;
    }
    return linked;
  }

  /** "Y's X", "the Y city of X", "Y's capital, X" */
  private boolean heads(PlaceMatch wide, PlaceMatch narrow) {
    int from = after(wide);
    int to = costs.tokenAt(narrow.span());
    if (from < 0 || to <= from || to - from > LONGEST_LINK) {
      return false;
    }
    boolean owned = rank(narrow) > rank(wide);
    for (int t = from; t < to; t++) {
      Token token = tokens.get(t);
      boolean apposed = t == to - 1 && t > from && token.is(",");
      boolean of = token.is("of");
      if (of && (rank(narrow) < rank(wide) || PlaceWord.DIRECTION.has(tokens.get(t - 1)))) {
        return false;
      }
      owned |= of || token.is("'s");
      if (!token.is("'s")
          && !of
          && !(apposed && PlaceWord.SETTLEMENT.has(tokens.get(t - 1)))
          && !token.is("the")
          && !PlaceWord.namesSort(token.lower())
          && !PlaceWord.LEAD.has(token)
          && !PlaceWord.DIRECTION.has(token)) {
        return false;
      }
    }
    return owned;
  }

  private int after(PlaceMatch place) {
    int t = costs.tokenAt(place.span());
    while (t >= 0 && t < tokens.size() && tokens.get(t).start() < place.span().end()) {
      t++;
    }
    return t < tokens.size() ? t : -1;
  }
}
