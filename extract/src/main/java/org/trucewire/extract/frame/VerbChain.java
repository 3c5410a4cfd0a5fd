package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;

/** Tells what a chain of verbs makes of a ceasefire: "urged them to accept", "agreed to halt". */
final class VerbChain {

  /** Modal verbs that, negated, refuse what they say could be agreed. */
  private static final Set<String> UNWILLING = Set.of("would", "can", "ca", "could");

  private final View view;
  private final Parse parse;
  private final CeasefireCommitments commitments;

  VerbChain(View view) {
    this.view = view;
    this.commitments = new CeasefireCommitments(view);
    this.parse = view.parse();
  }

  /** The outcome of a frame whose verb stands in a group, refused if "no" stands before. */
  CeasefireOutcome outcome(CeasefireFrame frame, int group, boolean refused) {
    EventType type = frame.type();
    if (type == null) {
      return CeasefireOutcome.none("\"" + frame.verb() + "\" makes no event of it");
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean promised =
        type == EventType.EFFECTIVE
            && view.lexicon().has(EventWord.KEEP, frame.verb())
            && verb.modal() != null
            && (verb.modal().equals("will") || verb.modal().equals("would") && said(group))
            && !verb.negated()
            && Modality.condition(parse, group) == null;
    if (promised) {
      return new CeasefireOutcome(EventType.AGREED, Mode.ASSERTED, -1, Operator.AGREE, null);
    }
    String obstacle = Modality.obstacle(view, group, type);
    boolean positive =
        type == EventType.CALLED
            || type == EventType.AGREED
            || type == EventType.EFFECTIVE
            || type == EventType.EXTENDED;
    if (obstacle != null) {
      String modal = verb.modal();
      if (modal != null && !verb.negated() && view.lexicon().has(EventWord.CONTAIN, frame.verb())) {
        return CeasefireOutcome.of(EventType.CALLED);
      }
      boolean wanted = modal != null && (modal.equals("should") || modal.equals("must"));
      if (wanted && positive) {
        return CeasefireOutcome.of(EventType.CALLED);
      }
      if (modal != null
          && UNWILLING.contains(modal)
          && verb.negated()
          && type == EventType.AGREED
          && Modality.condition(parse, group) == null) {
        return CeasefireOutcome.of(EventType.REJECTED);
      }
      boolean announced =
          type == EventType.EFFECTIVE
              || (type == EventType.ENDED || type == EventType.EXTENDED) && said(group);
      if (modal != null && modal.equals("would") && announced && !verb.negated()) {
        return new CeasefireOutcome(type, Mode.PLANNED, -1, null, null);
      }
      return CeasefireOutcome.none(obstacle);
    }
    if (type == EventType.EFFECTIVE
        && frame.relation() == CeasefireFrame.Relation.OBJECT
        && VerbSetting.noLonger(parse, group)) {
      return CeasefireOutcome.of(EventType.ENDED);
    }
    if (verb.negated()
        && type == EventType.EFFECTIVE
        && view.lexicon().has(EventWord.KEEP, frame.verb())) {
      return CeasefireOutcome.of(EventType.VIOLATED);
    }
    boolean untrue =
        type == EventType.AGREED
            && verb.negated()
            && verb.modal() == null
            && (VerbSetting.never(parse, group)
                || view.lexicon().has(EventWord.ONE_SIDED_ACT, frame.verb()));
    if (untrue) {
      return new CeasefireOutcome(type, Mode.DENIED, -1, null, null);
    }
    if ((verb.negated() || refused) && frame.verb().equals("confirm")) {
      return CeasefireOutcome.none("not confirmed");
    }
    if (verb.negated() || refused) {
      if (type == EventType.AGREED || type == EventType.CALLED || type == EventType.EXTENDED) {
        return CeasefireOutcome.of(EventType.REJECTED);
      }
      if (type == EventType.VIOLATED) {
        return new CeasefireOutcome(type, Mode.DENIED, -1, null, null);
      }
      return CeasefireOutcome.none("negated");
    }
    if (verb.modal() != null) {
      boolean talks = type == EventType.CALLED && frame.notion() == CeasefireNotion.CALL;
      if (type == EventType.VIOLATED
          || type == EventType.REJECTED
          || type == EventType.CALLED && !talks
          || VerbSetting.hoped(view, group)) {
        return CeasefireOutcome.none("not yet done: \"" + verb.modal() + "\"");
      }
      return new CeasefireOutcome(type, Mode.PLANNED, -1, null, null);
    }
    int before = parse.skipBack(group - 1);
    if (verb.gerund()) {
      CeasefireOutcome outcome = GerundOutcome.of(view, type, group, positive);
      if (outcome != null) {
        return outcome;
      }
    }
    if (verb.infinitive()
        || verb.form() == Inflection.BASE
            && !verb.auxiliary()
            && before >= 0
            && parse.chunk(before).is(Kind.VERB_GROUP)) {
      if (view.lexicon().has(EventWord.KEEP, frame.verb())) {
        int outer = parse.verbBefore(group - 1);
        if (VerbSetting.failing(parse, group)) {
          return CeasefireOutcome.of(EventType.VIOLATED);
        }
        if (outer >= 0
            && view.lexicon().has(EventWord.PROMISE, parse.head(outer))
            && !parse.chunk(outer).verb().negated()
            && parse.chunk(outer).verb().modal() == null) {
          return new CeasefireOutcome(EventType.AGREED, Mode.ASSERTED, outer, Operator.AGREE, null);
        }
      }
      return infinitive(type, group, positive);
    }
    if (positive && commitments.listedDuty(group, before)) {
      return CeasefireOutcome.of(EventType.CALLED);
    }
    int shared =
        verb.form() == Inflection.BASE && !verb.auxiliary() ? commitments.shared(before) : -1;
    if (shared >= 0) {
      return infinitive(type, shared, positive);
    }
    int opener = commitments.finiteSubordinator(group);
    boolean to =
        opener >= 0 && (parse.head(opener).equals("before") || parse.head(opener).equals("until"));
    if ((type == EventType.ENDED || type == EventType.EFFECTIVE)
        && verb.form() == Inflection.THIRD_PERSON
        && (to
            || frame.relation() == CeasefireFrame.Relation.SUBJECT
                && VerbSetting.ahead(view, group))) {
      return new CeasefireOutcome(type, Mode.PLANNED, -1, null, null);
    }
    return CeasefireOutcome.of(type);
  }

  private boolean said(int group) {
    int outer = parse.verbBefore(group - 1);
    return outer >= 0 && view.frames().uses(parse, outer, Operator.SPEECH);
  }

  private CeasefireOutcome infinitive(EventType type, int group, boolean positive) {
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
      return infinitive(type, outer, positive);
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
      return type == EventType.CALLED || type == EventType.REJECTED || type == EventType.VIOLATED
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

  /** Whether somebody urged, agreed, refused or wanted what the infinitive in a group says. */
  boolean decided(int group, CeasefireOutcome outcome) {
    int outer = outcome.outer();
    return outer < 0 && !parse.chunk(group).verb().infinitive()
        || outer >= 0 && parse.chunk(group).verb().gerund()
        || outer >= 0
            && List.of(
                    Operator.URGE,
                    Operator.AGREE,
                    Operator.REFUSE,
                    Operator.WISH,
                    Operator.SCHEDULE,
                    Operator.REAL)
                .stream()
                .anyMatch(use -> view.frames().uses(parse, outer, use));
  }
}
