package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells what the verb before an infinitive makes of a ceasefire: "urged them to accept". */
final class InfinitiveOutcome {

  private final View view;
  private final Parse parse;
  private final CeasefireCommitments commitments;

  InfinitiveOutcome(View view, CeasefireCommitments commitments) {
    this.view = view;
    this.parse = view.parse();
    this.commitments = commitments;
  }

  /** The outcome of an infinitive of a type in a group. */
  CeasefireOutcome outcome(EventType type, int group, boolean positive) {
    int outer = parse.verbBefore(group - 1);
    if (outer < 0) {
      return positive
          ? CeasefireOutcome.of(EventType.CALLED)
          : CeasefireOutcome.none("only a purpose");
    }
    Chunk.VerbShape shape = parse.chunk(outer).verb();
    if (shape.modal() != null
        && !shape.modal().equals("will")
        && !shape.modal().equals("should")
        && !shape.modal().equals("must")) {
      return CeasefireOutcome.none("hypothetical: \"" + shape.modal() + "\"");
    }
    if (shape.infinitive() && view.frames().uses(parse, outer, Operator.REAL)) {
      return outcome(type, outer, positive);
    }
    if (view.frames().uses(parse, outer, Operator.REFUSE)) {
      return positive
          ? new CeasefireOutcome(EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null)
          : CeasefireOutcome.none("refused");
    }
    boolean addressed = parse.passive(outer);
    for (int i = outer + 1; i < group; i++) {
      addressed |= parse.chunk(i).is(Kind.NOUN_PHRASE);
    }
    if (positive && commitments.ownForces(outer)) {
      return new CeasefireOutcome(EventType.AGREED, Mode.ASSERTED, outer, Operator.AGREE, null);
    }
    if (addressed
        && view.lexicon().has(EventWord.FORCED, parse.head(outer))
        && shape.modal() == null) {
      return new CeasefireOutcome(type, Mode.ASSERTED, -1, Operator.REAL, null);
    }
    if (addressed && view.frames().uses(parse, outer, Operator.URGE)) {
      return positive
          ? new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.URGE, null)
          : CeasefireOutcome.none("only asked");
    }
    if (view.frames().uses(parse, outer, Operator.AGREE)) {
      EventType agreed = type == EventType.EFFECTIVE ? EventType.AGREED : type;
      return shape.negated()
          ? new CeasefireOutcome(EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null)
          : new CeasefireOutcome(agreed, Mode.ASSERTED, outer, Operator.AGREE, null);
    }
    if (view.frames().uses(parse, outer, Operator.SCHEDULE)) {
      boolean aside = shape.bare() && outer > 0 && parse.chunk(outer - 1).is(Kind.COMMA);
      return type == EventType.REJECTED
              || type == EventType.VIOLATED
              || type == EventType.CALLED && aside
          ? CeasefireOutcome.none("not yet done")
          : new CeasefireOutcome(type, Mode.PLANNED, outer, Operator.SCHEDULE, null);
    }
    if (view.frames().uses(parse, outer, Operator.THREAT)) {
      return CeasefireOutcome.none("only threatened or possible");
    }
    if (view.frames().uses(parse, outer, Operator.WISH)) {
      if (positive && shape.negated()) {
        return new CeasefireOutcome(
            EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null);
      }
      return positive
          ? new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null)
          : CeasefireOutcome.none("only wanted");
    }
    int matter = CeasefireAttachments.matter(view, group);
    CeasefireNotion notion = matter > outer ? CeasefirePhrase.notionOf(view, matter) : null;
    if (notion == CeasefireNotion.INSTRUMENT && positive && commitments.concludes(outer)) {
      EventType agreed = type == EventType.EXTENDED ? type : EventType.AGREED;
      return new CeasefireOutcome(agreed, Mode.ASSERTED, outer, Operator.AGREE, null);
    }
    if (notion != CeasefireNotion.CALL && view.frames().uses(parse, outer, Operator.REAL)) {
      return new CeasefireOutcome(type, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    if (type == EventType.AGREED && commitments.venue(outer)) {
      return new CeasefireOutcome(EventType.AGREED, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    return positive
        ? new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null)
        : CeasefireOutcome.none("only a purpose");
  }
}
