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
  private final InfinitiveOutcome infinitives;

  VerbChain(View view) {
    this.view = view;
    this.commitments = new CeasefireCommitments(view);
    this.parse = view.parse();
    this.infinitives = new InfinitiveOutcome(view, commitments);
  }

  /** The outcome of a frame whose verb stands in a group, refused if "no" stands before. */
  CeasefireOutcome outcome(CeasefireFrame frame, int group, boolean refused) {
    EventType type = frame.type();
    if (type == null) {
      return CeasefireOutcome.none("\"" + frame.verb() + "\" makes no event of it");
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean conditional =
        VerbSetting.only(parse, group)
            && frame.relation() == CeasefireFrame.Relation.OBJECT
            && type != EventType.VIOLATED
            && type != EventType.REJECTED
            && type != EventType.ENDED;
    if (conditional) {
      return CeasefireOutcome.of(EventType.CALLED);
    }
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
      boolean refusing =
          type == EventType.REJECTED
              && frame.relation() == CeasefireFrame.Relation.OBJECT
              && modal != null
              && modal.equals("would")
              && !verb.negated()
              && Modality.condition(parse, group) == null;
      if (refusing) {
        return CeasefireOutcome.of(type);
      }
      boolean wanted = modal != null && (modal.equals("should") || modal.equals("must"));
      if (wanted && positive) {
        return CeasefireOutcome.of(EventType.CALLED);
      }
      if (modal != null
          && UNWILLING.contains(modal)
          && verb.negated()
          && (type == EventType.AGREED
              || type == EventType.EXTENDED
              || frame.verb().equals("stop fighting"))
          && Modality.condition(parse, group) == null) {
        return CeasefireOutcome.of(EventType.REJECTED);
      }
      boolean announced =
          type == EventType.EFFECTIVE
              || (type == EventType.ENDED || type == EventType.EXTENDED) && said(group);
      if (modal != null
          && modal.equals("would")
          && announced
          && !verb.negated()
          && !foretold(frame, group)) {
        return new CeasefireOutcome(type, Mode.PLANNED, -1, null, null);
      }
      return CeasefireOutcome.none(obstacle);
    }
    if (type == EventType.EFFECTIVE
        && (frame.relation() == CeasefireFrame.Relation.OBJECT
            || !view.lexicon().has(EventWord.KEEP, frame.verb()))
        && VerbSetting.noLonger(parse, group)) {
      return CeasefireOutcome.of(EventType.ENDED);
    }
    if (type == EventType.EFFECTIVE
        && verb.negated()
        && verb.modal() == null
        && pending(frame, group)) {
      return new CeasefireOutcome(type, Mode.DENIED, -1, null, null);
    }
    if ((verb.negated() || refused && verb.modal() == null)
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
    untrue |=
        (type == EventType.AGREED || type == EventType.EXTENDED) && missed(frame, group, refused);
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
      boolean denied =
          type == EventType.VIOLATED || type == EventType.REJECTED && verb.modal() == null;
      if (frame.verb().contains(" not ")) {
        return CeasefireOutcome.of(type);
      }
      if (denied) {
        return new CeasefireOutcome(type, Mode.DENIED, -1, null, null);
      }
      return type == EventType.ENDED && frame.verb().contains("no longer")
          ? CeasefireOutcome.of(type)
          : CeasefireOutcome.none("negated");
    }
    if (verb.modal() != null) {
      boolean talks =
          type == EventType.CALLED
              && (frame.notion() == CeasefireNotion.CALL
                  || view.lexicon().has(EventWord.SEEK, frame.verb()));
      if (type == EventType.VIOLATED
          || type == EventType.REJECTED
          || type == EventType.CALLED && !talks
          || foretold(frame, group)
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
      return infinitives.outcome(type, group, positive);
    }
    int demanding = positive ? commitments.demanding(group) : -1;
    if (demanding >= 0) {
      return new CeasefireOutcome(EventType.CALLED, Mode.ASSERTED, demanding, Operator.URGE, null);
    }
    if (positive && commitments.listedDuty(group, before)) {
      return CeasefireOutcome.of(EventType.CALLED);
    }
    int shared =
        verb.form() == Inflection.BASE && !verb.auxiliary() ? commitments.shared(before) : -1;
    if (shared >= 0) {
      return infinitives.outcome(type, shared, positive);
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

  /**
   * "The truce would hold only if": that one lasts is no appointment, unless it is told till when.
   */
  private boolean foretold(CeasefireFrame frame, int group) {
    return frame.type() == EventType.EFFECTIVE
        && frame.relation() == CeasefireFrame.Relation.SUBJECT
        && view.lexicon().has(EventWord.ENDURE, frame.verb())
        && VerbSetting.timeAfter(parse, group) < 0;
  }

  /** "no truce has been reached", "have not reached a truce", but "did not sign" */
  private boolean missed(CeasefireFrame frame, int group, boolean refused) {
    Chunk chunk = parse.chunk(group);
    boolean none = refused && parse.passive(group) && !VerbSetting.past(parse, group);
    return chunk.verb().modal() == null
        && view.lexicon().has(EventWord.ATTAINED, frame.verb())
        && (none || chunk.verb().negated() && VerbSetting.have(parse, group));
  }

  /** "has not yet taken effect", "had not begun" */
  private boolean pending(CeasefireFrame frame, int group) {
    Chunk chunk = parse.chunk(group);
    boolean yet = view.lexicon().has(EventWord.CEASEFIRE_START, frame.verb());
    int to = Math.min(parse.tokens().size(), chunk.to() + 1);
    for (int t = chunk.from(); t < to && !yet; t++) {
      yet = parse.tokens().get(t).is("yet");
    }
    return yet;
  }

  private boolean said(int group) {
    int outer = parse.verbBefore(group - 1);
    return outer >= 0 && view.frames().uses(parse, outer, Operator.SPEECH);
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
