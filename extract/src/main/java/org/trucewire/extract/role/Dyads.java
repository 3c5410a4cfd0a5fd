package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.syntax.Token;

/** The pairs of parties that an article puts against each other. */
final class Dyads {

  /** Two who face each other; by a killing of people only, the killer and their state. */
  private record Dyad(int sentence, List<Actor> parties, boolean people) {}

  /** An act of which only the actor is told. */
  private record Attack(int sentence, Actor actor) {}

  private static final int NEAR = 14;

  /** How many words stand at most between "Israel" and "with" in "Israel's war with". */
  private static final int OWNED = 4;

  /** How much more an opponent counts on own ground. */
  private static final int AT_HOME = 2;

  /** How much more an opponent counts that the sentence itself names. */
  private static final int AT_HAND = 2;

  /** How much the killing of its people tells that a state is at war. */
  private static final double PEOPLE = 0.3;

  private static final Set<String> FEUDS = Set.of("war", "conflict", "hostilities", "fight");

  private static final Set<String> BETWEEN = Set.of("between");

  private final Article article;
  private final List<Dyad> dyads = new ArrayList<>();
  private final List<Attack> attacks = new ArrayList<>();

  /** The dyads by the two ids in their order: a long article tells of few pairs many times. */
  private final Map<List<String>, List<Dyad>> pairs = new LinkedHashMap<>();

  Dyads(Article article) {
    this.article = article;
  }

  /** Finds "between X and Y", and X with a war against Y. */
  void find(int sentence) {
    against(sentence);
    List<Token> words = article.words(sentence);
    List<Name> names = article.names(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (!BETWEEN.contains(words.get(i).lower())) {
        continue;
      }
      List<Actor> parties = new ArrayList<>();
      int and = -1;
      for (int k = i + 1; k < words.size() && k < i + NEAR; k++) {
        if (words.get(k).is("and")) {
          and = k;
        }
        if (words.get(k).is(";") || words.get(k).is(".")) {
          break;
        }
        for (Name name : names) {
          if (name.span().start() == words.get(k).start()
              && name.actor().kind() != ActorKind.ORGANISATION
              && parties.size() < 2
              && (parties.isEmpty() || and > 0 && !parties.get(0).id().equals(name.actor().id()))) {
            parties.add(name.actor());
          }
        }
      }
      if (parties.size() == 2) {
        add(new Dyad(sentence, parties, false));
      }
    }
  }

  /** "Sudan resumed its war against the SPLM", "Israel's conflict with Hamas" */
  private void against(int sentence) {
    List<Token> words = article.words(sentence);
    List<Name> names = article.names(sentence);
    for (int i = 1; i + 1 < words.size(); i++) {
      boolean faces =
          (words.get(i).is("with") || words.get(i).is("against"))
              && FEUDS.contains(words.get(i - 1).lower());
      if (!faces) {
        continue;
      }
      Actor first = null;
      Actor second = null;
      for (Name name : names) {
        if (name.actor().kind() == ActorKind.ORGANISATION) {
          continue;
        }
        if (name.span().end() <= words.get(i).start()) {
          boolean near = name.span().end() >= words.get(Math.max(0, i - OWNED)).start();
          first = near ? name.actor() : first;
        } else if (second == null
            && name.span().start() <= words.get(Math.min(i + 3, words.size() - 1)).start()) {
          second = name.actor();
        }
      }
      if (first != null && second != null && !first.id().equals(second.id())) {
        dyads.add(new Dyad(sentence, List.of(first, second), false));
      }
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
    String best = Backdrop.best(weights);
    return best == null ? null : others.get(best);
  }

  /** Who of elsewhere attacks most often and nearest without a word on whom; null for nobody. */
  Actor aggressor(String country, int sentence) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Attack attack : attacks) {
      if (!country.equals(attack.actor().country())) {
        others.put(attack.actor().id(), attack.actor());
        weights.merge(attack.actor().id(), weight(attack.sentence(), sentence), Double::sum);
      }
    }
    String best = Backdrop.best(weights);
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
    String best = Backdrop.best(weights);
    return best == null ? null : others.get(best);
  }
}
