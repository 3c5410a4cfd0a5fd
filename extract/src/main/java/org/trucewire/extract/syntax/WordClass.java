package org.trucewire.extract.syntax;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;

/** Words that the rules treat alike; listed and explained in {@code word-classes.tsv}. */
enum WordClass {
  PAST_TENSE,
  PARTISAN,
  FIGHTERS,
  WEAPON,
  GERUND_OPENER,
  NUMERAL,
  BE,
  HAVE,
  PARTICIPLE_HELPER,
  MODIFYING_PARTICIPLE,
  SPEECH,
  HAPPENING,
  EFFORT,
  TRUCE,
  FACILITY;

  private static final class Bundled {
    private static final Map<WordClass, Set<String>> WORDS = read();

    /**
     * The words of every class.
     *
     * @throws LexiconException if the file names an unknown class or lists a word twice in one
     */
    private static Map<WordClass, Set<String>> read() {
      Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
      for (WordClass wordClass : values()) {
        words.put(wordClass, new HashSet<>());
      }
      LexiconFile file =
          LexiconFile.bundled("word-classes.tsv", List.of("word", "class", "source"));
      for (LexiconRow row : file.rows()) {
        WordClass wordClass = row.constant("class", WordClass.class);
        String word = row.required("word");
        if (!words.get(wordClass).add(word)) {
          throw row.mistake(
              "\"" + word + "\" is already listed as " + wordClass + "; remove one of the rows");
        }
      }
      return words;
    }
  }

  /** Whether a word, given in lower case, belongs to the class. */
  boolean has(String lower) {
    return Bundled.WORDS.get(this).contains(lower);
  }

  /** Whether a token's word belongs to the class. */
  boolean has(Token token) {
    return has(token.lower());
  }
}
