package org.trucewire.extract.role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceMatch;

/**
 * What an article is about as a whole: the country where it plays, the groups that fight there, the
 * parties that face each other, the persons who speak for whom.
 */
public final class Backdrop {

  private final Article article;
  private final Map<String, String> rivals;
  private final Predecessors predecessors;
  private final Dyads dyads;
  private final FightingGroups groups;
  private final Contestants contestants;
  private final Theatre theatre;
  private final KnownWars wars;
  private final Persons persons;
  private final Truces truces = new Truces();
  private final Wording wording;
  private final Map<String, Integer> mentions = new LinkedHashMap<>();
  private final Uprising uprising;

  /** Reads the whole article once. */
  public Backdrop(Article article, RoleNouns nouns) {
    this.article = article;
    nouns.peoples().settle(article, Theatre.ofPlaces(article), nouns);
    dyads = new Dyads(article);
    groups = new FightingGroups(article, nouns.auxiliaries());
    theatre = new Theatre(article);
    persons = new Persons(article);
    contestants = new Contestants(article);
    wars = new KnownWars(article, theatre, mentions.keySet(), nouns);
    uprising = new Uprising(article, wars);
    wording = new Wording(nouns.contexts());
    rivals = nouns.rivals();
    predecessors = nouns.predecessors();
    article.titleNames().forEach(name -> count(-1, name, 2));
    for (PlaceMatch place : article.titlePlaces()) {
      theatre.place(place, 2);
    }
    for (PlaceMatch place : article.datelines()) {
      theatre.place(place, 0.7);
    }
    for (int i = 0; i < article.sentences().size(); i++) {
      for (Name name : article.names(i)) {
        count(i, name, i < 2 ? 1.5 : 1);
      }
      for (PlaceMatch place : article.places(i)) {
        theatre.place(place, i < 2 ? 1.5 : 1);
      }
      dyads.find(i);
      wording.read(article.words(i));
      uprising.read(article.words(i), nouns);
      persons.collect(i, nouns);
    }
  }

  private void count(int sentence, Name name, double weight) {
    Actor actor = name.actor();
    mentions.merge(actor.id(), 1, Integer::sum);
    contestants.count(actor);
    switch (actor.kind()) {
      case STATE, DE_FACTO_STATE -> {
        if (name.sense() != NameSense.CAPITAL) {
          theatre.state(actor.id(), weight);
        }
      }
      case ARMED_GROUP, COALITION, GENERIC_GROUP -> {
        if (!new PhraseText(article).kin(name)
            && (sentence < 0 || !Sponsors.named(article, sentence, name))) {
          groups.add(sentence, actor);
        }
        theatre.group(actor.country(), weight);
      }
      default -> {}
    }
  }

  /** Remembers who faces whom by the words of the headline. */
  public void headline(Article headline) {
    dyads.headline(headline);
  }

  /** Remembers that parties face each other, as an event in a sentence says. */
  public void face(int sentence, List<Party> first, List<Party> second, boolean armed) {
    dyads.face(sentence, first, second, armed);
  }

  /** A country's state as an inferred party, null for no country. */
  public Party state(String country) {
    return Party.guessed(owner(country));
  }

  /** The one group that an article names if a state rules its country, or null. */
  private Actor rebelling(Party state) {
    Actor only = onlyGroup();
    String home = only == null ? null : predecessors.of(only.country(), article.published());
    return state.id().equals(home) ? only : null;
  }

  /** The state whose land a country was when the article came out, null for no country. */
  Actor owner(String country) {
    return article.state(predecessors.of(country, article.published()));
  }

  /** The parties that face each other: the pair told most often, and of those nearest before. */
  public List<Party> parties(int sentence) {
    return dyads.parties(sentence);
  }

  /** Who is at war where the article plays, as far as that is known without it. */
  public KnownWars wars() {
    return wars;
  }

  /** The two who may fight each other where the article puts nobody against anybody. */
  public List<Party> likelyParties(int sentence) {
    return contestants.pair(sentence).stream().map(Party::guessed).toList();
  }

  /** The two whom a sentence itself puts against each other, or nobody. */
  public List<Party> opposed(int sentence) {
    return dyads.opposed(sentence);
  }

  /** Whom a party fights as the article tells, null if it does not. */
  public Party toldOpponent(Party party, int sentence) {
    return opponent(party, sentence, actor -> true);
  }

  /** Whose troops plain "troops" in a country are: its own, unless only another state has any. */
  Actor army(String country) {
    return owner(rivals.getOrDefault(country, country));
  }

  /** Whose plain "warplanes" are: of the only state that fights, which may come from elsewhere. */
  Actor warplanes(String country) {
    Actor only = rivals.containsKey(country) ? null : dyads.onlyState();
    return only == null ? army(country) : only;
  }

