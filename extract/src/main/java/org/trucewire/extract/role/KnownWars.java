package org.trucewire.extract.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.PlaceMatch;

/** Who is at war where an article plays, as far as that is known without it. */
public final class KnownWars {

  /** The id of a state has three letters. */
  private static final int STATE_ID = 3;

  private final Article article;
  private final Theatre theatre;
  private final Set<String> named;
  private final Conflicts conflicts;
  private final Coalitions coalitions;
  private final Interventions interventions;

  /**
   * Tells of the wars of an article.
   *
   * @param named the ids of those whom it names, as far as it is read
   */
  KnownWars(Article article, Theatre theatre, Set<String> named, RoleNouns nouns) {
    this.article = article;
    this.named = named;
    this.theatre = theatre;
    this.conflicts = nouns.conflicts();
    this.coalitions = nouns.coalitions();
    this.interventions = nouns.interventions();
  }

  /** The coalition that fights in a country, null if none is known. */
  Actor coalition(String country) {
    String id = country == null ? null : coalitions.in(country, article.published());
    return id == null ? null : article.actor(id, ActorKind.COALITION, null);
  }

  /**
   * The two main parties of the war in a country that a sentence names, else in that of the
   * article; nobody if none is known.
   *
   * @param day when, or null
   * @param outsiders whose countries do not count
   */
  public List<Party> parties(int sentence, LocalDate day, List<Party> outsiders) {
    Set<String> named = new LinkedHashSet<>();
    List<PlaceMatch> places = article.places(sentence);
    for (PlaceMatch place : places) {
      String country = place.place().country();
      boolean only =
          places.stream()
              .filter(other -> other.span().equals(place.span()))
              .allMatch(other -> Objects.equals(country, other.place().country()));
      if (country != null && only) {
        named.add(country);
      }
    }
    String main = theatre.where();
    if (main != null) {
      named.add(main);
    }
    outsiders.forEach(outsider -> named.remove(outsider.id()));
    for (String country : named) {
      List<Party> parties = new ArrayList<>();
      for (String id : conflicts.in(country, day)) {
        parties.add(new Party(actor(id, country), null, null, false));
      }
      if (!parties.isEmpty()) {
        return parties;
      }
    }
    return new ArrayList<>();
  }

  /** The two main parties of the war in a country when the article came out, or nobody. */
  public List<Party> sides(String country) {
    return conflicts.in(country, article.published()).stream()
        .map(id -> new Party(actor(id, country), null, null, false))
        .toList();
  }

  /** Whom an actor of abroad fights in a country beside its state; null if he does not. */
  public Party enemyBeside(Party actor, String country) {
    String enemy = interventions.enemy(actor.id(), country, article.published());
    return enemy == null ? null : new Party(actor(enemy, country), null, null, false);
  }

  /** Whether the main war of one of two states is one with the other, as far as that is known. */
  public boolean between(String state, String other, LocalDate day) {
    return conflicts.in(state, day).contains(other) || conflicts.in(other, day).contains(state);
  }

  /**
   * Whether a state's main war is one with others than a second state, which has no war with it.
   */
  public boolean outside(Party state, Party other) {
    LocalDate day = article.published();
    return state.state()
        && other.state()
        && !conflicts.in(state.id(), day).isEmpty()
        && !between(state.id(), other.id(), day);
  }

  /**
   * The enemy of a state in a country: the country's own state if the two are known to be at war,
   * rather than a third one that the article seems to put against the first.
   *
   * @param told whom the article puts against the state, or null
   */
  Actor enemyHere(Party state, Actor told, String country) {
    boolean elsewhere =
        told != null
            && told.kind() == ActorKind.STATE
            && state.state()
            && country != null
            && !country.equals(state.id())
            && !country.equals(told.id())
            && named.contains(country);
    return elsewhere && opponents(state.id(), country, country) ? article.state(country) : told;
  }

  /** The state that the article names with which another one is known to be at war, or null. */
  public Party enemy(Party state) {
    for (String id : state.state() ? named : Set.<String>of()) {
      boolean other = id.length() == STATE_ID && !id.equals(state.id());
      if (other && (opponents(state.id(), id, id) || opponents(state.id(), id, state.id()))) {
        return new Party(article.state(id), null, null, false);
      }
    }
    return null;
  }

  /** Whether a state's main war is one with another state, in which its fighters are its own. */
  boolean invaded(String state) {
    List<String> sides = conflicts.in(state, article.published());
    return sides.contains(state) && sides.stream().allMatch(id -> id.length() == STATE_ID);
  }

  /** Whether two are the sides of the main war of a country. */
  private boolean opponents(String one, String other, String country) {
    List<String> sides = conflicts.in(country, article.published());
    return sides.contains(one) && sides.contains(other);
  }

  /** Whether the rebels of a country's main war want a state of their own. */
  boolean ofSeparatists(String country, LocalDate day) {
    return conflicts.in(country, day).contains(country + "_SEP");
  }

  private Actor actor(String id, String country) {
    boolean group = id.indexOf('_') >= 0;
    return group
        ? article.actor(id, ActorKind.GENERIC_GROUP, country)
        : article.actor(id, ActorKind.STATE, id);
  }
}
