package org.trucewire.extract.role;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.syntax.Token;

/** How often an article speaks of what. */
final class Wording {

  private final Contexts contexts;
  private final Map<Contexts.Context, Integer> counts = new EnumMap<>(Contexts.Context.class);
  private int length;

  Wording(Contexts contexts) {
    this.contexts = contexts;
  }

  void read(List<Token> words) {
    contexts.count(words).forEach((context, n) -> counts.merge(context, n, Integer::sum));
    length += words.size();
  }

  int of(Contexts.Context context) {
    return counts.getOrDefault(context, 0);
  }

  /** Words of war in a hundred words. */
  double warDensity() {
    return 100.0 * of(Contexts.Context.WAR) / Math.max(1, length);
  }
}
