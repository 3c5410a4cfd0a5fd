package org.trucewire.extract.role;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Whose men fight: "forces loyal to X", "rebels led by X", "troops under General X". */
final class Followers {

  private final RoleNouns nouns;

  Followers(RoleNouns nouns) {
    this.nouns = nouns;
  }

  /** The noun phrase of whoever leads those whom a noun phrase means, or -1. */
  int leader(Parse parse, int np) {
    int next = np + 1;
    if (next + 1 >= parse.chunks().size() || !men(parse, np)) {
      return -1;
    }
    int at =
        switch (parse.chunk(next).kind()) {
          case OTHER, PREPOSITION ->
              nouns.lexicon().has(EventWord.FOLLOWING, parse.head(next)) ? next + 1 : -1;
          case VERB_GROUP ->
              nouns.lexicon().has(EventWord.LED, parse.head(next)) && parse.reduced(next)
                  ? next + 1
                  : -1;
          default -> -1;
        };
    if (at < 0) {
      return -1;
    }
    at = parse.chunk(at).is(Kind.PREPOSITION) ? at + 1 : at;
    return at < parse.chunks().size() && parse.chunk(at).is(Kind.NOUN_PHRASE) ? at : -1;
  }

  /** The noun phrase of whom soldiers are lent to: "serving with the U.N. force"; or -1. */
  int service(Parse parse, int np) {
    boolean serving =
        np + 3 < parse.chunks().size()
            && parse.head(np + 1).equals("serving")
            && parse.chunk(np + 2).is(Kind.PREPOSITION)
            && (parse.head(np + 2).equals("with") || parse.head(np + 2).equals("under"));
    return serving && parse.chunk(np + 3).is(Kind.NOUN_PHRASE) && men(parse, np) ? np + 3 : -1;
  }

  private boolean men(Parse parse, int np) {
    NounClass known = nouns.of(parse.head(np));
    return known != null
        && List.of(
                NounClass.FORCE,
                NounClass.FIGHTER,
                NounClass.GUNMAN,
                NounClass.REBEL,
                NounClass.MILITIA,
                NounClass.GROUP,
                NounClass.CIVILIAN)
            .contains(known);
  }
}
