package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells what the verb before an infinitive makes of a ceasefire: "urged them to accept". */
final class InfinitiveOutcome {

  private static final Set<String> FIRST_OR_LAST = Set.of("first", "second", "last", "latest");

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
    if (VerbSetting.be(parse, outer) && theFirst(outer, group)) {
      return new CeasefireOutcome(type, Mode.ASSERTED, -1, Operator.REAL, null);
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
    if ((positive || type == EventType.ENDED) && commitments.ownForces(outer)) {
      EventType ordered =
          type == EventType.EXTENDED || type == EventType.ENDED || type == EventType.CALLED
              ? type
              : EventType.AGREED;
      return new CeasefireOutcome(ordered, Mode.ASSERTED, outer, Operator.AGREE, null);
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
    int asking = positive && shape.infinitive() ? asking(outer, group) : -1;
    if (asking >= 0) {
      return new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, asking, Operator.URGE, null);
    }
    if (addressed && type == EventType.EFFECTIVE && expects(outer)) {
      return new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.URGE, null);
    }
    int effort = CeasefireAttachments.matter(view, group);
    if (positive && effort > outer && parse.head(effort).startsWith("effort")) {
      return shape.negated()
          ? CeasefireOutcome.none("no effort")
          : new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null);
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
    if (notion == CeasefireNotion.INSTRUMENT && positive && commitments.missed(outer)) {
      EventType missed = type == EventType.EXTENDED ? type : EventType.AGREED;
      return new CeasefireOutcome(missed, Mode.DENIED, outer, Operator.AGREE, null);
    }
    if (notion == CeasefireNotion.CALL
        && positive
        && nobodys(matter)
        && commitments.refusesCalls(outer)) {
      return new CeasefireOutcome(EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null);
    }
    if (notion != CeasefireNotion.CALL && view.frames().uses(parse, outer, Operator.REAL)) {
      return new CeasefireOutcome(type, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    if (type == EventType.AGREED && commitments.venue(outer)) {
      return new CeasefireOutcome(EventType.AGREED, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    // "Urged them to make every effort to reach a truce", but not "guards to be sent to end it"
    boolean means = positive && shape.infinitive() && !parse.passive(outer);
    CeasefireOutcome higher = means ? outcome(type, outer, true) : null;
    if (higher != null && higher.operator() == Operator.URGE) {
      return higher;
    }
    return positive
        ? new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null)
        : CeasefireOutcome.none("only a purpose");
  }

  /** The verb of "asked them to do their utmost to reach a truce", or -1. */
  private int asking(int outer, int group) {
    int asking = parse.verbBefore(outer - 1);
    if (asking < 0
        || parse.chunk(asking).verb().modal() != null
        || parse.passive(outer)
        || !parse.finite(asking)
        || !view.frames().uses(parse, asking, Operator.URGE)) {
      return -1;
    }
    boolean addressed = parse.passive(asking);
    for (int i = asking + 1; i < outer; i++) {
      addressed |= view.is(i, Kind.NOUN_PHRASE);
    }
    for (int i = outer + 1; i < group && addressed; i++) {
      addressed =
          !view.is(i, Kind.NOUN_PHRASE)
              || view.parties().namesIn(parse, view.sentence(), parse.chunk(i)).isEmpty();
    }
    return addressed ? asking : -1;
  }

  /** "Chad expects Libya to stop the shelling": a party to the war demands it. */
  private boolean expects(int outer) {
    return parse.head(outer).startsWith("expect")
        && parse.finite(outer)
        && !parse.passive(outer)
        && view.resolve(parse.subjects(outer), Reading.AGENT).stream().anyMatch(Party::belligerent);
  }

  /** "were the first to violate the truce", "became the last group to sign it" */
  private boolean theFirst(int outer, int group) {
    if (parse.chunk(outer).verb().negated() || !parse.chunk(group).verb().infinitive()) {
      return false;
    }
    for (int t = parse.chunk(outer).to(); t < parse.chunk(group).from(); t++) {
      if (FIRST_OR_LAST.contains(parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "calls to extend it", but no "rebel proposal to extend it": that call is told as well. */
  private boolean nobodys(int call) {
    Chunk chunk = parse.chunk(call);
    return chunk.head() == chunk.from()
        && view.parties().namesIn(parse, view.sentence(), chunk).isEmpty();
  }
}
