package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.lexicon.NameSense;
import org.trucewire.extract.syntax.Token;

/**
 * Armed groups that nobody listed, found by the shape of their names: "the Free Papua Movement
 * (OPM)", "Druze militias".
 */
final class DiscoveredNames {

  private static final Set<String> JOINTS =
      Set.of("of", "for", "the", "and", "de", "del", "la", "in");

  private final String text;
  private final Lexicon lexicon;
  private final Map<String, Actor> found = new HashMap<>();

  /** Starts on an article, in which a name found once is known further on. */
  DiscoveredNames(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The names that a sentence introduces, not overlapping those known. */
  List<Name> in(List<Token> words, List<Name> known) {
    List<Name> names = new ArrayList<>();
    if (inCapitals(words)) {
      return names;
    }
    for (int i = 0; i < words.size(); i++) {
      int end = organisation(words, i);
      if (end > i) {
        Name name = organisation(words, i, end);
        if (free(name.span(), known)) {
          names.add(name);
        }
        i = end - 1;
      } else if (band(words, i)) {
        Token people = words.get(i);
        Name name =
            name(
                people,
                people,
                found.computeIfAbsent(stem(people.lower()), DiscoveredNames::group));
        if (free(name.span(), known)) {
          names.add(name);
        } else {
          found.remove(stem(people.lower()));
        }
      } else if (words.get(i).capitalized() && found.containsKey(stem(words.get(i).lower()))) {
        Name name = name(words.get(i), words.get(i), found.get(stem(words.get(i).lower())));
        if (free(name.span(), known)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** In a line of capitals nothing tells names from other words. */
  private static boolean inCapitals(List<Token> words) {
    int capitals = 0;
    int small = 0;
    for (Token word : words) {
      if (word.text().length() > 1 && Character.isLetter(word.text().charAt(1))) {
        capitals += Character.isUpperCase(word.text().charAt(1)) ? 1 : 0;
        small += Character.isLowerCase(word.text().charAt(1)) ? 1 : 0;
      }
    }
    return capitals > 4 * small;
  }

  private static Actor group(String stem) {
    String id = stem.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    return new Actor(
        id,
        stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1),
        ActorKind.ARMED_GROUP,
        null,
        null,
        null);
  }

  private static String stem(String word) {
    return word.endsWith("s") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }

  /** A name with its words as they stand: between them may be a line's end or worse. */
  private Name name(Token first, Token last, Actor actor) {
    Span span = new Span(first.start(), last.end());
    return new Name(span, actor, NameSense.NAME, span.of(text));
  }

  private static boolean free(Span span, List<Name> known) {
    return known.stream().noneMatch(name -> name.span().overlaps(span));
  }

  /** "Druze militias", "Bedouin clans" */
  private boolean band(List<Token> words, int i) {
    Token people = words.get(i);
    if (i + 1 >= words.size()
        || !people.capitalized()
        || lexicon.has(EventWord.NO_PEOPLE, people.lower())
        || people.text().length() < 4
        || people.lower().endsWith("ly")
        || people.lower().endsWith("ed")) {
      return false;
    }
    int next =
        words.get(i + 1).is("armed") && i + 2 < words.size() && words.get(i + 2).is("groups")
            ? i + 2
            : i + 1;
    return lexicon.has(EventWord.BAND, words.get(next).lower()) || next == i + 2;
  }

  /** The end of a capitalized name that ends in a word such as "Movement", or {@code i}. */
  private int organisation(List<Token> words, int i) {
    if (lexicon.has(EventWord.UNIT_OPENER, words.get(i).lower())
        || words.get(i).lower().matches("\\d+(st|nd|rd|th)")) {
      return i;
    }
    if (!proper(words.get(i))
        || lexicon.has(EventWord.GROUP_ENDING, words.get(i).lower()) && i > 0) {
      return i;
    }
    int end = i;
    int capitals = 0;
    for (int k = i; k < words.size() && k < i + 8; k++) {
      Token word = words.get(k);
      if (proper(word)) {
        capitals++;
        boolean last = k + 1 >= words.size() || !proper(words.get(k + 1));
        if (lexicon.has(EventWord.GROUP_ENDING, word.lower()) && capitals > 1 && last) {
          end = k + 1;
        }
      } else if (!JOINTS.contains(word.lower()) && !word.is("'s")) {
        break;
      }
    }
    return end;
  }

  private static boolean proper(Token word) {
    return word.capitalized() && word.text().length() > 2 && !word.is("the");
  }

  private Name organisation(List<Token> words, int from, int to) {
    StringBuilder id = new StringBuilder();
    for (int k = from; k < to; k++) {
      if (!words.get(k).is("'s")) {
        id.append(id.length() == 0 ? "" : "_")
            .append(words.get(k).text().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", ""));
      }
    }
    String key = id.toString();
    boolean abbreviated =
        to + 2 < words.size()
            && words.get(to).is("(")
            && words.get(to + 2).is(")")
            && words.get(to + 1).text().matches("[A-Z][A-Z0-9-]{1,8}");
    String shortName = abbreviated ? words.get(to + 1).text() : key;
    StringBuilder full = new StringBuilder();
    for (int k = from; k < to; k++) {
      full.append(full.length() == 0 || words.get(k).is("'s") ? "" : " ")
          .append(words.get(k).text());
    }
    Actor actor =
        found.computeIfAbsent(
            key,
            k ->
                new Actor(
                    shortName.replace('-', '_'),
                    full.toString(),
                    ActorKind.ARMED_GROUP,
                    null,
                    null,
                    null));
    if (abbreviated) {
      found.putIfAbsent(stem(shortName.toLowerCase(Locale.ROOT)), actor);
    }
    return name(words.get(from), words.get(to - 1), actor);
  }
}
