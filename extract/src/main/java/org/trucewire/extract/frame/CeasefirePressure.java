package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Reads pressure to stop fighting: who comes under it is called upon, who exerts it calls. */
final class CeasefirePressure {

  private static final Set<String> SOURCES = Set.of("from", "by");

  private CeasefirePressure() {}

  /** Fills in the roles of "came under pressure from X to agree to a truce" if it is that. */
  static boolean told(View view, Candidate candidate, int group, int outer) {
    Parse parse = view.parse();
    if (candidate.type != EventType.CALLED
        || !parse.chunk(group).verb().infinitive()
        || parse.chunk(outer).verb().infinitive()) {
      return false;
    }
    int pressure = -1;
    for (int i = outer + 1; i < group && pressure < 0; i++) {
      boolean named =
          view.is(i, Kind.NOUN_PHRASE) && view.lexicon().has(EventWord.PRESSURE, parse.head(i));
      pressure = named ? i : -1;
    }
    boolean under =
        pressure >= 0
            && (view.frames().uses(parse, outer, Operator.RECEIVE)
                || view.is(pressure - 1, Kind.PREPOSITION)
                    && parse.head(pressure - 1).equals("under"));
    if (!under) {
      return false;
    }
    candidate.targets(view.resolve(parse.subjects(outer), Reading.PATIENT));
    boolean source = false;
    for (int i = pressure + 1; i < group; i++) {
      source |= view.is(i, Kind.PREPOSITION) && SOURCES.contains(parse.head(i));
      if (source && view.is(i, Kind.NOUN_PHRASE)) {
        for (Name name : view.parties().namesIn(parse, view.sentence(), parse.chunk(i))) {
          Party party = new Party(name.actor(), name.words(), name.span(), true);
          candidate.initiators(List.of(party));
        }
      }
    }
    candidate.initiators.removeIf(p -> Candidate.has(candidate.targets, p.id()));
    return true;
  }
}
