package org.trucewire.extract.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.NameMatch;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Dateline;
import org.trucewire.extract.syntax.SentenceReader;
import org.trucewire.extract.syntax.Token;

/** The sentences of a text with their words and the names in them. */
public final class Article {

  private final String text;
  private final String title;
  private final LocalDate published;
  private final List<Span> sentences;
  private final List<List<Token>> words = new ArrayList<>();
  private final List<List<Name>> names = new ArrayList<>();
  private final List<List<PlaceMatch>> places = new ArrayList<>();
  private final List<PlaceMatch> datelines = new ArrayList<>();
  private final List<Name> titleNames;
  private final List<PlaceMatch> titlePlaces;
  private final Lexicon lexicon;

  /**
   * Looks up the names.
   *
   * @param title the headline, null if there is none
   * @param published the day of publication, null if unknown
   */
  public Article(
      String text, String title, LocalDate published, List<Span> sentences, Lexicon lexicon) {
    this.text = text;
    this.title = title;
    this.published = published;
    this.sentences = List.copyOf(sentences);
    this.lexicon = lexicon;
    List<List<NameMatch>> found = new ArrayList<>();
    for (Span sentence : sentences) {
      words.add(SentenceReader.words(text, sentence));
      found.add(lexicon.actors().find(text, sentence.start(), sentence.end(), published));
      int body = bodyStart(words.get(words.size() - 1), sentence);
      List<PlaceMatch> named =
          lexicon.places().find(text, sentence.start(), sentence.end()).stream()
              .filter(place -> !halfName(place))
              .toList();
      places.add(named.stream().filter(place -> place.span().start() >= body).toList());
      datelines.addAll(named.stream().filter(place -> place.span().start() < body).toList());
    }
    String headline = title == null ? "" : title;
    List<NameMatch> inTitle = lexicon.actors().find(headline, 0, headline.length(), published);
    titlePlaces = lexicon.places().find(headline, 0, headline.length());
    Set<String> sure = unambiguous(found, inTitle);
    addCountries(places, sure);
    addCountries(List.of(titlePlaces), sure);
    for (List<NameMatch> matches : found) {
      names.add(choose(matches, sure));
    }
    titleNames = choose(inTitle, sure);
    DiscoveredNames discovered = new DiscoveredNames(text, lexicon);
    for (int i = 0; i < names.size(); i++) {
      List<Name> more = discovered.in(words.get(i), names.get(i));
      if (!more.isEmpty()) {
        List<Name> all = new ArrayList<>(names.get(i));
        all.addAll(more);
        all.sort(Comparator.comparingInt(name -> name.span().start()));
        names.set(i, all);
      }
    }
    Namesakes.drop(words, names, places);
    DiscoveredPlaces.add(words, names, places);
  }

