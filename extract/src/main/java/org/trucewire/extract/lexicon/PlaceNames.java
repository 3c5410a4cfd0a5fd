package org.trucewire.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the names of places in a text. Immutable and safe for use by several threads. */
public final class PlaceNames {

  private final NameTrie<Place> names;

  PlaceNames(NameTrie<Place> names) {
    this.names = names;
  }

  /**
   * Finds the names in a stretch of text, by the rules of {@link ActorNames#find}, except that a
   * dateline counts.
   *
   * <p>Several places of one name are all given, one after the other.
   *
   * @param text the text
   * @param from first UTF-16 unit to look at
   * @param to unit after the last one to look at
   * @throws IndexOutOfBoundsException if [from, to) is not a stretch of the text
   */
  public List<PlaceMatch> find(String text, int from, int to) {
    List<PlaceMatch> matches = new ArrayList<>();
    for (var hit : names.find(text, from, to, UnaryOperator.identity())) {
      String words = text.substring(hit.span().start(), hit.span().end());
      hit.values().stream()
          .distinct()
          .forEach(place -> matches.add(new PlaceMatch(hit.span(), place, words)));
    }
    return matches;
  }
}
