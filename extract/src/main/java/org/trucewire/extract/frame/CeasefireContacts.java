package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** With whom somebody speaks who calls for a ceasefire: "told X that", "in a call with X". */
final class CeasefireContacts {

  private static final Set<String> MEETINGS =
      Set.of("call", "calls", "conversation", "talks", "meeting", "meetings", "phone", "telephone");

  private static final Set<String> MEETING =
      Set.of("met", "meets", "meet", "meeting", "spoke", "speaks", "telephoned", "phoned");

  private static final Set<String> TELLING =
      Set.of("told", "tells", "tell", "telling", "phoned", "telephoned", "met", "meets", "visited");

  private CeasefireContacts() {}

  /** Those whom the caller speaks with, up to the end of the clause that holds a verb. */
  static List<Party> of(View view, CeasefirePhrase phrase, int group) {
    Parse parse = view.parse();
    List<Party> met = new ArrayList<>();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) && i > group || i == phrase.carrier()) {
        break;
      }
      if (view.is(i, Kind.NOUN_PHRASE) && MEETINGS.contains(parse.head(i))
          || view.is(i, Kind.VERB_GROUP) && MEETING.contains(parse.head(i))) {
        for (PrepositionalPhrase pp : parse.prepositions(i)) {
          if (pp.word().equals("with")) {
            Candidate.addAll(met, view.resolve(pp.nounPhrases(), Reading.PATIENT));
          }
        }
      }
      if (view.is(i, Kind.VERB_GROUP) && TELLING.contains(parse.head(i)) && !parse.passive(i)) {
        Candidate.addAll(met, view.resolve(parse.objects(i), Reading.PATIENT));
      }
    }
    return met;
  }
}
