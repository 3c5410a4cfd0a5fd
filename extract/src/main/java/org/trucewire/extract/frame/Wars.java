package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Wars and fights in which people are killed by both sides. */
final class Wars {

  private static final Set<String> IN = Set.of("in", "during", "since", "amid");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;

  Wars(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
  }

  /** Whether a noun in lower case names a war as a whole. */
  boolean names(String noun) {
    return view.lexicon().has(EventWord.WAR, noun);
  }

  /** "were killed in the war", by both sides. */
  boolean killedIn(int group) {
    return parse.prepositions(group).stream()
        .filter(phrase -> IN.contains(phrase.word()))
        .anyMatch(
            phrase ->
                phrase.nounPhrases().stream()
                    .anyMatch(np -> view.lexicon().has(EventWord.FOUGHT_WAR, parse.head(np))));
  }

  /** The fight in "a war between X and Y that killed", where Y stands next to the verb; or -1. */
  int between(int np) {
    int first = parse.firstOfGroup(np);
    for (int at = first - 1; at > 0 && at >= first - 4; at -= 2) {
      boolean side = view.is(at, Kind.PREPOSITION) && view.is(at - 1, Kind.NOUN_PHRASE);
      if (!side) {
        return -1;
      }
      if (parse.head(at).equals("between")) {
        return before(at);
      }
    }
    return -1;
  }

  /** "fighting across the valley between", "clashes between" */
  private int before(int between) {
    for (int np = between - 1; np >= 0 && view.is(np, Kind.NOUN_PHRASE); np -= 2) {
      if (roles.acts().containsKey(np) || view.lexicon().has(EventWord.WAR, parse.head(np))) {
        return np;
      }
      if (!view.is(np - 1, Kind.PREPOSITION)) {
        return -1;
      }
    }
    return -1;
  }
}
