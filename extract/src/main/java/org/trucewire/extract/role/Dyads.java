package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;

/** The pairs of parties that an article puts against each other. */
final class Dyads {

  /** Two who face each other; by a killing of people only, the killer and their state. */
  private record Dyad(int sentence, List<Actor> parties, boolean people) {}

  /** An act of which only the actor is told. */
  private record Attack(int sentence, Actor actor) {}

  /** How much more an opponent counts on own ground. */
  private static final int AT_HOME = 2;

  /** How much more an opponent counts that the sentence itself names. */
  private static final int AT_HAND = 2;

  /** How much the killing of its people tells that a state is at war. */
  private static final double PEOPLE = 0.3;

  private final Article article;
  private final List<Dyad> dyads = new ArrayList<>();
  private final List<Attack> attacks = new ArrayList<>();

  /** The dyads by the two ids in their order: a long article tells of few pairs many times. */
  private final Map<List<String>, List<Dyad>> pairs = new LinkedHashMap<>();

  Dyads(Article article) {
    this.article = article;
  }

  /** Adds the pairs that the words of a sentence put against each other. */
  void find(int sentence) {
    for (List<Actor> pair : FacingNames.in(article, sentence)) {
      add(new Dyad(sentence, pair, false));
    }
  }

  /** Adds the pairs that the headline puts against each other. */
  void headline(Article headline) {
    for (List<Actor> pair : FacingNames.in(headline, 0)) {
      add(new Dyad(0, pair, false));
    }
  }

  /** Remembers that parties face each other, as an event in a sentence says. */
  void face(int sentence, List<Party> first, List<Party> second, boolean armed) {
    List<Actor> left = belligerents(first, second);
    List<Actor> right = belligerents(second, first);
    if (armed && left.size() == 1 && right.isEmpty()) {
      attacks.add(new Attack(sentence, left.get(0)));
    }
    if (left.size() == 2 && right.isEmpty()) {
      add(new Dyad(sentence, left, false));
    } else if (left.size() <= 2 && right.size() <= 2) {
      for (Actor a : left) {
        for (Actor b : right) {
          if (!a.id().equals(b.id())) {
            add(new Dyad(sentence, List.of(a, b), people(second, b)));
          }
        }
      }
    }
  }

  private void add(Dyad dyad) {
    dyads.add(dyad);
    List<String> ids = dyad.parties().stream().map(Actor::id).sorted().toList();
    pairs.computeIfAbsent(ids, pair -> new ArrayList<>()).add(dyad);
  }

  private static boolean people(List<Party> parties, Actor state) {
    return parties.stream().noneMatch(p -> p.id().equals(state.id()));
  }

  /** Whoever kills people of another country fights that country. */
  private static boolean foreign(Party party, List<Party> others) {
    return others.size() == 1
        && others.get(0).state()
        && !others.get(0).id().equals(party.actor().country());
  }

  private List<Actor> belligerents(List<Party> parties, List<Party> others) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : parties) {
      if (party.span() == null
          || !party.belligerent() && party.actor().kind() != ActorKind.CIVILIANS) {
        continue;
      }
      boolean theirs =
          party.actor().kind() == ActorKind.CIVILIANS
              && (party.certain() || foreign(party, others));
      Actor actor =
          theirs
              ? article.state(party.actor().country())
              : party.belligerent() ? party.actor() : null;
      if (actor != null && actors.stream().noneMatch(a -> a.id().equals(actor.id()))) {
        actors.add(actor);
      }
    }
    return actors;
  }

  /** The parties that face each other: the pair told most often, and of those nearest before. */
  List<Party> parties(int sentence) {
    Dyad best = null;
    double most = 0;
    for (List<Dyad> told : pairs.values()) {
      double weight = 0;
      for (Dyad dyad : told) {
        weight += weight(dyad, sentence);
      }
      if (weight > most) {
        most = weight;
        best = told.get(0);
      }
    }
    List<Party> parties = new ArrayList<>();
    if (best != null) {
      for (Actor actor : best.parties()) {
        parties.add(new Party(actor, null, null, false));
      }
    }
    return parties;
  }

  /** The two whom a sentence itself puts against each other, or nobody. */
  List<Party> opposed(int sentence) {
    for (Dyad dyad : dyads) {
      if (dyad.sentence() == sentence) {
        return dyad.parties().stream().map(actor -> new Party(actor, null, null, false)).toList();
      }
    }
    return List.of();
  }

  /** Who of elsewhere faces anybody of a country, most often and nearest; null for nobody. */
  Actor foreignOpponent(String country, int sentence) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Dyad dyad : dyads) {
      Actor first = dyad.parties().get(0);
      Actor second = dyad.parties().get(1);
      boolean firstThere = country.equals(first.country());
      if (firstThere != country.equals(second.country())) {
        Actor other = firstThere ? second : first;
        others.put(other.id(), other);
        weights.merge(other.id(), weight(dyad, sentence), Double::sum);
      }
    }
    String best = Theatre.best(weights);
    return best == null ? null : others.get(best);
  }

  /** Who of elsewhere attacks most often and nearest without a word on whom; null for nobody. */
  Actor aggressor(String country, int sentence) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Attack attack : attacks) {
      if (!Objects.equals(country, attack.actor().country())) {
        others.put(attack.actor().id(), attack.actor());
        weights.merge(attack.actor().id(), weight(attack.sentence(), sentence), Double::sum);
      }
    }
    String best = Theatre.best(weights);
    return best == null ? null : others.get(best);
  }

  /** The only state that the article has fight so far, null if there are none or several. */
  Actor onlyState() {
    Actor only = null;
    for (Dyad dyad : dyads) {
      for (Actor actor : dyad.parties()) {
        boolean state = actor.kind() == ActorKind.STATE;
        if (state && only != null && !only.id().equals(actor.id())) {
          return null;
        }
        only = state ? actor : only;
      }
    }
    return only;
  }

  private static double weight(Dyad dyad, int sentence) {
    return weight(dyad.sentence(), sentence);
  }

  private static double weight(int at, int sentence) {
    return 1 + 1.0 / (1 + Math.abs(at - sentence));
  }

  private boolean named(Actor actor, int sentence) {
    return sentence >= 0
        && article.names(sentence).stream().anyMatch(n -> n.actor().id().equals(actor.id()));
  }

  /**
   * Whom the article most often puts against a party, nearest to a sentence; null for nobody.
   *
   * @param where the country where they meet, whose own people come first, or null
   * @param fit who comes into question
   */
  Actor opponent(Party party, int sentence, String where, Predicate<Actor> fit) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Dyad dyad : dyads) {
      boolean takesPart = dyad.parties().stream().anyMatch(a -> a.id().equals(party.id()));
      if (!takesPart) {
        continue;
      }
      for (Actor actor : dyad.parties()) {
        if (!actor.id().equals(party.id()) && fit.test(actor)) {
          others.put(actor.id(), actor);
          boolean there =
              where != null
                  && where.equals(actor.country())
                  && (!where.equals(party.actor().country())
                      || actor.kind() == ActorKind.STATE && !party.state());
          int hand = named(actor, sentence) ? AT_HAND : 1;
          double share =
              dyad.people() && dyad.parties().get(0).id().equals(party.id()) ? PEOPLE : 1;
          weights.merge(
              actor.id(),
              share * hand * (there ? AT_HOME : 1) * weight(dyad, sentence),
              Double::sum);
        }
      }
    }
    String best = Theatre.best(weights);
    return best == null ? null : others.get(best);
  }
}
