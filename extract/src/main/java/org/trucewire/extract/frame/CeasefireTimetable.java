package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/**
 * Tells talks and calls that lie ahead: "will meet to discuss a truce", "ahead of talks on one".
 */
final class CeasefireTimetable {

  /** Verbs from "calling for" up to the "will" of "will ask the council to back a text". */
  private static final int HIGHEST = 4;

  private final View view;
  private final Parse parse;

  CeasefireTimetable(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Makes a call that is only to come a planned one. */
  void plan(Candidate candidate) {
    if (candidate.type != EventType.CALLED || candidate.mode != Mode.ASSERTED) {
      return;
    }
    int at = parse.chunkOf(candidate.trigger);
    boolean noun = view.is(at, Kind.NOUN_PHRASE);
    if (noun && upcoming(at) || comes(candidate, noun ? at : candidate.verb)) {
      candidate.mode = Mode.PLANNED;
    }
  }

  /** "Ahead of talks on a truce", "talks on a truce are due to begin" */
  private boolean upcoming(int np) {
    int of = parse.skipBack(parse.firstOfGroup(np) - 1);
    boolean ahead =
        of > 0
            && parse.head(of).equals("of")
            && parse.tokens().get(parse.chunk(of).from() - 1).is("ahead");
    int under = Governor.verbUnder(view, np);
    return ahead || under >= 0 && !parted(np, under) && (future(under) || would(under));
  }

  private boolean comes(Candidate candidate, int from) {
    int verb = view.is(from, Kind.VERB_GROUP) ? from : parse.verbBefore(from - 1);
    for (int steps = 0; steps < HIGHEST && verb >= 0; steps++) {
      if (future(verb) || candidate.talks && would(verb)) {
        return true;
      }
      Chunk.VerbShape shape = parse.chunk(verb).verb();
      int outer = parse.verbBefore(verb - 1);
      if (!shape.infinitive() && !shape.gerund() || outer < 0 || parted(outer, verb)) {
        return false;
      }
      verb = outer;
    }
    return false;
  }

  private boolean future(int group) {
    Chunk.VerbShape shape = parse.chunk(group).verb();
    boolean scheduled =
        view.frames().uses(parse, group, Operator.SCHEDULE)
            && !view.is(group + 1, Kind.NOUN_PHRASE);
    return !shape.negated() && ("will".equals(shape.modal()) || shape.modal() == null && scheduled);
  }

  private boolean would(int group) {
    Chunk.VerbShape shape = parse.chunk(group).verb();
    return "would".equals(shape.modal())
        && !shape.negated()
        && Modality.condition(parse, group) == null;
  }

  private boolean parted(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE) || view.is(i, Kind.STOP)) {
        return true;
      }
    }
    return false;
  }
}
