package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Whose the things are that are struck, by the words behind their noun. */
final class StruckOwners {

  private final View view;
  private final Parse parse;

  StruckOwners(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** "positions of the army", "hills held by rebels" */
  List<Party> behind(int np) {
    if (!view.resolve(List.of(np), Reading.PATIENT).isEmpty()) {
      return List.of();
    }
    List<Party> found = new ArrayList<>(tail(np));
    Candidate.addAll(found, holder(np));
    return found;
  }

  /** "hills held by the army", "a post manned by rebels" */
  private List<Party> holder(int np) {
    int group = np + 1;
    boolean held =
        view.is(group, Kind.VERB_GROUP)
            && parse.reduced(group)
            && view.lexicon().has(EventWord.HELD, parse.head(group));
    if (!held) {
      return List.of();
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return view.resolve(phrase.nounPhrases(), Reading.AGENT).stream()
            .filter(Party::belligerent)
            .toList();
      }
    }
    return List.of();
  }

  /** "a convoy of soldiers", "positions of the army", "a base belonging to". */
  private List<Party> tail(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    boolean container =
        known == NounClass.ASSET
            || known == NounClass.CIVIL_OBJECT
            || known == null
            || known == NounClass.FORCE;
    if (!container) {
      return List.of();
    }
    if (view.is(np + 1, Kind.PREPOSITION)
        && (parse.head(np + 1).equals("of") || parse.head(np + 1).equals("with"))
        && view.is(np + 2, Kind.NOUN_PHRASE)) {
      return view.resolve(List.of(np + 2), Reading.PATIENT);
    }
    return List.of();
  }
}
