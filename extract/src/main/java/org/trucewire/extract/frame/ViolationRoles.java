package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Who violates a ceasefire, and who says so, where a noun tells it: "violations by the army". */
final class ViolationRoles {

  private ViolationRoles() {}

  /** "Iran accused Iraq of violations", "violations by the rebels", "Israeli violations". */
  static void fill(View view, Candidate candidate, CeasefirePhrase phrase, int over) {
    Parse parse = view.parse();
    candidate.initiators.clear();
    candidate.targets.clear();
    for (PrepositionalPhrase pp : parse.prepositions(phrase.carrier())) {
      if (pp.word().equals("by") || pp.word().equals("from")) {
        candidate.initiators(view.resolve(pp.nounPhrases(), Reading.AGENT));
      }
    }
    if (candidate.initiators.isEmpty()) {
      candidate.initiators(CeasefireSides.proposers(view, phrase));
    }
    if (candidate.initiators.isEmpty() && over >= 0) {
      if (view.frames().uses(parse, over, Operator.ACCUSE)) {
        candidate.initiators(
            parse.passive(over)
                ? view.resolve(parse.subjects(over), Reading.AGENT)
                : view.resolve(parse.objects(over), Reading.AGENT));
      } else if (view.frames().uses(parse, over, Operator.SUPPORT)
          || parse.head(over).equals("been")
          || parse.head(over).equals("was")
          || parse.head(over).equals("were")) {
        candidate.initiators(view.resolve(parse.subjects(over), Reading.AGENT));
      }
    }
    told(view, candidate, over);
  }

  /** "India spoke of violations by Pakistan": who tells of those of another claims them. */
  private static void told(View view, Candidate candidate, int over) {
    Parse parse = view.parse();
    boolean tells =
        over >= 0
            && !parse.passive(over)
            && view.lexicon().has(EventWord.TELLS_BREACH, parse.head(over));
    List<Party> tellers =
        tells ? view.resolve(parse.subjects(over), Reading.AGENT) : List.<Party>of();
    if (!tellers.isEmpty()
        && candidate.claimants.isEmpty()
        && tellers.stream().noneMatch(t -> Candidate.has(candidate.initiators, t.id()))) {
      candidate.claimants(tellers);
      candidate.mode = Mode.CLAIMED;
    }
  }
}
