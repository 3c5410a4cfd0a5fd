package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells an act from the one before it in time, which another clause or phrase names. */
final class ActSequence {

  private static final Set<String> AFTER = Set.of("after", "following", "since", "before");

  /** Words between a clause's subordinator and its act. */
  private static final int FARTHEST = 8;

  private final View view;
  private final Parse parse;

  ActSequence(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /**
   * Whether two acts came one after the other: "struck after rockets were fired". Of "were killed
   * after gunmen attacked" the dead only tell of the attack.
   */
  boolean follows(Candidate first, Candidate second) {
    if (first.verb >= 0 && first.verb == second.chunk || bare(second)) {
      return false;
    }
    boolean fight = first.mutual || second.mutual;
    if (fight && second.initiators.isEmpty() && !named(second)) {
      return false;
    }
    if (besides(first, second)) {
      return true;
    }
    int link = link(last(first, second.trigger), second);
    if (link >= 0 && suffered(first, second)) {
      return false;
    }
    if (link >= 0) {
      return !first.toll || deed(first) && second.verb == second.chunk && gerund(second);
    }
    if (meanwhile(first, second) || prompted(first, second)) {
      return true;
    }
    return !second.toll
        && !bare(first)
        && named(second)
        && opens(first)
        && comma(first.trigger, second);
  }

  /** "The homes were destroyed after being hit by shells": one act, by what came of it. */
  private boolean suffered(Candidate first, Candidate second) {
    return second.verb >= 0
        && parse.passive(second.verb)
        && parse.tokens().get(parse.chunk(second.verb).from()).is("being")
        && !first.targets.isEmpty()
        && first.targets.stream().allMatch(t -> Candidate.has(second.targets, t.id()));
  }

  /** "Rebels ambushed a patrol as fighting between X and Y spread": two acts at a time. */
  private boolean besides(Candidate first, Candidate second) {
    int as = parse.firstOfGroup(second.chunk) - 1;
    return second.mutual
        && second.subject
        && !second.initiators.isEmpty()
        && !first.mutual
        && !first.initiators.isEmpty()
        && as > 0
        && view.lexicon().has(EventWord.MEANWHILE, parse.head(as));
  }

  /** "killed hundreds": somebody did it. */
  private boolean deed(Candidate act) {
    return act.verb >= 0 && !parse.passive(act.verb) && !parse.subjects(act.verb).isEmpty();
  }

  /** "Jets struck the port, as troops pressed their offensive": another clause of its own. */
  private boolean meanwhile(Candidate first, Candidate second) {
    int verb = second.verb;
    if (first.toll
        || second.toll
        || second.mutual
        || second.subject
        || first.initiators.isEmpty()
        || second.initiators.isEmpty()
        || verb < 0
        || !parse.finite(verb)
        || parse.subjects(verb).isEmpty()) {
      return false;
    }
    int subject = parse.firstOfGroup(parse.subjects(verb).get(0));
    int opener = parse.skipBack(subject - 1);
    return parse.chunkOf(last(first, second.trigger)) < opener
        && view.is(opener, Kind.SUBORDINATOR)
        && (!first.mutual || view.is(opener - 1, Kind.COMMA))
        && view.lexicon().has(EventWord.MEANWHILE, parse.head(opener));
  }

  /** "A bomb wounded four, prompting artillery fire across the border." */
  private boolean prompted(Candidate first, Candidate second) {
    int verb = second.verb;
    return verb >= 0
        && verb < second.chunk
        && second.rule.startsWith("noun:")
        && parse.chunkOf(last(first, second.trigger)) < verb
        && parse.chunk(verb).verb().gerund()
        && view.lexicon().has(EventWord.PROMPTING, parse.head(verb));
  }

  /** "The attack" alone is one that was told before. */
  private static boolean bare(Candidate act) {
    return (act.definite || act.continues) && !named(act);
  }

  private static boolean named(Candidate act) {
    return !act.initiators.isEmpty() || !act.targets.isEmpty();
  }

  /** Whether the verbs of two acts have one subject: "killed ten and wounded five". */
  boolean shareSubject(Candidate first, Candidate second) {
    return first.verb >= 0
        && second.verb >= 0
        && !parse.subjects(first.verb).isEmpty()
        && parse.subjects(first.verb).equals(parse.subjects(second.verb));
  }

  /** Whether the second only tells what came of the first: "fired, killing two and hurting six". */
  boolean outcome(Candidate first, Candidate second) {
    int joint = second.verb > 0 ? parse.skipBack(second.verb - 1) : -1;
    boolean trailing =
        second.toll
            && joint > 0
            && gerund(second)
            && (view.is(joint, Kind.COMMA)
                || view.is(joint, Kind.CONJUNCTION) && first.toll && gerund(first));
    for (int i = parse.chunkOf(first.trigger) + 1; trailing && i < second.verb; i++) {
      boolean another =
          view.is(i, Kind.VERB_GROUP)
              && view.is(parse.skipBack(i - 1), Kind.CONJUNCTION)
              && parse.finite(i);
      trailing = !another && !view.is(i, Kind.STOP);
    }
    return trailing;
  }

  /**
   * Whether a noun only sums up the verb before it, or a gerund tells how: "hit the carrier in an
   * attack at the border", "killed ten in routing the column".
   */
  boolean sumsUp(Candidate first, Candidate second) {
    if (first.verb < 0
        || first.initiators.isEmpty()
        || first.mutual
        || second.mutual
        || !second.initiators.isEmpty() && !gerund(second)
        || second.verb >= 0 && second.verb != first.verb && !gerund(second)
        || second.chunk <= first.verb) {
      return false;
    }
    int before = parse.skipBack(second.chunk - 1);
    if (!view.is(before, Kind.PREPOSITION)
        || !(parse.head(before).equals("in")
            || gerund(second) && parse.head(before).equals("by"))) {
      return false;
    }
    for (int i = first.verb + 1; i < before; i++) {
      if (view.is(i, Kind.VERB_GROUP) || view.is(i, Kind.COMMA) || view.is(i, Kind.STOP)) {
        return false;
      }
    }
    return true;
  }

  private boolean gerund(Candidate act) {
    return act.verb >= 0 && parse.chunk(act.verb).verb().gerund();
  }

  /** Whether the second act is what the first one answers. */
  boolean answers(Candidate first, Candidate second) {
    int link = link(last(first, second.trigger), second);
    return link > 0 && view.lexicon().has(EventWord.ANSWER, parse.head(link - 1));
  }

  /** Whether an act only tells what came before another: "a day after rockets hit the port". */
  boolean background(Candidate act) {
    for (int i = parse.chunkOf(act.trigger) - 1; i > 0 && !view.is(i, Kind.STOP); i--) {
      if (connects(i)) {
        return true;
      }
    }
    return false;
  }

  private static int last(Candidate act, int before) {
    int last = act.trigger;
    for (int trigger : act.triggers) {
      last = trigger < before && trigger > last ? trigger : last;
    }
    return last;
  }

  /** The chunk that sets the second act before the first in time, or -1. */
  private int link(int token, Candidate second) {
    int from = parse.chunkOf(token);
    for (int i = parse.chunkOf(second.trigger) - 1; i > from; i--) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.COMMA)) {
        return -1;
      }
      if (connects(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean connects(int chunk) {
    String head = parse.head(chunk);
    if (AFTER.contains(head)) {
      return (view.is(chunk, Kind.SUBORDINATOR) || view.is(chunk, Kind.PREPOSITION))
          && !view.is(chunk + 1, Kind.TIME);
    }
    return view.is(chunk, Kind.PREPOSITION)
        && (head.equals("to") || head.equals("for"))
        && chunk > 1
        && view.lexicon().has(EventWord.ANSWER, parse.head(chunk - 1))
        && parse.head(chunk - 2).equals("in");
  }

  /** "After the raid, ...": an act in a clause or phrase that opens the sentence. */
  private boolean opens(Candidate act) {
    int at = parse.chunkOf(act.trigger);
    int open = 0;
    while (open < at && !connects(open) && !view.is(open, Kind.VERB_GROUP)) {
      open++;
    }
    return open < at && at - open < FARTHEST && connects(open);
  }

  private boolean comma(int token, Candidate second) {
    for (int i = parse.chunkOf(token); i < parse.chunkOf(second.trigger); i++) {
      if (view.is(i, Kind.COMMA)) {
        return true;
      }
    }
    return false;
  }
}