  /** What the names and the words around them were looked up in. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** "Goma" is not named in "Goma-Coura", as Delhi is in "Delhi-Agra". */
  private boolean halfName(PlaceMatch place) {
    int dash = place.span().end();
    boolean joined =
        dash + 2 < text.length()
            && text.charAt(dash) == '-'
            && Character.isUpperCase(text.charAt(dash + 1))
            && Character.isLowerCase(text.charAt(dash + 2));
    int end = dash + 1;
    while (joined && end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return joined
        && lexicon.places().find(text, dash + 1, end).isEmpty()
        && lexicon.actors().find(text, dash + 1, end, published).isEmpty();
  }

  private static int bodyStart(List<Token> words, Span sentence) {
    List<Token> body = Dateline.body(words);
    return body.size() == words.size() || body.isEmpty() ? sentence.start() : body.get(0).start();
  }

  /** The places in front of stories. */
  List<PlaceMatch> datelines() {
    return datelines;
  }

  private static Set<String> unambiguous(List<List<NameMatch>> found, List<NameMatch> title) {
    Set<String> sure = new HashSet<>();
    List<List<NameMatch>> all = new ArrayList<>(found);
    all.add(title);
    for (List<NameMatch> matches : all) {
      Map<Span, Integer> readings = new HashMap<>();
      matches.forEach(match -> readings.merge(match.span(), 1, Integer::sum));
      for (NameMatch match : matches) {
        if (readings.get(match.span()) == 1) {
          sure.add(match.actor().id());
          if (match.actor().country() != null) {
            sure.add(match.actor().country());
          }
        }
      }
    }
    return sure;
  }

  /** The countries of places that lie nowhere else: an ADF near Beni is that of Congo. */
  private static void addCountries(List<List<PlaceMatch>> places, Set<String> sure) {
    for (List<PlaceMatch> matches : places) {
      for (PlaceMatch match : matches) {
        String country = match.place().country();
        boolean only =
            country != null
                && matches.stream()
                    .filter(other -> other.span().equals(match.span()))
                    .allMatch(other -> country.equals(other.place().country()));
        if (only) {
          sure.add(country);
        }
      }
    }
  }

  private static List<Name> choose(List<NameMatch> matches, Set<String> sure) {
    Map<Span, NameMatch> chosen = new LinkedHashMap<>();
    for (NameMatch match : matches) {
      NameMatch other = chosen.get(match.span());
      if (other == null || rank(match, sure) > rank(other, sure)) {
        chosen.put(match.span(), match);
      }
    }
    List<Name> names = new ArrayList<>(chosen.size());
    for (NameMatch match : chosen.values()) {
      names.add(new Name(match.span(), match.actor(), match.sense(), match.words()));
    }
    return names;
  }

  private static int rank(NameMatch match, Set<String> sure) {
    Actor actor = match.actor();
    int rank = sure.contains(actor.id()) ? 4 : 0;
    rank += actor.country() != null && sure.contains(actor.country()) ? 2 : 0;
    return rank + (actor.kind() == ActorKind.STATE ? 1 : 0);
  }

  /** The headline as a text of its own, null if there is none. */
  public Article headline() {
    return title == null || title.isBlank()
        ? null
        : new Article(title, null, published, List.of(new Span(0, title.length())), lexicon);
  }

  /** Some of the sentences as an article without a headline. */
  Article part(int from, int end) {
    return new Article(text, null, published, sentences.subList(from, end), lexicon);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The day of publication, null if unknown. */
  public LocalDate published() {
    return published;
  }

  /** Where the sentences stand, in UTF-16 offsets. */
  public List<Span> sentences() {
    return sentences;
  }

  /** The words of a sentence, not tagged. */
  public List<Token> words(int sentence) {
    return words.get(sentence);
  }

  /** The actors' names in a sentence, in the order of the text, one reading each. */
  public List<Name> names(int sentence) {
    return names.get(sentence);
  }

  /** Gives the names of a sentence other meanings. */
  void rename(int sentence, List<Name> meant) {
    names.set(sentence, meant);
  }

  /** The places' names in a sentence, all readings. */
  public List<PlaceMatch> places(int sentence) {
    return places.get(sentence);
  }

  List<Name> titleNames() {
    return titleNames;
  }

  List<PlaceMatch> titlePlaces() {
    return titlePlaces;
  }

  /** The actor with that id; one made up from its parts if the lexicon has none. */
  public Actor actor(String id, ActorKind kind, String country) {
    return lexicon
        .actor(id)
        .orElseGet(() -> new Actor(id, id.replace('_', ' '), kind, country, null, null));
  }

  /** A country's state, null for no country. */
  Actor state(String country) {
    return country == null ? null : actor(country, ActorKind.STATE, country);
  }

  /** The rebels, separatists, civilians or other unnamed group of a country. */
  public Actor groupOf(String country, String suffix) {
    ActorKind kind = suffix.equals("_CIV") ? ActorKind.CIVILIANS : ActorKind.GENERIC_GROUP;
    return actor(country + suffix, kind, country);
  }

  /** Whether a name of an actor is also a place in that sentence, such as a capital. */
  boolean alsoPlace(int sentence, Name name) {
    if (name.sense() == NameSense.CAPITAL) {
      return true;
    }
    for (PlaceMatch place : places.get(sentence)) {
      if (place.span().equals(name.span())) {
        return true;
      }
    }
    return false;
  }
}
