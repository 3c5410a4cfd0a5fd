package org.trucewire.extract.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers the names of actors and places for search. */
final class NameTries {

  private static final Set<NameSense> PLACE_SENSES = Set.of(NameSense.NAME, NameSense.ABBREVIATION);

  private final NameTrie<ActorNames.Reading> actors = new NameTrie<>();
  private final NameTrie<Place> places = new NameTrie<>();
  private final List<NameForm> decoysForActors = new ArrayList<>();
  private final List<NameForm> decoysForPlaces = new ArrayList<>();

  void addActor(ActorEntry entry) {
    addNames(entry.actor(), entry.names());
  }

  /** Adds more names of an actor. */
  void addNames(Actor actor, List<ActorName> names) {
    Set<List<String>> seen = new HashSet<>();
    for (ActorName name : names) {
      NameForm form = NameForm.of(name.words(), name.sense() != NameSense.CAPITAL);
      if (seen.add(form.words())) {
        actors.add(form, new ActorNames.Reading(actor, name));
      }
    }
  }

  /** Adds a place; "Gulf of Oman" also hides "Oman" from the actors. */
  void addPlace(PlaceEntry entry, List<ActorName> stateNames) {
    List<String> names = new ArrayList<>(entry.names());
    stateNames.stream()
        .filter(name -> PLACE_SENSES.contains(name.sense()))
        .forEach(name -> names.add(name.words()));
    Set<List<String>> seen = new HashSet<>();
    for (String name : names) {
      NameForm form = NameForm.of(name, true);
      if (seen.add(form.words())) {
        places.add(form, entry.place());
        if (form.words().size() > 1) {
          decoysForActors.add(form);
        }
      }
    }
  }

  void addDecoy(Decoy decoy) {
    NameForm form = NameForm.of(decoy.name(), true);
    decoysForActors.add(form);
    decoysForPlaces.add(form);
  }

  /** The names of actors, once all is added. */
  NameTrie<ActorNames.Reading> actors() {
    decoysForActors.forEach(actors::addDecoy);
    return actors;
  }

  /** The names of places, once all is added. */
  NameTrie<Place> places() {
    decoysForPlaces.forEach(places::addDecoy);
    return places;
  }
}
