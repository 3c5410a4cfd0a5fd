package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.EventWord;

/** Tells words after which an act happened although they look like doubt: "could be heard". */
final class Factives {

  private Factives() {}

  /** "could be heard", "could see": what can be perceived is there. */
  static boolean perceived(View view, int group) {
    String modal = view.parse().chunk(group).verb().modal();
    return modal.startsWith("c")
        && view.lexicon().has(EventWord.PERCEIVED, view.parse().head(group));
  }

  /** "did not stop them from firing": they did. */
  static boolean failedToStop(View view, int from) {
    int verb = view.parse().verbBefore(from - 1);
    return verb >= 0
        && view.parse().chunk(verb).verb().negated()
        && view.parse().chunk(verb).verb().modal() == null
        && view.lexicon().has(EventWord.PREVENT, view.parse().head(verb));
  }

  /** "punished it for sending tanks": what one is punished for is done. */
  static boolean answered(View view, int chunk) {
    int verb = view.parse().verbBefore(chunk);
    return verb >= 0 && view.lexicon().has(EventWord.ANSWERED_FOR, view.parse().head(verb));
  }
}
