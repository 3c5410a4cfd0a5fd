package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Whose a named act is by the verb over it: blamed on, accused of, started by somebody. */
final class ImputedActs {

  private final View view;
  private final Parse parse;
  private final VerbArguments arguments;

  ImputedActs(View view, VerbArguments arguments) {
    this.view = view;
    this.parse = view.parse();
    this.arguments = arguments;
  }

  /** "The army blamed the bombing on the rebels": who are no targets, whatever the phrase. */
  void blame(Candidate candidate, int np, int group) {
    List<PrepositionalPhrase> phrases = new ArrayList<>(parse.prepositions(group));
    phrases.addAll(parse.prepositions(np));
    for (PrepositionalPhrase phrase : phrases) {
      if (phrase.word().equals("on")) {
        List<Party> blamed = view.resolve(phrase.nounPhrases(), Reading.AGENT);
        candidate.initiators(blamed.stream().filter(Party::belligerent).toList());
      }
    }
    if (!candidate.initiators.isEmpty()) {
      candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
      candidate.claimants(view.resolve(parse.subjects(group), Reading.AGENT));
      candidate.mode = Mode.CLAIMED;
    }
  }

  /** "The two accused each other of attacks": each is said to have attacked. */
  void accused(Candidate candidate, int group) {
    boolean mutual =
        parse.objects(group).stream()
            .anyMatch(np -> parse.head(np).equals("other") || parse.head(np).equals("another"));
    List<Party> both =
        !mutual || candidate.initiators.size() > 1
            ? List.copyOf(candidate.initiators)
            : view.resolve(parse.subjects(group), Reading.AGENT);
    if (mutual && both.size() > 1) {
      candidate.initiators(both);
      candidate.claimants(both);
      candidate.targets.clear();
      candidate.mutual = true;
      candidate.mode = Mode.CLAIMED;
    }
  }

  /** "X provoked the clashes with Y": whoever starts a fight is the one who attacks. */
  boolean started(Candidate candidate, int group) {
    if (!view.lexicon().has(EventWord.START_FIGHT, parse.head(group))) {
      return false;
    }
    List<Party> starters = arguments.agents(group, parse.passive(group));
    if (starters.size() != 1 || !starters.get(0).belligerent()) {
      return false;
    }
    List<Party> others =
        candidate.initiators.stream().filter(p -> !Candidate.has(starters, p.id())).toList();
    candidate.mutual = false;
    candidate.initiators.clear();
    candidate.initiators(starters);
    candidate.targets(others);
    return true;
  }
}
