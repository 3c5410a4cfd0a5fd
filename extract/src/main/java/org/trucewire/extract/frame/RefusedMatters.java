package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** What is refused together with the clause that explains it: "dismissed suggestions that". */
final class RefusedMatters {

  private RefusedMatters() {}

  /** The suggestions of "dismissed suggestions that its troops halt their advance", or -1. */
  static int of(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    for (int i = parse.firstOfGroup(phrase.carrier()) - 1; i > 0; i--) {
      if (view.is(i, Kind.STOP)) {
        return -1;
      }
      if (view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE)) {
        int matter = parse.skipBack(i - 1);
        boolean clause =
            parse.head(i).equals("that") && !view.is(parse.skipForward(i + 1), Kind.VERB_GROUP);
        return clause && suggestion(view, matter) && refused(view, matter) ? matter : -1;
      }
    }
    return -1;
  }

  private static boolean suggestion(View view, int np) {
    return view.is(np, Kind.NOUN_PHRASE)
        && (CeasefirePhrase.notionOf(view, np) == CeasefireNotion.CALL
            || view.lexicon().has(EventWord.SUGGESTION, view.parse().head(np)));
  }

  private static boolean refused(View view, int np) {
    int over = Governor.verbOver(view, np);
    return over >= 0
        && !view.parse().chunk(over).verb().negated()
        && view.frames().ceasefireVerbs().verbs(view.parse(), over).stream()
            .map(PhraseTable.Hit::value)
            .anyMatch(f -> f.makes(EventType.REJECTED, CeasefireNotion.CALL));
  }
}
