package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/** Tells from the words around a name that nobody listed whether it is the name of a place. */
final class PlaceContext {

  /** Words of a name. */
  static final int LONGEST = 4;

  private static final int LONGEST_APPOSITION = 6;

  private final List<Token> words;
  private final List<Span> places = new ArrayList<>();
  private final List<Span> taken = new ArrayList<>();
  private final boolean capitals;

  PlaceContext(List<Token> words, List<Name> names, List<PlaceMatch> known) {
    this.words = words;
    this.capitals = inCapitals(words);
    known.forEach(place -> places.add(place.span()));
    names.forEach(name -> taken.add(name.span()));
    taken.addAll(places);
  }

  /** Keeps a stretch of text from being read as another name. */
  void take(Span span) {
    taken.add(span);
  }

  /** Whether the sentence is written in capitals. */
  boolean capitals() {
    return capitals;
  }

  private static boolean inCapitals(List<Token> words) {
    int upper = 0;
    int lower = 0;
    for (Token word : words) {
      if (word.text().length() > 1 && Character.isLetter(word.text().charAt(1))) {
        upper += Character.isUpperCase(word.text().charAt(1)) ? 1 : 0;
        lower += Character.isLowerCase(word.text().charAt(1)) ? 1 : 0;
      }
    }
    return upper > 2 * lower;
  }

  String lower(int index) {
    return index >= 0 && index < words.size() ? words.get(index).lower() : "";
  }

  /** The end of a name that begins at a word, or that word. */
  int end(int from) {
    int end = from;
    while (end < words.size() && end < from + LONGEST && inName(end) && free(end)) {
      end++;
    }
    boolean cut = end < words.size() && (end == from + LONGEST || inName(end) && !free(end));
    return cut ? from : end;
  }

  boolean inName(int index) {
    Token word = words.get(index);
    boolean written = word.capitalized() || prefixed(word);
    boolean joint = index > 0 && joint(word.lower()) && index + 1 < words.size();
    if (capitals) {
      return written
          && word.text().length() > 2
          && Character.isLetter(word.text().charAt(1))
          && !PlaceWord.NAMELESS.has(word)
          && !PlaceWord.FOLLOWER.has(word)
          && !PlaceWord.TOWARDS.has(word)
          && !PlaceWord.AT.has(word)
          && !PlaceWord.namesSort(word.lower());
    }
    return written && word.text().length() > 1 && !PlaceWord.NAMELESS.has(word) && !compound(word)
        || joint && words.get(index + 1).capitalized() && words.get(index - 1).capitalized();
  }

  private static boolean joint(String lower) {
    return switch (lower) {
      case "de", "del", "la", "el", "al", "los", "las", "do", "da", "e" -> true;
      default -> false;
    };
  }

  /** "Druze-majority", "Iran-backed" */
  private static boolean compound(Token word) {
    int dash = word.text().lastIndexOf('-');
    return dash > 3
        && dash + 1 < word.text().length()
        && Character.isLowerCase(word.text().charAt(dash + 1));
  }

  /** "al-Qusayr", "es-Sweida" */
  static boolean prefixed(Token word) {
    int dash = word.text().indexOf('-');
    return dash > 0
        && dash < 4
        && dash + 1 < word.text().length()
        && Character.isUpperCase(word.text().charAt(dash + 1));
  }

  boolean free(int index) {
    return free(index, index + 1);
  }

  boolean free(int from, int end) {
    Span span = new Span(words.get(from).start(), words.get(end - 1).end());
    return taken.stream().noneMatch(span::overlaps);
  }

  /** Index of the noun that says what sort of place the name before it is, or 0. */
  int sortAfter(int end) {
    int at = PlaceWord.LEAD.has(lower(end)) && PlaceWord.namesSort(lower(end + 1)) ? end + 1 : end;
    return PlaceWord.namesSort(lower(at)) && at < words.size() ? at : 0;
  }

  /** "The town of X"; in capitals "an area of fighting" looks the same. */
  boolean sortBefore(int from) {
    String sort = lower(from - 2);
    return lower(from - 1).equals("of")
        && (PlaceWord.SETTLEMENT.has(sort)
            || !capitals && (PlaceWord.AREA.has(sort) || sort.equals("camp")));
  }

  boolean directed(int index) {
    boolean nearby = lower(index).equals("nearby") || PlaceWord.DIRECTION.has(lower(index));
    return nearby && PlaceWord.AT.has(lower(index - 1));
  }

  boolean determined(int index) {
    return lower(index).equals("the") || lower(index).equals("'s");
  }

  /** Whether the words after a comma tell where the place before it lies. */
  boolean located(int at) {
    if (at >= words.size()) {
      return false;
    }
    for (Span place : places) {
      if (place.start() == words.get(at).start()) {
        return true;
      }
    }
    if (sortAfter(end(at)) > 0 || apposed(at)) {
      return true;
    }
    boolean number = Character.isDigit(words.get(at).text().charAt(0));
    int measure = number || lower(at).equals("about") || lower(at).equals("some") ? at + 1 : at;
    return PlaceWord.DISTANCE.has(lower(measure))
        || PlaceWord.DISTANCE.has(lower(measure + 1))
        || PlaceWord.DIRECTION.has(lower(at)) && lower(at + 1).equals("of")
        || PlaceWord.DIRECTION.has(lower(at)) && located(at + 1)
        || lower(at).equals("near")
        || lower(at).equals("outside");
  }

  /** "A garrison town in the north" */
  boolean apposed(int at) {
    if (!lower(at).equals("a") && !lower(at).equals("an") && !lower(at).equals("the")) {
      return false;
    }
    for (int i = at + 1; i < at + LONGEST_APPOSITION && i < words.size(); i++) {
      if (PlaceWord.SETTLEMENT.has(words.get(i))) {
        return follows(i + 1);
      }
      if (!Character.isLetter(words.get(i).text().charAt(0)) || PlaceWord.AT.has(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  boolean follows(int at) {
    if (at >= words.size() || PlaceWord.FOLLOWER.has(lower(at))) {
      return true;
    }
    char first = words.get(at).text().charAt(0);
    return first != '\'' && first != '’' && first != '-' && first != '(' && !letter(first);
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** The comma after a name that begins at a word, and the word after it. */
  int after(int from) {
    int end = from < words.size() ? end(from) : from;
    return end > from && lower(end).equals(",") ? end + 1 : words.size();
  }
}
