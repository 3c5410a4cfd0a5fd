package org.trucewire.extract.count;

import java.util.List;

/**
 * Reads the tolls that a sentence gives: "at least 24 people were killed and 40 injured", "killing
 * 12", "12 violations". Numbers only: "dozens" is none. Immutable, and safe for use by several
 * threads.
 */
public final class TollReader {
  /**
   * The tolls of a stretch of text, usually one sentence; the first one where it gives several.
   *
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset where it ends
   * @throws IndexOutOfBoundsException if the stretch does not lie in the text
   */
  public Toll read(String text, int from, int to) {
    List<Word> words = WordScanner.scan(text, from, to);
    People killed = new People(words, TollWord.DEAD, TollWord.KILL);
    People wounded = new People(words, TollWord.HURT, TollWord.WOUND);
    Integer dead = killed.first();
    return new Toll(
        dead == null ? Fatalities.first(words) : dead, wounded.first(), Violations.first(words));
  }
}
