package org.trucewire.extract.lexicon;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The actors and places that the library knows, and the words that tell what is said of them.
 * Immutable and safe for use by several threads.
 *
 * <p>A user's folder may hold files of the same names and columns as the bundled ones: {@code
 * actors/states.tsv}, {@code actors/groups.tsv}, {@code actors/organisations.tsv}, {@code
 * actors/leaders.tsv}, {@code actors/aliases.tsv}, {@code actors/patterns.tsv}, {@code
 * actors/decoys.tsv}, {@code places.tsv} and {@code event-words.tsv}. Their rows add to the bundled
 * ones; a row with the same key replaces ours. The key is the id of an actor; the actor, name and
 * first day of a leader or an alias; the cell of a pattern; the phrase of a decoy; the name and
 * country of a place; the word and class of a word.
 */
public final class Lexicon {

  private static final List<FileFormat<ActorEntry>> ACTOR_FILES =
      List.of(ActorFiles.STATES, ActorFiles.GROUPS, ActorFiles.ORGANISATIONS);

  private static final class Bundled {
    private static final Lexicon LEXICON = new Lexicon(LexiconSource.bundled());
  }

  private final Map<String, ActorEntry> actorsById;
  private final List<ActorPattern> patterns;
  private final Map<String, ActorPattern> patternsBySuffix = new LinkedHashMap<>();
  private final ActorNames actors;
  private final PlaceNames places;
  private final WordClasses<EventWord> words;

  private Lexicon(LexiconSource source) {
    actorsById = source.read(ACTOR_FILES);
    patterns =
        source.read(PatternEntry.FILE).values().stream()
            .flatMap(entry -> entry.patterns().stream())
            .toList();
    patterns.forEach(pattern -> patternsBySuffix.putIfAbsent(pattern.suffix(), pattern));
    Collection<Leader> leaders = source.read(Leader.FILE).values();
    Collection<PlaceEntry> placeEntries = source.read(PlaceEntry.FILE).values();
    Collection<Alias> aliases = source.read(Alias.FILE).values();
    checkCountries();
    NameTries tries = new NameTries();
    actorsById.values().forEach(tries::addActor);
    leaders.forEach(
        leader -> tries.addNames(actorOf(leader.actor(), leader.row()), leader.names()));
    aliases.forEach(
        alias -> tries.addNames(actorOf(alias.actor(), alias.row()), List.of(alias.name())));
    placeEntries.forEach(entry -> tries.addPlace(entry, stateNames(entry.place())));
    source.read(Decoy.FILE).values().forEach(tries::addDecoy);
    actors = new ActorNames(tries.actors());
    places = new PlaceNames(tries.places());
    words = source.words(EventWord.FILE, EventWord.class);
  }

  /**
   * The lexicon that is part of the library, read once.
   *
   * @throws LexiconException if a file holds a mistake
   */
  public static Lexicon bundled() {
    return Bundled.LEXICON;
  }

  /**
   * The library's lexicon with a user's additions and changes.
   *
   * @param folder the user's folder
   * @throws LexiconException if it is no folder, or a file holds a mistake
   */
  public static Lexicon withUserFolder(Path folder) {
    List<String> actorFiles =
        Stream.concat(
                ACTOR_FILES.stream(),
                Stream.of(Leader.FILE, Alias.FILE, PatternEntry.FILE, Decoy.FILE))
            .map(FileFormat::name)
            .toList();
    return new Lexicon(LexiconSource.withUserFolder(folder, actorFiles));
  }

  /** The names of actors. */
  public ActorNames actors() {
    return actors;
  }

  /** The names of places. */
  public PlaceNames places() {
    return places;
  }

  /** Whether a word, given in lower case, belongs to a class. */
  public boolean has(EventWord wordClass, String lower) {
    return words.has(wordClass, lower);
  }

  /** The words of a class, in the order of the files. */
  public Set<String> wordsOf(EventWord wordClass) {
    return words.of(wordClass);
  }

  /** What words after a state's name or demonym mean, in the order of the file. */
  public List<ActorPattern> patterns() {
    return patterns;
  }

  /**
   * The actor with an id: one of the files, or a group that a pattern's suffix makes of a state,
   * such as {@code SYR_REB}, "Syrian rebels".
   */
  public Optional<Actor> actor(String id) {
    ActorEntry entry = actorsById.get(id);
    return entry == null ? groupOfState(id) : Optional.of(entry.actor());
  }

  private Optional<Actor> groupOfState(String id) {
    int split = id.indexOf('_');
    ActorEntry state = split < 0 ? null : actorsById.get(id.substring(0, split));
    ActorPattern pattern = split < 0 ? null : patternsBySuffix.get(id.substring(split));
    if (state == null || state.demonym() == null || pattern == null) {
      return Optional.empty();
    }
    String name = state.demonym() + " " + String.join(" ", pattern.headWords());
    String country = Objects.requireNonNullElse(state.actor().country(), state.actor().id());
    return Optional.of(new Actor(id, name, pattern.kind(), country, null, null));
  }

  private Actor actorOf(String id, LexiconRow row) {
    return actor(id)
        .orElseThrow(
            () ->
                row.mistake(
                    "unknown actor \"" + id + "\"; add it to a file of actors or mend the id"));
  }

  private void checkCountries() {
    for (ActorEntry entry : actorsById.values()) {
      String country = entry.actor().country();
      if (country != null && !actorsById.containsKey(country)) {
        throw entry
            .row()
            .mistake("unknown country \"" + country + "\"; add it to the states or mend the code");
      }
    }
  }

  /** A country is a place by every name of its state. */
  private List<ActorName> stateNames(Place place) {
    boolean country = place.kind() == PlaceKind.COUNTRY && place.country() != null;
    ActorEntry state = country ? actorsById.get(place.country()) : null;
    return state == null ? List.of() : state.names();
  }
}
