package org.trucewire.extract.role;

import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Which group a phrase means that names it only by its kind: "Tuareg rebels", "pro-X militia". */
final class LooseGroups {

  private final PhraseText text;
  private final Backdrop backdrop;

  LooseGroups(PhraseText text, Backdrop backdrop) {
    this.text = text;
    this.backdrop = backdrop;
  }

  /** "the Iran-backed militia" is the one named before, "Iran-backed militias" are any; or null. */
  Actor sponsored(Parse parse, int sentence, int np, Name name) {
    Chunk chunk = parse.chunk(np);
    boolean one =
        name.actor().kind() == ActorKind.GENERIC_GROUP
            && name.actor().country() == null
            && parse.tokens().get(chunk.from()).is("the")
            && !parse.head(np).endsWith("s");
    Actor last = one ? backdrop.lastGroup(sentence, name.span().start()) : null;
    return last != null && last.kind() == ActorKind.ARMED_GROUP ? last : null;
  }

  /** "Tuareg rebels of the MNLA": the group that the words behind name, or null. */
  Name behind(Parse parse, int sentence, int np) {
    boolean of =
        np + 2 < parse.chunks().size()
            && (parse.head(np + 1).equals("of") || parse.head(np + 1).equals("from"))
            && parse.chunk(np + 2).is(Kind.NOUN_PHRASE);
    if (of) {
      for (Name name : text.namesIn(parse, sentence, parse.chunk(np + 2))) {
        if (name.actor().kind() == ActorKind.ARMED_GROUP) {
          return name;
        }
      }
    }
    return null;
  }
}
