package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** What became of a ceasefire in the end: "held for a week before collapsing", "was to begin". */
final class CeasefireSequels {

  private final View view;
  private final Parse parse;

  CeasefireSequels(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Whether a verb tells of a noun phrase: as its subject, or as that of the clause it ends. */
  boolean tellsOf(int group, int np) {
    if (parse.subjects(group).contains(np)) {
      return true;
    }
    int main =
        follows(parse, group) && parse.subjects(group).isEmpty() ? parse.verbBefore(group - 1) : -1;
    return main >= 0 && parse.subjects(main).contains(np);
  }

  /** "before falling apart": the end that is told so is no mere circumstance. */
  boolean told(CeasefireFrame frame, int group) {
    return (frame.type() == EventType.ENDED || frame.type() == EventType.VIOLATED)
        && follows(parse, group);
  }

  /** "before collapsing", "before being broken" */
  static boolean follows(Parse parse, int group) {
    int from = parse.chunk(group).from();
    return group > 0
        && (parse.chunk(group).verb().gerund() || parse.tokens().get(from).is("being"))
        && parse.tokens().get(from - 1).is("before");
  }

  /** "held their fire": told of those who fight as done. */
  boolean own(int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    return parse.finite(group)
        && verb.modal() == null
        && !verb.negated()
        && view.resolve(parse.subjects(group), Reading.AGENT).stream().anyMatch(Party::belligerent);
  }

  /** Whether a verb has an object, which a length of time is not: "collapsed two days after". */
  boolean affects(int group) {
    return parse.objects(group).stream().anyMatch(np -> !CeasefirePhrase.timed(parse.head(np)));
  }

  /** "would have begun on Monday", "had been due to begin", "was to have begun": it did not. */
  boolean unfulfilled(int group, int outer) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    if (verb.modal() != null || verb.infinitive()) {
      List<Token> tokens = parse.tokens();
      for (int t = parse.chunk(group).from(); t < parse.chunk(group).head(); t++) {
        if (tokens.get(t).is("have")) {
          return true;
        }
      }
    }
    return verb.infinitive()
        && view.is(outer, Kind.VERB_GROUP)
        && parse.tokens().get(parse.chunk(outer).from()).is("had");
  }
}
