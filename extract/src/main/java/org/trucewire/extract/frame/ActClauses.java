package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Tells acts apart that stand in clauses of their own: "X struck the port, and Y shelled Z". */
final class ActClauses {

  private static final Set<String> JOINS = Set.of("and", "but", "while", "whereas");

  /** "said officials said": deeper than so nobody is quoted. */
  private static final int SPEECHES = 2;

  private final View view;
  private final Parse parse;

  ActClauses(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Whether the second act is told besides the first, not as what came of it. */
  boolean apart(Candidate first, Candidate second) {
    if (second.verb < 0 || first.verb == second.verb || second.continues) {
      return false;
    }
    if (elsewhere(first, second)) {
      return true;
    }
    int opener = opener(second.verb);
    if (opener < 0 || parse.chunkOf(last(first, second.trigger)) >= opener) {
      return false;
    }
    if (first.toll && first.initiators.isEmpty()) {
      return false;
    }
    boolean doer = !second.initiators.isEmpty() && !second.mutual;
    if (second.toll) {
      return doer && first.mutual;
    }
    boolean another = second.mutual && second.subject && !second.definite;
    return first.mutual != second.mutual
        || first.mutual && another
        || first.initiators.isEmpty() && !first.definite && doer;
  }

  /** "killed two in one town and wounded six in another": the same verbs' subject. */
  private boolean elsewhere(Candidate first, Candidate second) {
    return first.verb >= 0
        && first.verb < second.verb
        && view.is(parse.skipBack(second.verb - 1), Kind.CONJUNCTION)
        && parse.subjects(first.verb).equals(parse.subjects(second.verb))
        && OwnPlaces.apart(first, second);
  }

  /** "X opened fire and our patrol fired back", "prompting Y to return fire". */
  boolean replies(Candidate first, Candidate second) {
    return second.verb > first.verb
        && first.verb >= 0
        && !first.mutual
        && view.lexicon().has(EventWord.FIRING_BACK, second.rulePhrase())
        && !parse.subjects(second.verb).isEmpty()
        && !parse.subjects(second.verb).equals(parse.subjects(first.verb));
  }

  /** The conjunction that opens a verb's clause, over those who say what it tells; or -1. */
  private int opener(int verb) {
    int at = verb;
    for (int i = 0; i <= SPEECHES; i++) {
      List<Integer> subjects = parse.finite(at) ? parse.subjects(at) : List.of();
      if (subjects.isEmpty() || subjects.get(0) > at || some(subjects.get(0))) {
        return -1;
      }
      int before = parse.skipBack(parse.firstOfGroup(subjects.get(0)) - 1);
      boolean joined = view.is(before, Kind.CONJUNCTION) || view.is(before, Kind.SUBORDINATOR);
      if (joined && JOINS.contains(parse.head(before))) {
        return before;
      }
      if (view.is(before, Kind.SUBORDINATOR) && parse.head(before).equals("that")) {
        before = parse.skipBack(before - 1);
        if (view.is(before, Kind.CONJUNCTION)) {
          return before;
        }
      }
      if (!view.is(before, Kind.VERB_GROUP)) {
        return -1;
      }
      at = before;
    }
    return -1;
  }

  /** "and they", "and three": those of whom the clause before it told. */
  private boolean some(int np) {
    Tag tag = parse.tokens().get(parse.chunk(np).head()).tag();
    return tag == Tag.PRON || tag == Tag.NUM || tag == Tag.DET;
  }

  private static int last(Candidate act, int before) {
    int last = act.trigger;
    for (int trigger : act.triggers) {
      last = trigger < before && trigger > last ? trigger : last;
    }
    return last;
  }
}
