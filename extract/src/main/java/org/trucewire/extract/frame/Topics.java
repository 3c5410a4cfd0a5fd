package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Article;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Of whom a sentence speaks: its first subject, as far as that is a party to a conflict. */
final class Topics {

  /** Characters before the name that a sentence begins with: "But the ". */
  private static final int OPENING = 10;

  private Topics() {}

  /** The subject of the first finite verb. */
  static List<Party> of(View view) {
    Parse parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i) && !parse.subjects(i).isEmpty()) {
        boolean pronoun =
            parse.tokens().get(parse.chunk(parse.subjects(i).get(0)).head()).tag() == Tag.PRON;
        Reading reading =
            pronoun && !view.frames().uses(parse, i, Operator.SPEECH)
                ? Reading.AGENT
                : Reading.SPEAKER;
        return view.resolve(parse.subjects(i), reading).stream()
            .filter(Party::belligerent)
            .toList();
      }
    }
    return List.of();
  }

  /** The party that a sentence which is not read begins with. */
  static List<Party> opening(Article article, int sentence) {
    List<Name> names = article.names(sentence);
    Span span = article.sentences().get(sentence);
    if (names.isEmpty() || names.get(0).span().start() - span.start() > OPENING) {
      return List.of();
    }
    Party party = names.get(0).party();
    return party.belligerent() && party.actor().kind() != ActorKind.ORGANISATION
        ? List.of(party)
        : List.of();
  }
}
