package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** On whose word papers and broadcasts speak that do not name their owner before them. */
final class Voices {

  /** Chunks behind a paper in which its owner is looked for. */
  private static final int REACH = 8;

  private final PartyResolver resolver;
  private final Discourse discourse;

  Voices(PartyResolver resolver, Discourse discourse) {
    this.resolver = resolver;
    this.discourse = discourse;
  }

  /**
   * "a report by the monitors", "a statement released in Aden by the ministry", and "the statement"
   * of who spoke last.
   */
  List<Party> resolve(Parse parse, int sentence, int np, Token head) {
    if (!resolver.nouns().lexicon().has(EventWord.VOICE, head.lower())) {
      return List.of();
    }
    for (int i = np + 1; i + 1 < parse.chunks().size() && i <= np + REACH; i++) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.STOP)
          || chunk.is(Kind.COMMA)
          || chunk.is(Kind.VERB_GROUP) && parse.finite(i) && !parse.reduced(i) && i > np + 1) {
        break;
      }
      boolean owner = parse.head(i).equals("by") || parse.head(i).equals("from");
      if (owner && chunk.is(Kind.PREPOSITION) && parse.chunk(i + 1).is(Kind.NOUN_PHRASE)) {
        return resolver.resolve(parse, sentence, i + 1, Reading.SPEAKER);
      }
    }
    return parse.tokens().get(parse.chunk(np).from()).is("the")
        ? discourse.speakers().stream().map(Party::inferred).toList()
        : List.of();
  }
}
