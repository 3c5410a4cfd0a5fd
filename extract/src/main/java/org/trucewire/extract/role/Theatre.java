package org.trucewire.extract.role;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/** The country where an article plays, and where each of its sentences does. */
final class Theatre {

  /** Before a country that is meant as ground rather than as a power: "in Syria". */
  private static final Set<String> WHERE =
      Set.of(
          "in",
          "into",
          "inside",
          "near",
          "across",
          "within",
          "throughout",
          "over",
          "off",
          "outside",
          "around",
          "to",
          "of",
          "on",
          "at",
          ",",
          "(");

  /** Of those, what also stands before a country whose people speak: "according to Russia's". */
  private static final Set<String> LOOSE = Set.of("to", "of", ",", "(");

  /** How much a group that fights tells of where the article plays, against a place. */
  private static final double GROUP = 0.5;

  private final Article article;
  private final Map<String, Double> places = new LinkedHashMap<>();
  private final Map<String, Double> states = new LinkedHashMap<>();

  Theatre(Article article) {
    this.article = article;
  }

  /** The country of most places that an article names, null if it names none. */
  static String ofPlaces(Article article) {
    Theatre theatre = new Theatre(article);
    for (PlaceMatch place : article.datelines()) {
      theatre.place(place, 1);
    }
    for (PlaceMatch place : article.titlePlaces()) {
      theatre.place(place, 2);
    }
    for (int i = 0; i < article.sentences().size(); i++) {
      for (PlaceMatch place : article.places(i)) {
        theatre.place(place, 1);
      }
    }
    return best(theatre.places);
  }

  /** "the Geneva-based group", "a US-led force": somebody's seat or side, and no scene. */
  private boolean attribute(PlaceMatch place) {
    String text = article.text();
    int end = place.span().end();
    return end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLowerCase(text.charAt(end + 1));
  }

  void place(PlaceMatch place, double weight) {
    String country = attribute(place) ? null : place.place().country();
    if (country != null) {
      double value = place.place().kind() == PlaceKind.COUNTRY ? weight : 1.5 * weight;
      places.merge(country, value, Double::sum);
    }
  }

  /** A group that fights tells of its country's war, wherever it is spoken about. */
  void group(String country, double weight) {
    if (country != null) {
      places.merge(country, GROUP * weight, Double::sum);
    }
  }

  void state(String country, double weight) {
    states.merge(country, weight, Double::sum);
  }

  /** The country where the article plays, null if nothing tells. */
  String where() {
    String best = best(places);
    return best != null ? best : best(states);
  }

  /** The country of the places that a sentence names, null if it names none. */
  String where(int sentence) {
    if (sentence < 0) {
      return null;
    }
    String here = null;
    for (PlaceMatch place : article.places(sentence)) {
      String country = attribute(place) ? null : place.place().country();
      if (country == null || issued(sentence, place)) {
        continue;
      }
      if (place.place().kind() != PlaceKind.COUNTRY) {
        return country;
      }
      if (here == null && ground(sentence, place)) {
        here = country;
      }
    }
    return here;
  }

  /** "a statement issued in London": where it was told, and not where it happened. */
  private boolean issued(int sentence, PlaceMatch place) {
    List<Token> words = article.words(sentence);
    for (int i = 2; i < words.size(); i++) {
      if (words.get(i).start() == place.span().start()) {
        return words.get(i - 1).is("in")
            && article.lexicon().has(EventWord.ISSUED, words.get(i - 2).lower());
      }
    }
    return false;
  }

  /** Whether a country is named as the ground where something happens. */
  private boolean ground(int sentence, PlaceMatch place) {
    List<Token> words = article.words(sentence);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).start() == place.span().start()) {
        int lead = i - 1;
        while (lead > 0
            && (words.get(lead).is("the") || PlaceWord.DIRECTION.has(words.get(lead)))) {
          lead--;
        }
        String before = words.get(lead).lower();
        return WHERE.contains(before) && !(LOOSE.contains(before) && owner(words, i, place));
      }
    }
    return false;
  }

  /** Whether a country only tells whose something is: "Russia's news agencies". */
  private static boolean owner(List<Token> words, int first, PlaceMatch place) {
    for (int i = first; i < words.size(); i++) {
      if (words.get(i).start() >= place.span().end()) {
        return words.get(i).is("'s") || words.get(i).is("’s");
      }
    }
    return false;
  }

  /** The highest score, the first of equals; null if there is none. */
  static String best(Map<String, Double> scores) {
    String best = null;
    for (Map.Entry<String, Double> entry : scores.entrySet()) {
      if (best == null || entry.getValue() > scores.get(best)) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
