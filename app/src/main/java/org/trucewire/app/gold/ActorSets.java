package org.trucewire.app.gold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares sets of actor ids; one of the corpus may name alternatives, as {@code A|B}. */
final class ActorSets {

  private static final Pattern BAR = Pattern.compile("\\|");

  private ActorSets() {}

  /** How many of the annotated actors were found. */
  static int found(Collection<String> annotated, Collection<String> extracted) {
    return match(annotated, extracted).found();
  }

  /** Whether exactly the annotated actors were found. */
  static boolean same(Collection<String> annotated, Collection<String> extracted) {
    Match match = match(annotated, extracted);
    return match.missed() == 0 && match.spurious() == 0;
  }

  private record Match(int found, int missed, int spurious) {}

  private static Match match(Collection<String> annotated, Collection<String> extracted) {
    Set<String> left = new LinkedHashSet<>();
    extracted.forEach(id -> left.add(normal(id)));
    Set<List<String>> wanted = new LinkedHashSet<>();
    annotated.forEach(id -> wanted.add(alternatives(id)));
    int found = 0;
    for (List<String> alternatives : wanted) {
      if (left.removeAll(alternatives)) {
        found++;
      }
    }
    return new Match(found, wanted.size() - found, left.size());
  }

  private static List<String> alternatives(String id) {
    TreeSet<String> sorted = new TreeSet<>();
    Arrays.stream(BAR.split(id)).map(ActorSets::normal).forEach(sorted::add);
    return new ArrayList<>(sorted);
  }

  private static String normal(String id) {
    StringBuilder normal = new StringBuilder();
    id.toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '_')
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }
}
