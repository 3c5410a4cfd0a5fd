package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.Mode;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Whom a known attacker struck where no sentence says it: by the place, the accuser, the war. */
final class UntoldVictims {

  private final Candidate candidate;
  private final View view;
  private final Backdrop backdrop;
  private final Party attacker;

  UntoldVictims(Candidate candidate, View view) {
    this.candidate = candidate;
    this.view = view;
    this.backdrop = view.parties().backdrop();
    this.attacker = candidate.initiators.get(0);
  }

  /** The state whose town or land is struck, unless it is the attacker's own; or null. */
  Party struckState() {
    for (int np : candidate.placeHints) {
      Span span = view.parse().span(np);
      for (PlaceMatch place : view.places()) {
        if (span.contains(place.span()) && abroad(place.place().country())) {
          Party invader = invader(place.place().country());
          return invader != null ? invader : backdrop.state(place.place().country());
        }
      }
    }
    return null;
  }

  /** The state of "the outskirts of the town", where that can be in no other country; or null. */
  private Party struckGround() {
    for (int np : candidate.placeHints) {
      boolean of =
          view.is(np + 1, Kind.PREPOSITION)
              && view.parse().head(np + 1).equals("of")
              && view.is(np + 2, Kind.NOUN_PHRASE);
      List<String> countries =
          view.places().stream()
              .filter(place -> of && view.parse().span(np + 2).contains(place.span()))
              .map(place -> place.place().country())
              .distinct()
              .toList();
      if (countries.size() == 1 && abroad(countries.get(0))) {
        return backdrop.state(countries.get(0));
      }
    }
    return null;
  }

  private boolean abroad(String country) {
    return country != null
        && (attacker.actor().country() != null || coalition())
        && !Militants.unarmed(country)
        && !country.equals(attacker.actor().country());
  }

  private boolean coalition() {
    return attacker.actor().kind() == ActorKind.COALITION;
  }

  /** Who is fought at the place of the act, or who complains of it; null if nothing tells. */
  Party likely() {
    if (candidate.placeHints.stream().anyMatch(this::unknownPeople)) {
      return null;
    }
    Party enemy = backdrop.wars().enemy(attacker);
    if (enemy != null) {
      return enemy;
    }
    for (Place place : candidate.ownPlaces) {
      if (abroad(place.country())) {
        return fought(place.country());
      }
    }
    Party accuser = accuser();
    if (accuser != null) {
      return accuser;
    }
    String country = backdrop.theatre(view.sentence());
    if (!attacker.state() && !coalition() || country == null) {
      return attacker.state() ? struckGround() : null;
    }
    if (abroad(country)) {
      return fought(country);
    }
    return country.equals(attacker.id()) ? backdrop.rebels(country) : null;
  }

  /** The state that a coalition drives out of another one's land; null if none is known. */
  private Party invader(String country) {
    for (Party side : coalition() ? backdrop.wars().sides(country) : List.<Party>of()) {
      if (side.state() && !side.id().equals(country) && backdrop.mentions(side.id()) > 0) {
        return side;
      }
    }
    return null;
  }

  /** The one group that an article names, else the state of the country if it is named. */
  private Party fought(String country) {
    Party invader = invader(country);
    if (invader != null) {
      return invader;
    }
    Actor only = attacker.state() || coalition() ? backdrop.onlyGroup() : null;
    boolean there =
        only != null
            && (only.country() == null
                || country.equals(only.country())
                || attacker.id().equals(backdrop.rival(only.id()))
                || backdrop.toldOpponent(new Party(only, null, null, false), view.sentence())
                    != null);
    if (there && !only.id().equals(attacker.id())) {
      return new Party(only, null, null, false);
    }
    return backdrop.mentions(country) > 0 ? backdrop.state(country) : struckGround();
  }

  /** "Kurdish positions" are of people who are no actor that is known. */
  private boolean unknownPeople(int np) {
    Chunk chunk = view.parse().chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Token word = view.parse().tokens().get(t);
      boolean people = word.tag() == Tag.ADJ && word.capitalized();
      boolean known =
          view.places().stream().anyMatch(p -> holds(p.span(), word))
              || view.article().names(view.sentence()).stream()
                  .anyMatch(n -> holds(n.span(), word));
      if (people && !known) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(Span span, Token word) {
    return span.start() <= word.start() && word.end() <= span.end();
  }

  /** Who accuses another of an attack has been attacked, if the act is in its own country. */
  private Party accuser() {
    if (candidate.claimants.size() != 1 || candidate.mode != Mode.CLAIMED) {
      return null;
    }
    Party claimant = candidate.claimants.get(0);
    boolean foe = claimant.belligerent() && !Candidate.has(candidate.initiators, claimant.id());
    String place = backdrop.placed(view.sentence());
    boolean here = !claimant.state() || place == null || claimant.id().equals(place);
    return foe && here ? new Party(claimant.actor(), null, null, false) : null;
  }
}
