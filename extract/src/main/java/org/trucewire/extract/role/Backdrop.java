package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/**
 * What an article is about as a whole: the country where it plays, the groups that fight there, the
 * parties that face each other, the persons who speak for whom.
 */
public final class Backdrop {

  private record Seen(int sentence, Actor actor) {}

  private record Facing(int sentence, List<Actor> parties) {}

  private static final int NEAR = 14;
  private static final Set<String> BETWEEN = Set.of("between");

  private final Article article;
  private final Map<String, String> rivals;
  private final Map<String, Double> theatres = new LinkedHashMap<>();
  private final Map<String, Double> states = new LinkedHashMap<>();
  private final List<Seen> groups = new ArrayList<>();
  private final List<Facing> dyads = new ArrayList<>();
  private final Map<String, Actor> persons = new HashMap<>();
  private final Map<Contexts.Context, Integer> contexts = new EnumMap<>(Contexts.Context.class);
  private int length;
  private int separatistWords;
  private final Map<String, Integer> mentions = new LinkedHashMap<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();

  /** Reads the whole article once. */
  public Backdrop(Article article, RoleNouns nouns) {
    this.article = article;
    rivals = nouns.rivals();
    for (Name name : article.titleNames()) {
      count(-1, name, 2);
    }
    for (PlaceMatch place : article.titlePlaces()) {
      score(place, 2);
    }
    for (PlaceMatch place : article.datelines()) {
      score(place, 0.7);
    }
    for (int i = 0; i < article.sentences().size(); i++) {
      for (Name name : article.names(i)) {
        count(i, name, i < 2 ? 1.5 : 1);
      }
      for (PlaceMatch place : article.places(i)) {
        score(place, i < 2 ? 1.5 : 1);
      }
      facing(i);
      nouns
          .contexts()
          .count(article.words(i))
          .forEach((context, n) -> contexts.merge(context, n, Integer::sum));
      length += article.words(i).size();
      for (Token word : article.words(i)) {
        NounClass known = nouns.of(word.lower());
        boolean secession =
            known == NounClass.SEPARATIST || word.is("secession") || word.is("pro-russian");
        separatistWords += secession ? 1 : 0;
      }
      PersonNames.collect(article, i, nouns, persons);
    }
  }

  private void count(int sentence, Name name, double weight) {
    Actor actor = name.actor();
    actors.putIfAbsent(actor.id(), actor);
    mentions.merge(actor.id(), 1, Integer::sum);
    switch (actor.kind()) {
      case STATE, DE_FACTO_STATE -> {
        if (name.sense() != NameSense.CAPITAL) {
          states.merge(actor.id(), weight, Double::sum);
        }
      }
      case ARMED_GROUP, COALITION, GENERIC_GROUP -> groups.add(new Seen(sentence, actor));
      default -> {}
    }
  }

  private void score(PlaceMatch place, double weight) {
    String country = place.place().country();
    if (country != null) {
      double value = place.place().kind() == PlaceKind.COUNTRY ? weight : 1.5 * weight;
      theatres.merge(country, value, Double::sum);
    }
  }