  /** Who of elsewhere fights in a country, as the article tells; null if it does not. */
  public Party intruder(String country, int sentence) {
    return Party.guessed(dyads.foreignOpponent(country, sentence));
  }

  /** Whom a party fights as the article tells, of those who come into question; or null. */
  public Party opponent(Party party, int sentence, Predicate<Actor> fit) {
    return Party.guessed(dyads.opponent(party, sentence, placed(sentence), fit));
  }

  /** Whom a party fights: as the article tells, else a group's own state; null if unknown. */
  public Party opponent(Party party, int sentence) {
    Actor told = dyads.opponent(party, sentence, placed(sentence), actor -> true);
    told = wars.enemyHere(party, told, theatre(sentence));
    if (told == null) {
      told = article.state(rivals.get(party.id()));
    }
    if (told == null && party.actor().country() != null && fightsState(party)) {
      told = owner(party.actor().country());
    }
    if (told == null && party.actor().kind() == ActorKind.STATE) {
      told = rebelling(party);
    }
    return Party.guessed(told);
  }

  /** The power that attacks in a group's country as the article tells, null if it tells of none. */
  public Party power(Party group, int sentence) {
    Actor power = dyads.aggressor(group.actor().country(), sentence);
    return power != null && power.kind() == ActorKind.STATE ? Party.guessed(power) : null;
  }

  /** The id of the state that a group fights rather than its own, null for none. */
  public String rival(String group) {
    return rivals.get(group);
  }

  private static boolean fightsState(Party party) {
    return !party.id().equals(party.actor().country())
        && (party.actor().kind() == ActorKind.ARMED_GROUP
            || party.actor().kind() == ActorKind.GENERIC_GROUP);
  }

  /** Who attacks a party: as the article tells, else the one group of its country; or null. */
  public Party attacker(Party party, int sentence) {
    Actor told = dyads.opponent(party, sentence, null, actor -> true);
    if (told == null && party.actor().country() != null) {
      told = dyads.foreignOpponent(party.actor().country(), sentence);
      boolean group = party.span() != null && fightsState(party) && !rivals.containsKey(party.id());
      if (told == null) {
        told =
            group
                ? owner(party.actor().country())
                : dyads.aggressor(party.actor().country(), sentence);
      }
    }
    if (told == null && mentions(rivals.getOrDefault(party.id(), "")) > 0) {
      told = article.state(rivals.get(party.id()));
    }
    if (told == null && party.span() != null) {
      told = rebelling(party);
    }
    return Party.guessed(told);
  }

  /** The country where the events of a sentence play, null if nothing tells. */
  public String theatre(int sentence) {
    String here = placed(sentence);
    return here != null ? here : theatre();
  }

  /** The country of the places that a sentence names, null if it names none. */
  public String placed(int sentence) {
    return theatre.where(sentence);
  }

  /** The country where the article plays, null if nothing tells. */
  public String theatre() {
    return theatre.where();
  }

  /** The named or unnamed group that was mentioned last before a sentence or in it, or null. */
  public Actor lastGroup(int sentence, int offset) {
    return groups.last(sentence, offset);
  }

  /** The armed group that plain "rebels" must mean, the only or most named one; or null. */
  public Actor onlyGroup() {
    return groups.only(theatre(), false);
  }

  /** The armed group that plain "militiamen" must mean, be it on a state's side; or null. */
  Actor onlyMilitia() {
    Actor only = onlyGroup();
    return only != null ? only : groups.only(theatre(), true);
  }

  /** The coalition that plain "coalition warplanes" are of: the first that is named, or null. */
  public Actor coalition() {
    return groups.coalition();
  }

  /** The truces that the article tells of. */
  public Truces truces() {
    return truces;
  }

  /** Whom the article's persons speak or act for. */
  public Persons persons() {
    return persons;
  }

  /** The state of the country where the article plays, null if nothing tells. */
  Actor state() {
    return owner(theatre());
  }

  /** The state of the country where a sentence plays, null if nothing tells. */
  Actor state(int sentence) {
    return owner(theatre(sentence));
  }

  /** How often an actor is named. */
  public int mentions(String id) {
    return mentions.getOrDefault(id, 0);
  }

  /** How often the article speaks of something. */
  public int speaksOf(Contexts.Context context) {
    return wording.of(context);
  }

  /** Words of war in a hundred words. */
  public double warDensity() {
    return wording.warDensity();
  }

  /** The unnamed rebels of a country of whom the article speaks, null if it speaks of none. */
  public Party rebels(String country) {
    return uprising.told() ? Party.guessed(rebelsOf(country)) : null;
  }

  /** The unnamed rebels of a country, who are separatists where it knows or the article tells. */
  Actor rebelsOf(String country) {
    return uprising.rebelsOf(country);
  }
}
