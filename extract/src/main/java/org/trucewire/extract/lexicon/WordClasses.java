package org.trucewire.extract.lexicon;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words by the classes that the rules treat alike, from a file of the columns {@code word}, {@code
 * class} and {@code source}. A word may be in several classes. Immutable.
 *
 * @param <C> the classes, named by their constants
 */
public final class WordClasses<C extends Enum<C>> {

  private final Map<C, Set<String>> words;

  private WordClasses(String file, Class<C> classes, Path userFolder) {
    words = new EnumMap<>(classes);
    for (C wordClass : classes.getEnumConstants()) {
      words.put(wordClass, new LinkedHashSet<>());
    }
    for (LexiconRow row : LayeredRows.of(file, List.of("word", "class", "source"), 2, userFolder)) {
      C wordClass = row.constant("class", classes);
      String word = row.required("word");
      if (!words.get(wordClass).add(word)) {
        throw row.mistake(
            "\"" + word + "\" is already listed as " + wordClass + "; remove one of the rows");
      }
    }
  }

  /**
   * Reads a file that is part of the library.
   *
   * @param file path below the lexicon's folder
   * @throws LexiconException if the file names an unknown class or lists a word twice in one
   */
  public static <C extends Enum<C>> WordClasses<C> bundled(String file, Class<C> classes) {
    return new WordClasses<>(file, classes, null);
  }

  /**
   * Reads a file that is part of the library, and the user's additions to it.
   *
   * @param userFolder the user's folder, or null for none
   * @throws LexiconException if a file names an unknown class or lists a word twice in one
   */
  static <C extends Enum<C>> WordClasses<C> layered(
      String file, Class<C> classes, Path userFolder) {
    return new WordClasses<>(file, classes, userFolder);
  }

  /** Whether a word, given in lower case, belongs to a class. */
  public boolean has(C wordClass, String lower) {
    return words.get(wordClass).contains(lower);
  }

  /** The words of a class in the order of the file. */
  public Set<String> of(C wordClass) {
    return Collections.unmodifiableSet(words.get(wordClass));
  }
}
