package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Who calls for a ceasefire by a document: "adopted a resolution that calls for a truce". */
final class CeasefireIssuers {

  private final View view;
  private final Parse parse;

  CeasefireIssuers(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Whether the subject of a verb group is a document. */
  boolean speaksFor(int group) {
    return parse.subjects(group).stream().anyMatch(this::document);
  }

  private boolean document(int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.to(); t++) {
      if (view.lexicon().has(EventWord.DOCUMENT, parse.tokens().get(t).lower())) {
        return t >= chunk.head() - 1;
      }
    }
    return false;
  }

  /** Who issued what the verb in a group has for a subject, nobody if that is not told. */
  List<Party> of(int group) {
    for (int np : parse.subjects(group)) {
      if (!document(np) && CeasefirePhrase.notionOf(view, np) != CeasefireNotion.CALL) {
        continue;
      }
      List<Party> named = new ArrayList<>();
      for (Name name : view.parties().namesIn(parse, view.sentence(), parse.chunk(np))) {
        Candidate.addAll(named, List.of(new Party(name.actor(), name.words(), name.span(), true)));
      }
      return named.isEmpty() ? adopters(np) : named;
    }
    return List.of();
  }

  /** The verb of "urged the council to back a resolution", or -1. */
  private int asking(int over) {
    int outer = parse.chunk(over).verb().infinitive() ? parse.verbBefore(over - 1) : -1;
    return outer >= 0 && view.frames().uses(parse, outer, Operator.URGE) ? outer : -1;
  }

  private List<Party> adopters(int np) {
    int over = Governor.verbOver(view, np);
    if (over >= 0) {
      int outer = asking(over);
      int group = outer >= 0 ? outer : over;
      boolean opposed =
          view.lexicon().wordsOf(EventWord.OPPOSE).stream().anyMatch(parse.head(group)::startsWith);
      return opposed || parse.passive(group)
          ? List.of()
          : view.resolve(parse.subjects(group), Reading.AGENT);
    }
    int under = Governor.verbUnder(view, np);
    return under >= 0 && parse.passive(under) ? view.by(under) : List.of();
  }
}
