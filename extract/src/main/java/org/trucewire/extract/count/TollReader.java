package org.trucewire.extract.count;

import java.util.List;
import java.util.Set;

/**
 * Reads the tolls that a sentence gives: "at least 24 people were killed and 40 injured", "killing
 * 12", "12 violations". Numbers only: "dozens" is none. Immutable, and safe for use by several
 * threads.
 */
public final class TollReader {
  private static final Set<String> KILLED =
      Set.of("killed", "slain", "dead", "died", "martyred", "massacred", "perished", "executed");
  private static final Set<String> KILLING =
      Set.of("killed", "kills", "kill", "killing", "massacred", "executed", "executing");
  private static final Set<String> WOUNDED = Set.of("wounded", "injured", "hurt");
  private static final Set<String> WOUNDING =
      Set.of("wounded", "wounds", "wounding", "injured", "injures", "injuring", "injure", "wound");

  /**
   * The tolls of a stretch of text, usually one sentence; the first one where it gives several.
   *
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset where it ends
   * @throws IndexOutOfBoundsException if the stretch does not lie in the text
   */
  public Toll read(String text, int from, int to) {
    List<Word> words = WordScanner.scan(text, from, to);
    People killed = new People(words, KILLED, KILLING);
    People wounded = new People(words, WOUNDED, WOUNDING);
    Integer dead = killed.first();
    return new Toll(
        dead == null ? Fatalities.first(words) : dead, wounded.first(), Violations.first(words));
  }
}
