package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** How a verb stands in its clause: with "no longer", with "never", as a subject. */
final class VerbSetting {

  private VerbSetting() {}

  /** Whether "no longer" stands with a verb group. */
  static boolean noLonger(Parse parse, int group) {
    Chunk chunk = parse.chunk(group);
    for (int t = Math.max(0, chunk.from() - 2); t < chunk.to() + 1; t++) {
      if (t + 1 < parse.tokens().size()
          && parse.tokens().get(t).is("no")
          && parse.tokens().get(t + 1).is("longer")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb group ends in a form of "be". */
  static boolean be(Parse parse, int group) {
    return switch (parse.head(group)) {
      case "is", "was", "be", "are", "were", "been" -> true;
      default -> false;
    };
  }

  /** Whether a verb group ends in a form of "be" that tells of what is over. */
  static boolean was(Parse parse, int group) {
    return switch (parse.head(group)) {
      case "was", "were", "been" -> true;
      default -> false;
    };
  }

  /** Whether "never" stands with a verb group. */
  static boolean never(Parse parse, int group) {
    Chunk chunk = parse.chunk(group);
    for (int t = Math.max(0, chunk.from() - 1); t < chunk.to(); t++) {
      if (parse.tokens().get(t).is("never")) {
        return true;
      }
    }
    return false;
  }

  /** "would only respect", "could come only with" */
  static boolean only(Parse parse, int group) {
    Chunk chunk = parse.chunk(group);
    int to = Math.min(parse.tokens().size(), chunk.to() + 1);
    for (int t = chunk.from(); t < to; t++) {
      if (parse.tokens().get(t).is("only")) {
        return chunk.verb().modal() != null && !chunk.verb().negated();
      }
    }
    return false;
  }

  /** "was reached", but "has been reached" */
  static boolean past(Parse parse, int group) {
    return switch (parse.tokens().get(parse.chunk(group).from()).lower()) {
      case "was", "were" -> true;
      default -> false;
    };
  }

  /** "have not reached" */
  static boolean have(Parse parse, int group) {
    return switch (parse.tokens().get(parse.chunk(group).from()).lower()) {
      case "have", "has", "had" -> true;
      default -> false;
    };
  }

  /** "no truce" */
  static boolean nothing(Parse parse, int np) {
    return parse.tokens().get(parse.chunk(np).from()).is("no");
  }

  /** "neither side agreed to", "no agreement was reached on" */
  static boolean nobody(Parse parse, int group) {
    return parse.subjects(group).stream()
        .anyMatch(
            np -> nothing(parse, np) || parse.tokens().get(parse.chunk(np).from()).is("neither"));
  }

  /** "hope that the truce will last" */
  static boolean hoped(View view, int group) {
    Parse parse = view.parse();
    int outer = parse.verbBefore(group - 1);
    return outer >= 0 && view.lexicon().has(EventWord.HOPE, parse.head(outer));
  }

  /** "reaching a truce is vital": a gerund with its object that is the subject of a verb. */
  static boolean subjectClause(Parse parse, int group) {
    if (group > 0 && !parse.chunk(group - 1).is(Kind.SUBORDINATOR)) {
      return false;
    }
    for (int i = group + 1; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.COMMA) || parse.chunk(i).is(Kind.STOP)) {
        return false;
      }
      if (parse.chunk(i).is(Kind.VERB_GROUP) && parse.finite(i) && !parse.reduced(i)) {
        return true;
      }
    }
    return false;
  }

  /** "failed to respect", "accused them of failing to abide by" */
  static boolean failing(Parse parse, int group) {
    int outer = parse.verbBefore(group - 1);
    return outer >= 0
        && parse.head(outer).startsWith("fail")
        && parse.chunk(outer).verb().modal() == null
        && !parse.chunk(outer).verb().negated();
  }

  /** The time expression behind a verb in its own clause, as the index of its chunk; -1 if none. */
  static int timeAfter(Parse parse, int group) {
    for (int i = group + 1; i < parse.chunks().size() && i < group + 8; i++) {
      Kind kind = parse.chunk(i).kind();
      if (kind == Kind.TIME) {
        return i;
      }
      if (kind == Kind.VERB_GROUP
          || kind == Kind.COMMA
          || kind == Kind.STOP
          || kind == Kind.SUBORDINATOR) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the present tense tells of a timetable: "takes effect on Monday". */
  static boolean ahead(View view, int group) {
    int time = timeAfter(view.parse(), group);
    return time >= 0
        && view.dates().stream()
            .anyMatch(
                date ->
                    date.span().start() >= view.parse().span(time).start()
                        && date.span().start() < view.parse().span(time).end()
                        && date.isSoonerAhead());
  }
}
