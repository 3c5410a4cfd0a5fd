package org.trucewire.extract.role;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.lexicon.LexiconException;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;
import org.trucewire.extract.syntax.Token;

/** Words that tell which place is meant; listed and explained in {@code place-words.tsv}. */
public enum PlaceWord {
  SETTLEMENT,
  AREA,
  FEATURE,
  LEAD,
  DIRECTION,
  AT,
  TOWARDS,
  LAND,
  FOLLOWER,
  DISTANCE,
  VENUE,
  NAMELESS;

  private static final class Bundled {
    private static final Map<PlaceWord, Set<String>> WORDS = read();

    /**
     * The words of every class.
     *
     * @throws LexiconException if the file names an unknown class or lists a word twice in one
     */
    private static Map<PlaceWord, Set<String>> read() {
      Map<PlaceWord, Set<String>> words = new EnumMap<>(PlaceWord.class);
      for (PlaceWord placeWord : values()) {
        words.put(placeWord, new HashSet<>());
      }
      LexiconFile file = LexiconFile.bundled("place-words.tsv", List.of("word", "class", "source"));
      for (LexiconRow row : file.rows()) {
        PlaceWord placeWord = row.constant("class", PlaceWord.class);
        String word = row.required("word");
        if (!words.get(placeWord).add(word)) {
          throw row.mistake(
              "\"" + word + "\" is already listed as " + placeWord + "; remove one of the rows");
        }
      }
      return words;
    }
  }

  /** Whether a word, given in lower case, belongs to the class. */
  public boolean has(String lower) {
    return Bundled.WORDS.get(this).contains(lower);
  }

  /** Whether a token's word belongs to the class. */
  public boolean has(Token token) {
    return has(token.lower());
  }

  /** Whether a word names a sort of place: "province", "village", "airport". */
  public static boolean namesSort(String lower) {
    return SETTLEMENT.has(lower) || AREA.has(lower) || FEATURE.has(lower);
  }
}
