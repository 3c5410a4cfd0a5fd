package org.trucewire.extract.role;

import org.trucewire.extract.lexicon.WordClasses;
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
  NAMELESS,
  SETTLEMENTS,
  SMALL;

  private static final class Bundled {
    private static final WordClasses<PlaceWord> WORDS =
        WordClasses.bundled("place-words.tsv", PlaceWord.class);
  }

  /** Whether a word, given in lower case, belongs to the class. */
  public boolean has(String lower) {
    return Bundled.WORDS.has(this, lower);
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
