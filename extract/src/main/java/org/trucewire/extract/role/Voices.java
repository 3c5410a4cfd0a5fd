package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.NameSense;
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

  /** Whether a noun means a paper or people that speak for others. */
  boolean paper(Token head) {
    return resolver.nouns().lexicon().has(EventWord.VOICE, head.lower());
  }

  /** "a war communique issued in Baghdad": a state's whose capital that is, or nobody. */
  List<Party> issuedIn(Parse parse, int sentence, int np) {
    int in = np + 1;
    while (in < parse.chunks().size() && parse.chunk(in).is(Kind.VERB_GROUP)) {
      in++;
    }
    boolean phrase =
        in > np + 1
            && in + 1 < parse.chunks().size()
            && parse.head(in).equals("in")
            && parse.chunk(in + 1).is(Kind.NOUN_PHRASE);
    if (!phrase) {
      return List.of();
    }
    for (Name name : resolver.namesIn(parse, sentence, parse.chunk(in + 1))) {
      boolean toldOf = resolver.backdrop().mentions(name.actor().id()) > 1;
      if (name.sense() == NameSense.CAPITAL && toldOf) {
        return List.of(name.party().inferred());
      }
    }
    return List.of();
  }

  /**
   * "a report by the monitors", "a statement released in Aden by the ministry", and "the statement"
   * of who spoke last.
   */
  List<Party> resolve(Parse parse, int sentence, int np, Token head) {
    if (!paper(head)) {
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
