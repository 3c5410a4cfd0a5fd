package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** The talks that a verb beside a ceasefire has for its subject: "talks that focus on a truce". */
final class CeasefireTalks {

  private final View view;
  private final Parse parse;

  CeasefireTalks(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The noun phrase of the talks, -1 if somebody else is the subject. */
  int subject(int group) {
    for (int np : parse.subjects(group)) {
      if (talks(np)) {
        return np;
      }
      if (view.lexicon().has(EventWord.NEGOTIATOR, parse.head(np)) && unnamed(np)) {
        return np;
      }
      boolean round = view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("of");
      if (round && talks(np + 2)) {
        return np + 2;
      }
      boolean venue = view.is(np - 1, Kind.PREPOSITION) && parse.head(np - 1).equals("in");
      if (venue && talks(np - 2)) {
        return np - 2;
      }
    }
    return -1;
  }

  /** "Negotiators met in Doha": of which sides only the article tells. */
  private boolean unnamed(int np) {
    return view.parties().namesIn(parse, view.sentence(), parse.chunk(np)).isEmpty();
  }

  private boolean talks(int np) {
    return view.is(np, Kind.NOUN_PHRASE) && view.lexicon().has(EventWord.TALKS, parse.head(np));
  }

  /** Who holds them for others: "Qatar is hosting talks aimed at a truce"; nobody if untold. */
  List<Party> hosts(int talks) {
    int over = Governor.verbOver(view, talks);
    boolean hosted =
        over >= 0
            && !parse.passive(over)
            && view.lexicon().has(EventWord.TALKS_HOLDER, parse.head(over));
    return hosted ? view.resolve(parse.subjects(over), Reading.AGENT) : List.of();
  }
}
