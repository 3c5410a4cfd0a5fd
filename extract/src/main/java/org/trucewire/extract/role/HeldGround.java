package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Whoever holds the ground that is struck: "rebel-held towns", "a Hamas-run ministry". */
final class HeldGround {

  private final PhraseText text;
  private final RoleNouns nouns;
  private final ClassActors actors;

  HeldGround(PhraseText text, RoleNouns nouns, ClassActors actors) {
    this.text = text;
    this.nouns = nouns;
    this.actors = actors;
  }

  /** The holder that the words of a phrase tell, nobody if they tell none. */
  List<Party> holder(Parse parse, int sentence, int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Token word = parse.tokens().get(t);
      int dash = word.lower().lastIndexOf('-');
      if (dash <= 0 || !nouns.lexicon().has(EventWord.HELD, word.lower().substring(dash + 1))) {
        continue;
      }
      for (Name name : text.namesIn(parse, sentence, chunk)) {
        if (name.span().end() == word.start() + dash) {
          return List.of(name.party());
        }
      }
      NounClass known = nouns.of(word.lower().substring(0, dash));
      boolean side =
          known == NounClass.REBEL
              || known == NounClass.SEPARATIST
              || known == NounClass.OPPOSITION
              || known == NounClass.GOVERNMENT;
      Actor actor = side ? actors.inContext(parse, sentence, chunk, known, Reading.PATIENT) : null;
      if (actor != null) {
        return text.one(actor, parse, np, false);
      }
    }
    return List.of();
  }
}
