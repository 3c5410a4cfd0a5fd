package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/**
 * Names that nobody listed in an enumeration that a listed place begins: "in Homs, Talbiseh and
 * Houla".
 */
final class PlaceLists {

  /** Words of a name in an enumeration. */
  private static final int LONGEST = 3;

  /** How far before "including" the word stands that says what is enumerated. */
  private static final int FARTHEST_SORT = 10;

  private static final Set<String> BEGINS = Set.of("of", "including", "between");

  private final List<Token> words;
  private final PlaceContext context;

  PlaceLists(List<Token> words, PlaceContext context) {
    this.words = words;
    this.context = context;
  }

  /** The first word and the end of each such name after a place. */
  List<int[]> after(PlaceMatch place, List<PlaceMatch> listed) {
    int from = at(place);
    List<int[]> names = new ArrayList<>();
    if (from < 1 || !led(from)) {
      return names;
    }
    int at = end(place, from);
    boolean last = false;
    while (!last) {
      boolean comma = context.lower(at).equals(",");
      at += comma ? 1 : 0;
      last = context.lower(at).equals("and");
      at += last ? 1 : 0;
      if (!comma && !last || at >= words.size()) {
        return List.of();
      }
      int end = listedEnd(at, listed);
      if (end <= at) {
        end = context.end(at);
        if (end <= at || end - at > LONGEST) {
          return List.of();
        }
        names.add(new int[] {at, end});
      }
      at = end;
    }
    return context.follows(at) ? names : List.of();
  }

  /** Whether a name stands first of an enumeration: "three villages, including X". */
  boolean included(int from) {
    if (!context.lower(from - 1).equals("including")) {
      return false;
    }
    for (int i = from - 2; i >= Math.max(0, from - FARTHEST_SORT); i--) {
      if (PlaceWord.SETTLEMENTS.has(context.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean led(int from) {
    String before = context.lower(from - 1);
    return PlaceWord.AT.has(before)
        || PlaceWord.TOWARDS.has(before)
        || BEGINS.contains(before)
        || PlaceWord.DIRECTION.has(before);
  }

  private int listedEnd(int at, List<PlaceMatch> listed) {
    for (PlaceMatch place : listed) {
      if (place.span().start() == words.get(at).start()) {
        return end(place, at);
      }
    }
    return at;
  }

  private int at(PlaceMatch place) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() == place.span().start()) {
        return i;
      }
    }
    return -1;
  }

  private int end(PlaceMatch place, int from) {
    int end = from;
    while (end < words.size() && words.get(end).start() < place.span().end()) {
      end++;
    }
    return end;
  }
}
