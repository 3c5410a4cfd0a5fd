package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Whom a person speaks or acts for, by what a comma sets beside the name. */
final class Appositions {

  private final PartyResolver resolver;
  private final PhraseClasses classes;

  /** While an office is looked at, whose own words may lead back to the person beside it. */
  private boolean inOffice;

  Appositions(PartyResolver resolver, PhraseClasses classes) {
    this.resolver = resolver;
    this.classes = classes;
  }

  /**
   * "The governor of Somalia's Bakool region, Ali Nur, told": who holds an office, by the office.
   */
  List<Party> office(Parse parse, int sentence, int np) {
    if (np < 2 || !parse.chunk(np - 1).is(Kind.COMMA)) {
      return List.of();
    }
    int at = np - 2;
    while (at > 1
        && parse.chunk(at - 1).is(Kind.PREPOSITION)
        && parse.chunk(at - 2).is(Kind.NOUN_PHRASE)) {
      at -= 2;
    }
    // An office is a common noun: a name there would ask for the one behind its comma in turn.
    if (!parse.chunk(at).is(Kind.NOUN_PHRASE)
        || parse.tokens().get(parse.chunk(at).head()).tag() == Tag.PROPN) {
      return List.of();
    }
    NounClass known = classes.classOf(parse, parse.chunk(at));
    if (inOffice || known != NounClass.OFFICIAL && known != NounClass.FIGHTER) {
      return List.of();
    }
    inOffice = true;
    try {
      return resolver.resolve(parse, sentence, at, Reading.SPEAKER);
    } finally {
      inOffice = false;
    }
  }

  /** "Ben Emmerson, the UN's special rapporteur," */
  List<Party> behind(Parse parse, int sentence, int np, Reading reading) {
    int comma = np + 1;
    if (comma + 1 >= parse.chunks().size() || !parse.chunk(comma).is(Kind.COMMA)) {
      return List.of();
    }
    Chunk next = parse.chunk(comma + 1);
    if (!next.is(Kind.NOUN_PHRASE)
        || parse.tokens().get(parse.chunk(np).head()).tag() != Tag.PROPN) {
      return List.of();
    }
    NounClass known = classes.classOf(parse, next);
    if (known != NounClass.OFFICIAL
        && known != NounClass.FIGHTER
        && known != NounClass.GOVERNMENT
        && known != NounClass.FORCE) {
      return List.of();
    }
    return resolver.resolve(parse, sentence, comma + 1, reading);
  }
}
