package org.trucewire.extract.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A name as the lexicon writes it, which decides what capitals a text may write it with.
 *
 * <p>"al-Nusra" may begin with a capital, "NATO" may be "Nato", and a name of some length may stand
 * in capitals; "US" is never "us".
 */
final class NameForm {

  /** Below this a word in capitals is more likely another abbreviation. */
  private static final int MIN_LETTERS_IN_CAPITALS = 4;

  /** Abbreviations that in a line of capitals are far more likely to be these words. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "all", "am", "an", "and", "are", "as", "at", "be", "by", "car", "do", "for", "go", "has",
          "he", "his", "how", "if", "in", "is", "it", "its", "may", "me", "my", "no", "not", "of",
          "off", "on", "or", "out", "so", "to", "up", "was", "we", "who", "why", "you");

  private final List<String> words;
  private final boolean capitalsInProse;

  private NameForm(List<String> words, boolean capitalsInProse) {
    this.words = words;
    this.capitalsInProse = capitalsInProse;
  }

  /**
   * Takes a name apart.
   *
   * @param capitalsInProse whether it may stand in capitals among words that do not
   */
  static NameForm of(String name, boolean capitalsInProse) {
    NameTokens tokens = NameTokens.of(name, 0, name.length());
    List<String> words = IntStream.range(0, tokens.size()).mapToObj(tokens::cased).toList();
    int letters = words.stream().mapToInt(String::length).sum();
    return new NameForm(words, capitalsInProse && letters >= MIN_LETTERS_IN_CAPITALS);
  }

  /** The words of the name, without marks and apostrophes, with the lexicon's capitals. */
  List<String> words() {
    return words;
  }

  /**
   * Whether the words of the text that begin at {@code first} write this name with fitting
   * capitals; that they are the same letters is known.
   */
  boolean fits(NameTokens text, int first, boolean lineInCapitals) {
    if (lineInCapitals && words.size() == 1 && FUNCTION_WORDS.contains(text.lower(first))) {
      return false;
    }
    boolean capitals = lineInCapitals || capitalsInProse;
    for (int i = 0; i < words.size(); i++) {
      if (!fits(words.get(i), text.cased(first + i), capitals)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String name, String text, boolean capitals) {
    if (text.equals(name)) {
      return true;
    }
    if (Character.isLowerCase(name.charAt(0)) && text.equals(capitalised(name))) {
      return true;
    }
    if (name.length() >= MIN_LETTERS_IN_CAPITALS
        && isCapitals(name)
        && text.equals(capitalised(name.toLowerCase(Locale.ROOT)))) {
      return true;
    }
    return capitals && isCapitals(text);
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static boolean isCapitals(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }
}
