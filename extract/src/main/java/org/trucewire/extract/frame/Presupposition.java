package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** What a source does not tell but takes as known: "the truce, which began on Monday, would go". */
final class Presupposition {

  private static final Set<String> KNOWN = Set.of("after", "following", "despite", "amid", "since");

  private Presupposition() {}

  /** Whether every source of the sentence takes an event as known. */
  static boolean of(View view, Candidate candidate) {
    return candidate.aside
        || known(view, candidate)
        || since(view, candidate)
        || candidate.triggers.stream()
            .allMatch(t -> behind(view, candidate, view.parse().chunkOf(t)));
  }

  /** "a truce declared last week", "the truce, which began on Monday,": said of it in passing. */
  private static boolean known(View view, Candidate candidate) {
    boolean made = candidate.type == EventType.AGREED || candidate.type == EventType.EFFECTIVE;
    if (!made || candidate.verb <= 0) {
      return false;
    }
    Parse parse = view.parse();
    int relative = parse.skipBack(candidate.verb - 1);
    return parse.reduced(candidate.verb)
        || relative > 0 && view.is(relative, Kind.RELATIVE) && view.is(relative - 1, Kind.COMMA);
  }

  /** "since rebels took the town": whatever is told of the time that began so. */
  private static boolean since(View view, Candidate candidate) {
    Parse parse = view.parse();
    for (int i = candidate.verb - 1; i >= 0; i--) {
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i) && !parse.reduced(i)) {
        return false;
      }
      boolean opens = view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.PREPOSITION);
      if (opens && parse.head(i).equals("since")) {
        return true;
      }
      if (view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.STOP)) {
        return false;
      }
    }
    return false;
  }

  /** "after the raid", "despite a wave of attacks" */
  private static boolean behind(View view, Candidate candidate, int at) {
    Parse parse = view.parse();
    if (candidate.type != EventType.HOSTILITIES || !parse.chunk(at).is(Kind.NOUN_PHRASE)) {
      return false;
    }
    int before = parse.skipBack(parse.firstOfGroup(at) - 1);
    if (before > 0 && parse.head(before).equals("of") && view.is(before - 1, Kind.NOUN_PHRASE)) {
      before = parse.skipBack(before - 2);
    }
    return before >= 0 && KNOWN.contains(parse.head(before));
  }

  /**
   * "said it would answer after rebels shelled the town": a source that speaks of what is to come,
   * or says nothing but that it speaks, takes for known what went before.
   */
  static boolean under(View view, Source source, Candidate candidate) {
    Parse parse = view.parse();
    if (source.from() == 0 || candidate.verb <= source.verb()) {
      return false;
    }
    int clause = -1;
    for (int i = candidate.verb - 1; i > source.verb(); i--) {
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i)) {
        return false;
      }
      boolean opens = view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.PREPOSITION);
      if (opens && KNOWN.contains(parse.head(i))) {
        clause = i;
        break;
      }
    }
    boolean made = candidate.type == EventType.AGREED || candidate.type == EventType.EFFECTIVE;
    if (made && clause >= 0) {
      return true;
    }
    for (int i = source.verb() + 1; i < clause; i++) {
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i)) {
        return parse.chunk(i).verb().modal() != null;
      }
    }
    return false;
  }
}
