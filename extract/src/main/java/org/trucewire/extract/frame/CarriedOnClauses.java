package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Clauses that go on with another one, and share its time. */
final class CarriedOnClauses {

  private CarriedOnClauses() {}

  /**
   * "Rebels shelled the town on Monday, killing two, and jets bombed the port": whether a clause
   * that goes on with the one of the first has no time but the first's.
   */
  static boolean shared(View view, int at, Candidate first, Candidate second) {
    Parse parse = view.parse();
    if (second.verb < 0 || at >= second.verb || parse.chunkOf(first.trigger) >= second.verb) {
      return false;
    }
    List<Integer> subjects = parse.subjects(second.verb);
    boolean participle = parse.chunk(second.verb).verb().gerund();
    int opens =
        subjects.isEmpty() || subjects.get(0) > second.verb || subjects.get(0) < at || participle
            ? second.verb
            : parse.firstOfGroup(subjects.get(0));
    int before = parse.skipBack(opens - 1);
    while (!participle && before > at && view.is(before, Kind.NOUN_PHRASE)) {
      int preposition = parse.skipBack(before - 1);
      before = view.is(preposition, Kind.PREPOSITION) ? parse.skipBack(preposition - 1) : -1;
    }
    boolean and = view.is(before, Kind.CONJUNCTION) && parse.head(before).equals("and");
    if (!and && !(participle && view.is(before, Kind.COMMA))) {
      return false;
    }
    for (int i = at + 1; i < second.verb; i++) {
      if (view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE) || view.is(i, Kind.STOP)) {
        return false;
      }
    }
    return true;
  }
}