  /** Finds "between X and Y". */
  private void facing(int sentence) {
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
        dyads.add(new Facing(sentence, parties));
      }
    }
  }

  /** Remembers that parties face each other, as an event in a sentence says. */
  public void face(int sentence, List<Party> first, List<Party> second, Mode mode) {
    if (mode == Mode.DENIED) {
      return;
    }
    List<Actor> left = belligerents(first);
    List<Actor> right = belligerents(second);
    if (left.size() == 2 && right.isEmpty()) {
      dyads.add(new Facing(sentence, left));
    } else if (left.size() <= 2 && right.size() <= 2) {
      for (Actor a : left) {
        for (Actor b : right) {
          if (!a.id().equals(b.id())) {
            dyads.add(new Facing(sentence, List.of(a, b)));
          }
        }
      }
    }
  }

  private List<Actor> belligerents(List<Party> parties) {
    List<Actor> actors = new ArrayList<>();
    for (Party party : parties) {
      if (party.span() == null
          || !party.belligerent() && party.actor().kind() != ActorKind.CIVILIANS) {
        continue;
      }
      Actor actor =
          party.actor().kind() == ActorKind.CIVILIANS && party.certain()
              ? stateOf(party.actor().country())
              : party.belligerent() ? party.actor() : null;
      if (actor != null && actors.stream().noneMatch(a -> a.id().equals(actor.id()))) {
        actors.add(actor);
      }
    }
    return actors;
  }

  private Actor stateOf(String country) {
    return country == null ? null : article.actor(country, ActorKind.STATE, country);
  }

  /** A country's state as an inferred party, null for no country. */
  public Party state(String country) {
    Actor state = stateOf(country);
    return state == null ? null : new Party(state, null, null, false);
  }

  /** The parties that face each other: the pair told most often, and of those nearest before. */
  public List<Party> parties(int sentence) {
    Facing best = null;
    double most = 0;
    for (Facing facing : dyads) {
      double weight = 0;
      for (Facing other : dyads) {
        if (same(facing, other)) {
          weight += 1 + 1.0 / (1 + Math.abs(other.sentence() - sentence));
        }
      }
      if (weight > most) {
        most = weight;
        best = facing;
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
  public List<Party> opposed(int sentence) {
    for (Facing facing : dyads) {
      if (facing.sentence() == sentence) {
        return facing.parties().stream().map(actor -> new Party(actor, null, null, false)).toList();
      }
    }
    return List.of();
  }

  private static boolean same(Facing a, Facing b) {
    return a.parties().stream()
        .allMatch(p -> b.parties().stream().anyMatch(q -> q.id().equals(p.id())));
  }

  /** Whom a party fights as the article tells, null if it does not. */
  public Party toldOpponent(Party party, int sentence) {
    Actor told = facing(party, sentence);
    return told == null ? null : new Party(told, null, null, false);
  }

  /** Whom a party fights: as the article tells, else a group's own state; null if unknown. */
  public Party opponent(Party party, int sentence) {
    Actor told = facing(party, sentence);
    String rival = told == null ? rivals.get(party.id()) : null;
    if (rival != null) {
      told = article.actor(rival, ActorKind.STATE, rival);
    }
    if (told == null
        && party.actor().country() != null
        && !party.actor().country().equals(party.id())
        && (party.actor().kind() == ActorKind.ARMED_GROUP
            || party.actor().kind() == ActorKind.GENERIC_GROUP)) {
      told = stateOf(party.actor().country());
    }
    if (told == null && party.actor().kind() == ActorKind.STATE) {
      Actor only = onlyGroup();
      told = only != null && party.id().equals(only.country()) ? only : null;
    }
    return told == null ? null : new Party(told, null, null, false);
  }

  /** Who attacks a party: as the article tells, else the one group of its country; or null. */
  public Party attacker(Party party, int sentence) {
    Actor told = facing(party, sentence);
    if (told == null && party.span() != null) {
      Actor only = onlyGroup();
      told =
          only != null && !only.id().equals(party.id()) && party.id().equals(only.country())
              ? only
              : null;
    }
    return told == null ? null : new Party(told, null, null, false);
  }

  private Actor facing(Party party, int sentence) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Actor> others = new LinkedHashMap<>();
    for (Facing facing : dyads) {
      boolean takesPart = facing.parties().stream().anyMatch(a -> a.id().equals(party.id()));
      if (!takesPart) {
        continue;
      }
      for (Actor actor : facing.parties()) {
        if (!actor.id().equals(party.id())) {
          others.put(actor.id(), actor);
          weights.merge(
              actor.id(), 1 + 1.0 / (1 + Math.abs(facing.sentence() - sentence)), Double::sum);
        }
      }
    }
    String best = best(weights);
    return best == null ? null : others.get(best);
  }

  /** The country where the events of a sentence play, null if nothing tells. */
  public String theatre(int sentence) {
    String here = null;
    for (PlaceMatch place : article.places(sentence)) {
      String country = place.place().country();
      if (country != null && (place.place().kind() != PlaceKind.COUNTRY || here == null)) {
        here = country;
        if (place.place().kind() != PlaceKind.COUNTRY) {
          break;
        }
      }
    }
    return here != null ? here : theatre();
  }

  /** The country where the article plays, null if nothing tells. */
  public String theatre() {
    String best = best(theatres);
    return best != null ? best : best(states);
  }

  private static String best(Map<String, Double> scores) {
    String best = null;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (best == null || entry.getValue() > scores.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The named or unnamed group that was mentioned last before a sentence or in it, or null. */
  public Actor lastGroup(int sentence, int offset) {
    Actor last = null;
    for (Seen seen : groups) {
      if (seen.sentence() < sentence) {
        last = seen.actor();
      }
    }
    for (Name name : sentence < 0 ? List.<Name>of() : article.names(sentence)) {
      boolean group =
          name.actor().kind() == ActorKind.ARMED_GROUP
              || name.actor().kind() == ActorKind.COALITION;
      if (group && name.span().end() <= offset) {
        last = name.actor();
      }
    }
    return last != null ? last : groups.isEmpty() ? null : groups.get(0).actor();
  }

  /**
   * The armed group that plain "rebels" must mean: the only one, or by far the most named; or null.
   */
  public Actor onlyGroup() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Actor> named = new LinkedHashMap<>();
    for (Seen seen : groups) {
      if (seen.actor().kind() == ActorKind.ARMED_GROUP) {
        counts.merge(seen.actor().id(), 1, Integer::sum);
        named.put(seen.actor().id(), seen.actor());
      }
    }
    String best = null;
    int second = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (best == null || entry.getValue() > counts.get(best)) {
        second = best == null ? 0 : counts.get(best);
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    return best == null || second > 0 && counts.get(best) < 3 * second ? null : named.get(best);
  }

  /** Whom a person speaks or acts for, by the last word of the name in lower case, or null. */
  public Actor person(String surname) {
    return persons.get(surname);
  }

  /** How often an actor is named. */
  public int mentions(String id) {
    return mentions.getOrDefault(id, 0);
  }

  /** How often the article speaks of something. */
  public int speaksOf(Contexts.Context context) {
    return contexts.getOrDefault(context, 0);
  }

  /** Words of war in a hundred words. */
  public double warDensity() {
    return length == 0 ? 0 : 100.0 * speaksOf(Contexts.Context.WAR) / length;
  }

  /** Whether the rebels of the article want a state of their own. */
  public boolean separatist() {
    return separatistWords > 0;
  }
}
