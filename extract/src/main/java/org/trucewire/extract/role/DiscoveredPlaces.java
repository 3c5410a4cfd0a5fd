package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/**
 * Places that the gazetteer does not list, told by what stands around their names: "the village of
 * X", "X district", "in X, Sudan", "X, a town near the border". A name told so once counts in the
 * whole article.
 */
final class DiscoveredPlaces {

  /** Words of a name that nothing but a preposition tells to be a place's. */
  private static final int LONGEST_BARE = 2;

  private static final int FARTHEST_COUNTRY = 10;

  private final List<Token> words;
  private final List<Name> names;
  private final List<PlaceMatch> known;
  private final PlaceContext context;
  private final PlaceLists lists;
  private final List<PlaceMatch> found = new ArrayList<>();
  private final Map<String, Place> registry;

  private DiscoveredPlaces(
      List<Token> words, List<Name> names, List<PlaceMatch> known, Map<String, Place> registry) {
    this.words = words;
    this.names = names;
    this.known = known;
    this.registry = registry;
    this.context = new PlaceContext(words, names, known);
    this.lists = new PlaceLists(words, context);
  }

  /**
   * Adds to the places of each sentence those that the article introduces.
   *
   * @param words the words of each sentence
   * @param names the actors' names in each
   * @param places the listed places in each; replaced by all
   */
  static void add(List<List<Token>> words, List<List<Name>> names, List<List<PlaceMatch>> places) {
    Map<String, Place> registry = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      DiscoveredPlaces sentence =
          new DiscoveredPlaces(words.get(i), names.get(i), places.get(i), registry);
      sentence.find();
      sentence.enumerated();
      places.set(i, sentence.all());
    }
    if (registry.isEmpty()) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      DiscoveredPlaces sentence =
          new DiscoveredPlaces(words.get(i), names.get(i), places.get(i), registry);
      sentence.findAgain();
      places.set(i, sentence.all());
    }
  }

  private List<PlaceMatch> all() {
    if (found.isEmpty()) {
      return known;
    }
    List<PlaceMatch> all = new ArrayList<>(known);
    all.addAll(found);
    all.sort(Comparator.comparingInt(place -> place.span().start()));
    return all;
  }

  private void find() {
    for (int i = 0; i < words.size(); i++) {
      if (context.capitals() || words.get(i).capitalized() || PlaceContext.prefixed(words.get(i))) {
        int end = i > 0 && context.inName(i - 1) && context.free(i - 1) ? i : context.end(i);
        if (end > i) {
          i = Math.max(i, read(i, end) - 1);
        }
      } else {
        land(i);
      }
    }
  }

  /** Takes a name for a place if its surroundings say so; returns the word to go on with. */
  private int read(int from, int end) {
    int sort = context.sortAfter(end);
    boolean named = from > 0 && (PlaceWord.namesSort(context.lower(end - 1)) && end - from > 1);
    boolean led =
        from > 0 && (PlaceWord.AT.has(context.lower(from - 1)) || context.directed(from - 1));
    boolean moved = from > 0 && PlaceWord.TOWARDS.has(context.lower(from - 1));
    if (sort > 0
        && from > 0
        && (!context.capitals() || led || moved || context.determined(from - 1))) {
      add(from, end, kind(context.lower(sort)), true);
    } else if (context.sortBefore(from)) {
      list(from, end, kind(context.lower(from - 2)));
    } else if (lists.included(from)) {
      list(from, end, PlaceKind.TOWN);
    } else if (context.capitals() && !led && !moved) {
      return from + 1;
    } else if (context.lower(end).equals(",")
        && context.located(end + 1)
        && (led || moved || context.apposed(end + 1))) {
      add(from, end, PlaceKind.TOWN, true);
    } else if (led && context.lower(end).equals("and") && context.located(context.after(end + 1))) {
      add(from, end, PlaceKind.TOWN, true);
    } else if (within(from, end, named) && context.follows(end)) {
      add(from, end, named ? kind(context.lower(end - 1)) : PlaceKind.TOWN, false);
    } else if (context.lower(from - 1).equals("between")
        && PlaceWord.namesSort(context.lower(from - 2))) {
      add(from, end, PlaceKind.TOWN, false);
    }
    return end;
  }

  /** "In X", "near X bridge"; what is aimed at or came from there may bear a person's name. */
  private boolean within(int from, int end, boolean named) {
    String before = context.lower(from - 1);
    boolean inside = PlaceWord.AT.has(before) && !before.equals("at") && !before.equals("over");
    boolean bare = (inside || context.directed(from - 1)) && !context.capitals();
    return named && PlaceWord.AT.has(before) || bare && end - from <= LONGEST_BARE;
  }

  /** "The villages of X, Y and Z" */
  private void list(int from, int end, PlaceKind kind) {
    add(from, end, kind, true);
    int at = end;
    while (context.lower(at).equals(",") || context.lower(at).equals("and")) {
      int next = context.lower(at + 1).equals("and") ? at + 2 : at + 1;
      int last = context.end(next);
      if (last <= next) {
        return;
      }
      add(next, last, kind, true);
      at = last;
    }
  }

  private void enumerated() {
    List<PlaceMatch> listed = all();
    for (PlaceMatch first : listed) {
      for (int[] name : lists.after(first, listed)) {
        if (context.free(name[0], name[1])) {
          add(name[0], name[1], PlaceKind.TOWN, true);
        }
      }
    }
  }

  /** "Syrian territory", "the Afghan border" */
  private void land(int i) {
    if (i == 0 || !PlaceWord.LAND.has(words.get(i))) {
      return;
    }
    for (Name name : names) {
      boolean before = name.span().end() <= words.get(i).start();
      if (before
          && name.span().end() > words.get(i - 1).start()
          && name.sense() == NameSense.DEMONYM
          && name.actor().country() != null) {
        Span span = new Span(name.span().start(), words.get(i).end());
        String whole = name.words() + " " + words.get(i).text();
        // Whose land is struck does not tell where the story plays, so it gets no country.
        found(new PlaceMatch(span, new Place(whole, null, null, null, PlaceKind.REGION), whole));
      }
    }
  }

  private void findAgain() {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).capitalized()) {
        continue;
      }
      for (int end = Math.min(words.size(), i + PlaceContext.LONGEST); end > i; end--) {
        Place place = registry.get(text(i, end));
        if (place != null && context.free(i, end)) {
          found(match(i, end, place));
          i = end - 1;
          break;
        }
      }
    }
  }

  private void add(int from, int end, PlaceKind kind, boolean everywhere) {
    Place place = new Place(text(from, end), country(end), null, null, kind);
    found(match(from, end, place));
    if (everywhere) {
      registry.putIfAbsent(place.name(), place);
    }
  }

  private void found(PlaceMatch place) {
    found.add(place);
    context.take(place.span());
  }

  private PlaceMatch match(int from, int end, Place place) {
    Span span = new Span(words.get(from).start(), words.get(end - 1).end());
    return new PlaceMatch(span, place, text(from, end));
  }

  private String text(int from, int end) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < end; i++) {
      text.append(i > from ? " " : "").append(words.get(i).text());
    }
    return text.toString();
  }

  /** The country of the place named next after it, null if none is near. */
  private String country(int end) {
    int to = Math.min(words.size(), end + FARTHEST_COUNTRY) - 1;
    for (PlaceMatch place : known) {
      if (to >= end
          && place.span().start() >= words.get(end).start()
          && place.span().start() <= words.get(to).start()) {
        return place.place().country();
      }
    }
    return null;
  }

  private static PlaceKind kind(String sort) {
    return PlaceWord.SETTLEMENT.has(sort)
        ? PlaceKind.TOWN
        : PlaceWord.AREA.has(sort) ? PlaceKind.DISTRICT : PlaceKind.SITE;
  }
}
