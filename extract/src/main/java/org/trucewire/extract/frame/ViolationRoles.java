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
    committed(view, candidate, phrase.carrier());
    if (candidate.initiators.isEmpty() && phrase.np() != phrase.carrier()) {
      committed(view, candidate, phrase.np());
    }
    if (stopping(view, candidate, phrase, over)) {
      return;
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
          || VerbSetting.was(parse, over)) {
        candidate.initiators(view.resolve(parse.subjects(over), Reading.AGENT));
      }
    }
    told(view, candidate, over);
  }

  private static void committed(View view, Candidate candidate, int np) {
    for (PrepositionalPhrase pp : view.parse().prepositions(np)) {
      if (pp.word().equals("by") || pp.word().equals("from")) {
        candidate.initiators(view.resolve(pp.nounPhrases(), Reading.AGENT));
      }
    }
  }

  /** "urged Israel to halt its violations": it commits them, as who urges says. */
  private static boolean stopping(
      View view, Candidate candidate, CeasefirePhrase phrase, int over) {
    Parse parse = view.parse();
    if (!candidate.initiators.isEmpty()
        || over < 0
        || !parse.chunk(over).verb().infinitive()
        || !parse.tokens().get(parse.chunk(phrase.carrier()).from()).possessive()) {
      return false;
    }
    candidate.initiators(view.resolve(parse.subjects(over), Reading.AGENT));
    int outer = parse.verbBefore(over - 1);
    while (outer >= 0 && !parse.finite(outer)) {
      outer = parse.verbBefore(outer - 1);
    }
    if (outer < 0 || !view.frames().uses(parse, outer, Operator.URGE)) {
      return !candidate.initiators.isEmpty();
    }
    candidate.claimants(
        view.resolve(parse.subjects(outer), Reading.SPEAKER).stream()
            .filter(p -> !Candidate.has(candidate.initiators, p.id()))
            .toList());
    candidate.mode = candidate.claimants.isEmpty() ? Mode.ASSERTED : Mode.CLAIMED;
    return true;
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
