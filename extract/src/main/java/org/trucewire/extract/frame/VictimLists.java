package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Those whom a sentence counts among the dead, or tells to have died along with them. */
final class VictimLists {

  /** Chunks after the dead within which they are told more closely. */
  private static final int FARTHEST = 8;

  private final View view;
  private final Parse parse;

  VictimLists(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** Adds to the victims of an act those of whom it is told behind the noun phrases of the dead. */
  void tell(Candidate candidate, List<Integer> dead) {
    if (candidate.targets.isEmpty() || dead.isEmpty()) {
      return;
    }
    int last = dead.get(dead.size() - 1);
    for (int i = last + 1; i < Math.min(last + FARTHEST, parse.chunks().size()); i++) {
      int members = members(i);
      if (members >= 0) {
        boolean rest = view.is(i, Kind.PREPOSITION) && !parse.head(last).equals("others");
        among(candidate, parse.group(members, true), rest);
        return;
      }
      if (beside(i)) {
        candidate.targets(view.resolve(parse.group(i + 2, true), Reading.PATIENT));
        return;
      }
      boolean goesOn =
          view.is(i, Kind.COMMA)
              || view.is(i, Kind.TIME)
              || view.is(i, Kind.OTHER)
              || view.is(i, Kind.PREPOSITION)
              || view.is(i, Kind.NOUN_PHRASE) && view.is(i - 1, Kind.PREPOSITION)
              || view.is(i, Kind.VERB_GROUP) && parse.passive(i);
      if (!goesOn) {
        return;
      }
    }
  }

  /** Fighters among people: the others, if any are left, are none. */
  private void among(Candidate candidate, List<Integer> members, boolean rest) {
    List<Party> fighters = fighters(members);
    boolean people = candidate.targets.stream().allMatch(p -> Merger.vague(view, p));
    if (fighters.isEmpty() || !people) {
      return;
    }
    List<Party> others = candidate.targets.stream().map(this::unarmed).toList();
    candidate.targets.clear();
    candidate.targets(rest ? others : List.of());
    candidate.targets(fighters);
  }

  /** The noun phrase behind "including", "among them" or "most of them"; or -1. */
  private int members(int at) {
    if (view.is(at, Kind.PREPOSITION) && parse.head(at).equals("including")) {
      return view.is(at + 1, Kind.NOUN_PHRASE) ? at + 1 : -1;
    }
    boolean among = view.is(at, Kind.PREPOSITION) && parse.head(at).equals("among");
    boolean most =
        view.is(at, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.QUANTITY, parse.head(at))
            && view.is(at + 1, Kind.PREPOSITION)
            && parse.head(at + 1).equals("of");
    int them = among ? at + 1 : most ? at + 2 : -1;
    boolean meant = them > 0 && view.is(them, Kind.NOUN_PHRASE) && parse.head(them).equals("them");
    return meant && view.is(them + 1, Kind.NOUN_PHRASE) ? them + 1 : -1;
  }

  /** "along with", "together with" */
  private boolean beside(int at) {
    return (parse.head(at).equals("along") || parse.head(at).equals("together"))
        && view.is(at + 1, Kind.PREPOSITION)
        && parse.head(at + 1).equals("with")
        && view.is(at + 2, Kind.NOUN_PHRASE);
  }

  private List<Party> fighters(List<Integer> nounPhrases) {
    List<Integer> armed = nounPhrases.stream().filter(this::armed).toList();
    return view.resolve(armed, Reading.PATIENT).stream().filter(Party::belligerent).toList();
  }

  private boolean armed(int np) {
    NounClass known = view.parties().nouns().of(parse.head(np));
    return known == NounClass.FORCE
        || known == NounClass.FIGHTER
        || known == NounClass.REBEL
        || known == NounClass.SEPARATIST
        || known == NounClass.MILITIA;
  }

  /** "12 people, including two soldiers": the others are no soldiers. */
  private Party unarmed(Party people) {
    return new Party(people.actor(), null, null, people.certain());
  }
}
