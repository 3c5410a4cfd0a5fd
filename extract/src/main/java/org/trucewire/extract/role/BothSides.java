package org.trucewire.extract.role;

import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Noun phrases that mean the two who face each other. */
final class BothSides {

  private BothSides() {}

  /** "both groups", "the two movements" */
  static boolean two(Parse parse, Chunk chunk) {
    Token before = parse.tokens().get(Math.max(chunk.from(), chunk.head() - 1));
    return parse.tokens().get(chunk.head()).lower().endsWith("s")
        && (before.is("both") || before.is("two") && !parse.tokens().get(chunk.from()).is("two"));
  }

  /** "the two sides", "both countries", "warring parties", but not "Arab countries". */
  static boolean mean(Parse parse, Chunk chunk, NounClass known, Token head) {
    if (known == NounClass.GROUP) {
      return two(parse, chunk);
    }
    boolean each = known == NounClass.PARTIES && parse.tokens().get(chunk.from()).is("each");
    if (known != NounClass.PARTIES && known != NounClass.COUNTRY || !head.lower().endsWith("s")) {
      return each;
    }
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      boolean two =
          word.equals("two")
              || word.equals("both")
              || word.equals("warring")
              || word.equals("rival")
              || word.equals("opposing");
      if (two || known == NounClass.PARTIES && (word.equals("the") || word.equals("all"))) {
        return true;
      }
    }
    return false;
  }
}
