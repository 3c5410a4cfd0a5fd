package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Names that brackets part from their noun: "New People's Army (NPA) guerrillas". */
final class BracketedNames {

  private final PhraseText text;

  BracketedNames(PhraseText text) {
    this.text = text;
  }

  /** The group whose name ends before the brackets in front of a noun phrase, or nobody. */
  List<Name> before(Parse parse, int sentence, int np) {
    Token first = parse.tokens().get(parse.chunk(np).from());
    boolean behind =
        np > 1
            && parse.chunk(np - 1).is(Kind.ASIDE)
            && parse.chunk(np - 2).is(Kind.NOUN_PHRASE)
            && (first.tag() == Tag.NOUN || first.tag() == Tag.ADJ);
    if (!behind) {
      return List.of();
    }
    List<Name> named = text.namesIn(parse, sentence, parse.chunk(np - 2));
    int end = parse.tokens().get(parse.chunk(np - 2).head()).end();
    Name last = named.isEmpty() ? null : named.get(named.size() - 1);
    boolean full = last != null && last.span().end() == end;
    boolean group = full && last.actor().kind() == ActorKind.ARMED_GROUP;
    return group ? List.of(last) : List.of();
  }
}
