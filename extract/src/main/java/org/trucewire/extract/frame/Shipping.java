package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/**
 * Ships at sea sail under any flag: whoever attacks "a tanker in the Gulf" strikes neither his
 * enemy nor the people of the coast, unless the sentence says whose ship it was.
 */
final class Shipping {

  private Shipping() {}

  /** Leaves out guesses at who was struck, and tells whether a ship of nobody named was. */
  static boolean settle(Candidate candidate, View view) {
    boolean act =
        candidate.type == EventType.HOSTILITIES
            && !candidate.mutual
            && !candidate.initiators.isEmpty();
    if (!act || !struck(view)) {
      return false;
    }
    candidate.targets.removeIf(target -> !target.certain());
    return candidate.targets.isEmpty();
  }

  private static boolean struck(View view) {
    Parse parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.NOUN_PHRASE)
          && view.lexicon().has(EventWord.SHIP, parse.head(i))
          && merchant(view, parse.tokens(), chunk)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing before a ship tells of a navy, a flag or a coast where its crew lives. */
  private static boolean merchant(View view, List<Token> tokens, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Token word = tokens.get(t);
      if (word.tag() == Tag.PROPN
          || word.is("fishing")
          || view.parties().nouns().of(word.lower()) == NounClass.FORCE) {
        return false;
      }
    }
    return true;
  }
}
