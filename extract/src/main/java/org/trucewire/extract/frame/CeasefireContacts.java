package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** With whom somebody speaks who calls for a ceasefire: "told X that", "in a call with X". */
final class CeasefireContacts {

  private CeasefireContacts() {}

  /** Those whom the caller speaks with, up to the end of the clause that holds a verb. */
  static List<Party> of(View view, CeasefirePhrase phrase, int group) {
    Parse parse = view.parse();
    List<Party> met = new ArrayList<>();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) && i > group || i == phrase.carrier()) {
        break;
      }
      if (view.is(i, Kind.NOUN_PHRASE) && view.lexicon().has(EventWord.CONTACT, parse.head(i))
          || view.is(i, Kind.VERB_GROUP) && view.lexicon().has(EventWord.MEET, parse.head(i))) {
        for (PrepositionalPhrase pp : parse.prepositions(i)) {
          if (pp.word().equals("with")) {
            Candidate.addAll(met, view.resolve(pp.nounPhrases(), Reading.PATIENT));
          }
        }
      }
      if (view.is(i, Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.TELL, parse.head(i))
          && !parse.passive(i)) {
        Candidate.addAll(met, view.resolve(parse.objects(i), Reading.PATIENT));
      }
    }
    return met;
  }
}
