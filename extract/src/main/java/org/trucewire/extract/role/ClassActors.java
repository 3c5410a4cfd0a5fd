package org.trucewire.extract.role;

import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** The actors that a class of people stands for, of a named actor or by what the article tells. */
final class ClassActors {

  private final Article article;
  private final Backdrop backdrop;
  private final PhraseClasses classes;

  ClassActors(Article article, Backdrop backdrop, PhraseClasses classes) {
    this.article = article;
    this.backdrop = backdrop;
    this.classes = classes;
  }

  /** The actor of a class that belongs to a named one, null for none. */
  Actor ofClass(
      Parse parse, int sentence, Chunk chunk, Name owner, NounClass known, Reading reading) {
    Actor actor = owner.actor();
    boolean state = actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.DE_FACTO_STATE;
    if (known == null) {
      boolean title = classes.hasTitle(parse, chunk);
      Token head = parse.tokens().get(chunk.head());
      boolean person = head.tag() == Tag.PROPN;
      boolean staff = actor.kind() == ActorKind.ORGANISATION && reading == Reading.PATIENT;
      return title
              || staff
              || person && (reading != Reading.PATIENT || actor.kind() == ActorKind.ARMED_GROUP)
              || owner.sense() == NameSense.LEADER
          ? actor
          : null;
    }
    // The rebels of a breakaway state are those who made it.
    boolean rightful = actor.kind() == ActorKind.STATE;
    return switch (known) {
      case FORCE, OFFICIAL, GOVERNMENT, WEAPON -> actor;
      case FIGHTER ->
          actor.kind() == ActorKind.STATE
                  && parse.head(parse.chunkOf(chunk.head())).startsWith("fighter")
                  && (backdrop.rival(actor.id()) != null || !backdrop.wars().invaded(actor.id()))
              ? group(actor, "_REB")
              : actor;
      case REBEL -> rightful ? rebelsOf(actor.id()) : actor;
      case GUNMAN -> rightful ? group(actor, "_REB") : actor;
      case SEPARATIST -> rightful ? group(actor, "_SEP") : actor;
      case OPPOSITION -> state ? group(actor, "_OPP") : actor;
      case MILITIA -> rightful ? group(actor, "_MIL") : actor;
      case CIVILIAN, CIVIL_OBJECT ->
          state
              ? group(actor, "_CIV")
              : actor.kind() == ActorKind.ORGANISATION ? actor : civilians(sentence);
      case ASSET ->
          reading == Reading.PATIENT || parse.tokens().get(chunk.head()).is("side") ? actor : null;
      case GROUP -> actor;
      case PARTIES ->
          reading == Reading.PATIENT || Pronouns.possessive(parse.tokens().get(chunk.from()))
              ? actor
              : null;
      case COUNTRY -> reading == Reading.PATIENT ? actor : null;
    };
  }

  /** The actor of a class as the whole article tells, null for none. */
  Actor inContext(Parse parse, int sentence, Chunk chunk, NounClass known, Reading reading) {
    String country = backdrop.theatre(sentence);
    int offset = parse.tokens().get(chunk.head()).start();
    if (classes.coalition(parse, chunk)) {
      Actor named = backdrop.coalition();
      return named != null ? named : backdrop.wars().coalition(country);
    }
    return switch (known) {
      case FORCE ->
          country == null || parse.head(parse.chunkOf(chunk.head())).startsWith("peacekeep")
              ? null
              : classes.stateArms(parse, chunk)
                  ? backdrop.warplanes(country)
                  : backdrop.army(country);
      case GOVERNMENT, OFFICIAL -> backdrop.owner(country);
      case REBEL -> {
        Actor only = backdrop.onlyGroup();
        boolean plain = parse.head(parse.chunkOf(chunk.head())).startsWith("rebel");
        boolean theirs = only != null && (!plain || country == null || rises(only, country));
        yield theirs ? only : country == null ? null : backdrop.rebelsOf(country);
      }
      case GUNMAN -> backdrop.onlyGroup();
      case SEPARATIST -> {
        Actor only = backdrop.onlyGroup();
        boolean theirs =
            only != null
                && (parse.tokens().get(chunk.from()).is("the")
                    || country != null
                        && country.equals(only.country())
                        && classes.people(parse, chunk));
        yield theirs ? only : country == null ? null : article.groupOf(country, "_SEP");
      }
      case OPPOSITION -> country == null ? null : article.groupOf(country, "_OPP");
      case MILITIA -> {
        Actor only = backdrop.onlyMilitia();
        yield only != null ? only : country == null ? null : article.groupOf(country, "_MIL");
      }
      case FIGHTER -> reading == Reading.SPEAKER ? null : backdrop.lastGroup(sentence, offset);
      case GROUP -> BothSides.two(parse, chunk) ? null : backdrop.lastGroup(sentence, offset);
      case CIVILIAN, CIVIL_OBJECT -> {
        String here = PlacesBehind.country(article, sentence, parse, parse.chunkOf(chunk.head()));
        here = here == null ? country : here;
        yield here == null || reading == Reading.SPEAKER ? null : article.groupOf(here, "_CIV");
      }
      case ASSET, PARTIES, COUNTRY, WEAPON -> null;
    };
  }

  /**
   * The rebels of a country: the one group that the article names there, else they stay unnamed.
   */
  Actor rebelsOf(String country) {
    Actor only = backdrop.onlyGroup();
    boolean theirs =
        only != null && country.equals(only.country()) && backdrop.rival(country) == null;
    return theirs ? only : backdrop.rebelsOf(country);
  }

  /** Whether "rebels" can mean a group: not one of many countries, nor one with a foe abroad. */
  private boolean rises(Actor group, String country) {
    boolean home = country.equals(group.country());
    return home || group.country() != null && backdrop.rival(group.id()) == null;
  }

  private Actor group(Actor state, String suffix) {
    return article.groupOf(state.id(), suffix);
  }

  private Actor civilians(int sentence) {
    String country = backdrop.theatre(sentence);
    return country == null ? null : article.groupOf(country, "_CIV");
  }
}
