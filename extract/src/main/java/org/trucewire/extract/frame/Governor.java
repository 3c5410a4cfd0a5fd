package org.trucewire.extract.frame;

import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Finds the verb that a noun phrase depends on. */
final class Governor {

  private Governor() {}

  /** The verb group whose object a noun phrase is, with or without a preposition, or -1. */
  static int verbOver(View view, int np) {
    Parse parse = view.parse();
    int at = parse.skipBack(parse.firstOfGroup(np) - 1);
    for (int steps = 0; steps < 4 && at >= 0; steps++) {
      switch (parse.chunk(at).kind()) {
        case VERB_GROUP -> {
          return at;
        }
        case PREPOSITION -> {
          int before = parse.skipBack(at - 1);
          if (before < 0) {
            return -1;
          }
          if (parse.chunk(before).is(Kind.VERB_GROUP)) {
            return before;
          }
          if (!parse.chunk(before).is(Kind.NOUN_PHRASE)) {
            return -1;
          }
          int accusing = parse.skipBack(parse.firstOfGroup(before) - 1);
          boolean accused =
              accusing >= 0
                  && parse.chunk(accusing).is(Kind.VERB_GROUP)
                  && view.frames().uses(parse, accusing, Operator.ACCUSE);
          if (accused) {
            return accusing;
          }
          if (!carrier(parse, before, at)) {
            return -1;
          }
          at = parse.skipBack(parse.firstOfGroup(before) - 1);
        }
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /**
   * "a series of attacks", "responsibility for the attack", "part in the raid", "X of an attack".
   */
  private static boolean carrier(Parse parse, int np, int preposition) {
    String head = parse.head(np);
    String word = parse.head(preposition);
    return switch (word) {
      case "of" -> true;
      case "for" -> head.equals("responsibility") || head.equals("blame");
      case "in" -> head.equals("part") || head.equals("role");
      default -> false;
    };
  }

  /** The verb group whose subject a noun phrase is, or -1. */
  static int verbUnder(View view, int np) {
    Parse parse = view.parse();
    for (int i = np + 1; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.STOP)) {
        return -1;
      }
      if (parse.chunk(i).is(Kind.VERB_GROUP)
          && parse.subjects(i).contains(parse.firstOfGroup(np))) {
        return i;
      }
    }
    return -1;
  }
}
