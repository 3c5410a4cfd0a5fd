package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Token;

/** "It is not true that rebels attacked the town": what is said not to have happened. */
final class Untruths {

  private Untruths() {}

  /** Whether the words before an event call untrue what follows them. */
  static boolean told(View view, Candidate candidate) {
    List<Token> tokens = view.parse().tokens();
    for (int t = 1; t + 1 < candidate.trigger; t++) {
      boolean not = tokens.get(t - 1).is("not") || tokens.get(t - 1).is("n't");
      boolean untrue =
          not
              ? tokens.get(t).is("true")
              : view.lexicon().has(EventWord.FALSE, tokens.get(t).lower());
      if (untrue && tokens.get(t + 1).is("that")) {
        return true;
      }
    }
    return false;
  }
}
