package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Tells truces between armed forces from those of trade or politics and from remembrance days. */
final class OtherTruces {

  private OtherTruces() {}

  /** Whether a phrase names no truce that armed forces make now. */
  static boolean names(View view, CeasefirePhrase phrase) {
    if (remembered(view, phrase)) {
      return true;
    }
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(phrase.np());
    for (int t = chunk.from(); t < phrase.trigger(); t++) {
      if (view.lexicon().has(EventWord.OTHER_TRUCE, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "events that mark the Armistice", "the Armistice that ended the First World War" */
  private static boolean remembered(View view, CeasefirePhrase phrase) {
    return phrase.words().equals("Armistice")
        && view.parse().tokens().stream()
            .anyMatch(token -> view.lexicon().has(EventWord.REMEMBRANCE, token.lower()));
  }
}
