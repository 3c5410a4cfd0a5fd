package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Fills in who calls for a ceasefire, or is called upon, where only the article tells it. */
final class CallCompletion {

  private final Candidate candidate;
  private final View view;
  private final int sentence;
  private final Backdrop backdrop;

  CallCompletion(Candidate candidate, View view) {
    this.candidate = candidate;
    this.view = view;
    this.sentence = view.sentence();
    this.backdrop = view.parties().backdrop();
  }

  /**
   * Fills in who calls or is called upon.
   *
   * @param sides the two who are at war, as far as known
   */
  void complete(List<Party> sides) {
    if (candidate.initiators.isEmpty() && candidate.targets.isEmpty()) {
      if (candidate.talks || !candidate.mediators.isEmpty()) {
        List<Party> parties =
            sides.stream().filter(p -> !Candidate.has(candidate.mediators, p.id())).toList();
        if (candidate.talks) {
          candidate.initiators(parties);
        } else {
          candidate.targets(parties);
        }
        candidate.inferredParties = true;
      }
      return;
    }
    if (!candidate.targets.isEmpty() || candidate.initiators.isEmpty()) {
      return;
    }
    met(sides);
    if (candidate.targets.isEmpty() && candidate.bothCalled) {
      boolean caller = sides.stream().anyMatch(p -> Candidate.has(candidate.initiators, p.id()));
      candidate.targets(caller ? List.of() : sides);
      candidate.inferredParties = true;
    }
    List<Party> facing = backdrop.opposed(sentence);
    if (candidate.targets.isEmpty()
        && facing.size() == 2
        && facing.stream().noneMatch(p -> Candidate.has(candidate.initiators, p.id()))) {
      candidate.targets(facing);
    }
    offered();
  }

  /** A party to the war whom the caller spoke with is whom he called upon. */
  private void met(List<Party> sides) {
    candidate.targets(
        candidate.met.stream()
            .filter(p -> Candidate.has(sides, p.id()))
            .filter(p -> !Candidate.has(candidate.initiators, p.id()))
            .toList());
  }

  /** What one side offers it offers to the other. */
  private void offered() {
    if (!candidate.targets.isEmpty()
        || candidate.initiators.size() != 1
        || !view.lexicon().has(EventWord.OFFER, candidate.ruleWord())) {
      return;
    }
    Party offerer = candidate.initiators.get(0);
    Party opponent =
        view.lexicon().has(EventWord.PROPOSE, candidate.ruleWord()) && !offerer.state()
            ? backdrop.opponent(offerer, sentence)
            : backdrop.toldOpponent(offerer, sentence);
    if (opponent != null) {
      candidate.targets(List.of(opponent));
      candidate.inferredParties = true;
    }
  }
}
