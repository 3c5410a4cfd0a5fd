package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Means;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Token;

/** Who attacked or was attacked where a sentence does not say, by who fights whom and with what. */
final class MissingSides {

  private final View view;
  private final Backdrop backdrop;
  private final Candidate candidate;
  private final Means means;

  MissingSides(Candidate candidate, View view) {
    this.view = view;
    this.backdrop = view.parties().backdrop();
    this.candidate = candidate;
    this.means = toldMeans();
  }

  /** What the arms tell that the words of the act name, null if nothing. */
  Means means() {
    return means;
  }

  private Means toldMeans() {
    Parse parse = view.parse();
    Means found = null;
    for (int trigger : candidate.triggers) {
      found = found == null ? means(parse.chunk(parse.chunkOf(trigger))) : found;
    }
    if (found == null && candidate.verb >= 0 && !parse.passive(candidate.verb)) {
      for (int np : parse.subjects(candidate.verb)) {
        found = found == null ? means(parse.chunk(np)) : found;
      }
    }
    if (found == null && candidate.verb >= 0 && parse.passive(candidate.verb)) {
      for (PrepositionalPhrase pp : parse.prepositions(candidate.verb)) {
        boolean with = pp.word().equals("in") || pp.word().equals("by");
        for (int np : with ? pp.nounPhrases() : List.<Integer>of()) {
          found = found == null ? means(parse.chunk(np)) : found;
        }
      }
    }
    return found;
  }

  private Means means(Chunk chunk) {
    for (int t = chunk.from(); t < chunk.to(); t++) {
      Means told = view.parties().nouns().means(view.parse().tokens().get(t).lower());
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** Who attacked those who were hit, or null. */
  Party attacker() {
    String country = country(candidate.targets);
    Party victim = candidate.targets.get(0);
    if (candidate.targets.size() > 1 && country == null) {
      return null;
    }
    Party side =
        victim.actor().kind() == ActorKind.CIVILIANS && country != null
            ? backdrop.state(country)
            : victim;
    if (side == null) {
      return null;
    }
    String origin = origin(side.actor().country());
    if (origin != null) {
      return holder(origin, side.actor().country());
    }
    Party told = backdrop.attacker(side, view.sentence());
    if (told != null && means != null && !means.fit(told)) {
      Party other = backdrop.opponent(told, view.sentence(), this::arms);
      boolean same = other != null && Candidate.has(candidate.targets, other.id());
      return same ? null : other;
    }
    boolean own =
        told != null && told.id().equals(country) && victim.actor().kind() == ActorKind.CIVILIANS;
    return own && means != Means.STATE || homeState(told, victim) && doerUntold() ? null : told;
  }

  private static boolean homeState(Party attacker, Party victim) {
    return attacker != null
        && attacker.state()
        && !victim.state()
        && attacker.id().equals(victim.actor().country());
  }

  /** "Coalition planes struck the rebels": troops did it that are not known to be the state's. */
  private boolean doerUntold() {
    return candidate.verb >= 0
        && !view.parse().passive(candidate.verb)
        && view.parse().subjects(candidate.verb).stream()
            .map(np -> view.parties().nouns().of(view.parse().head(np)))
            .anyMatch(
                known ->
                    known == NounClass.FORCE
                        || known == NounClass.FIGHTER
                        || known == NounClass.WEAPON);
  }

  /** The country from where another one was fired at, null if nothing tells. */
  private String origin(String struck) {
    List<Token> tokens = view.parse().tokens();
    boolean fired = candidate.armsNamed || candidate.rule.startsWith("verb:fire");
    for (PlaceMatch place : view.places()) {
      String country = place.place().country();
      if (struck == null || country == null || country.equals(struck) || !fired) {
        continue;
      }
      for (int t = 1; t < tokens.size(); t++) {
        int lead = tokens.get(t - 1).is("from") ? t - 1 : t - 2;
        boolean here = tokens.get(t).start() == place.span().start();
        if (here && lead >= 0 && tokens.get(lead).is("from")) {
          return country;
        }
      }
    }
    return null;
  }

  /**
   * The group that fires from its country at its rival, the state only if the two are known to be
   * at war: rockets from the soil of others may be anybody's.
   */
  private Party holder(String country, String struck) {
    Actor only = backdrop.onlyGroup();
    if (only != null && country.equals(only.country())) {
      return new Party(only, null, null, false);
    }
    Actor rebels = view.article().groupOf(country, "_REB");
    if (struck.equals(backdrop.rival(rebels.id()))) {
      return new Party(rebels, null, null, false);
    }
    LocalDate day = view.article().published();
    return backdrop.wars().between(country, struck, day) ? backdrop.state(country) : null;
  }

  private boolean arms(Actor actor) {
    return means.fit(new Party(actor, null, null, false));
  }

  /** The country of all of them, null if there is none. */
  private static String country(List<Party> parties) {
    String first = parties.get(0).actor().country();
    return first != null
            && parties.stream().allMatch(p -> Objects.equals(first, p.actor().country()))
        ? first
        : null;
  }

  /** "Rockets were fired from Lebanon at Haifa": the sides are told by the ground. */
  private boolean crossBorder() {
    for (int np : candidate.placeHints) {
      for (PlaceMatch place : view.places()) {
        String struck = place.place().country();
        String from = view.parse().span(np).contains(place.span()) ? origin(struck) : null;
        if (from != null) {
          Party attacker = holder(from, struck);
          if (attacker != null) {
            candidate.initiators.add(attacker);
          }
          candidate.targets.add(backdrop.state(struck));
          candidate.inferredParties = true;
          return true;
        }
      }
    }
    return false;
  }

  /** Fills in both sides of an act of which only place or means are told. */
  void both() {
    if (crossBorder()) {
      return;
    }
    String country = backdrop.placed(view.sentence());
    country = country == null ? backdrop.theatre() : country;
    if (country == null) {
      return;
    }
    String here = country;
    Party intruder = backdrop.intruder(country, view.sentence());
    if (intruder != null && (means == null || means.fit(intruder))) {
      Party victim = backdrop.opponent(intruder, view.sentence(), a -> here.equals(a.country()));
      if (victim != null) {
        candidate.initiators.add(intruder);
        candidate.targets.add(victim);
        candidate.inferredParties = true;
      }
      return;
    }
    if (means == null) {
      return;
    }
    Party state = backdrop.state(country);
    Party group = backdrop.opponent(state, view.sentence(), a -> a.kind() != ActorKind.STATE);
    if (group != null) {
      candidate.initiators.add(means == Means.STATE ? state : group);
      candidate.targets.add(means == Means.STATE ? group : state);
      candidate.inferredParties = true;
    }
  }
}
