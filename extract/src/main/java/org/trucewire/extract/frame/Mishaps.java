package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells those who die by mishap from those whom somebody kills. */
final class Mishaps {

  private Mishaps() {}

  /** "Six soldiers were killed when their plane crashed": nobody killed them. */
  static boolean killed(View view, Candidate candidate) {
    if (!candidate.toll
        || candidate.triggers.size() > 1
        || candidate.initiators.stream().anyMatch(Party::certain)) {
      return false;
    }
    Parse parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (i != candidate.chunk
          && view.is(i, Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.ACCIDENT, parse.head(i))) {
        return true;
      }
    }
    return false;
  }
}
