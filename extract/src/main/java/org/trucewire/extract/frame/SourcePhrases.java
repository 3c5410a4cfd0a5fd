package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Sources that are named without a verb: "according to the army", "- Malaysia PM". */
final class SourcePhrases {

  private SourcePhrases() {}

  /** The source that a chunk opens, or null. */
  static Source at(View view, int chunk) {
    return switch (view.parse().head(chunk)) {
      case "according" -> according(view, chunk);
      case "by" -> count(view, chunk);
      default -> null;
    };
  }

  /** "Strikes kill 12 in Odesa: Ukrainian officials"; null if a sentence does not end so. */
  static Source last(View view) {
    Parse parse = view.parse();
    int end = parse.chunks().size() - 1;
    int np = view.is(end, Kind.STOP) ? end - 1 : end;
    boolean source =
        np > 1
            && view.is(np, Kind.NOUN_PHRASE)
            && view.is(np - 1, Kind.STOP)
            && (parse.head(np - 1).equals(":") || office(view, np) && dash(view, np - 1));
    return source ? new Source(np - 1, 0, np - 1, List.of(np), false, false) : null;
  }

  /** "Sides agree to truce - Malaysia PM" */
  private static boolean office(View view, int np) {
    NounClass known = view.parties().nouns().of(view.parse().head(np));
    return known == NounClass.OFFICIAL || known == NounClass.GOVERNMENT;
  }

  private static boolean dash(View view, int stop) {
    String mark = view.parse().head(stop);
    return mark.length() == 1 && "-\u2013\u2014".contains(mark);
  }

  /** "by the army's count", "by U.N. estimates" */
  private static Source count(View view, int by) {
    Parse parse = view.parse();
    int np = by + 1;
    boolean word =
        view.is(np, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.RECKONING, parse.head(np))
            && !view.parties().namesIn(parse, view.sentence(), parse.chunk(np)).isEmpty();
    return word ? new Source(by, 0, parse.chunks().size(), List.of(np), false, false) : null;
  }

  private static Source according(View view, int chunk) {
    Parse parse = view.parse();
    for (int i = chunk + 1; i < parse.chunks().size() && i <= chunk + 2; i++) {
      if (view.is(i, Kind.NOUN_PHRASE)) {
        return new Source(chunk, 0, parse.chunks().size(), parse.group(i, false), false, false);
      }
    }
    return null;
  }
}
