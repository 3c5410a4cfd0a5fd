package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;

/** Denials of an act that is told elsewhere: "X denied responsibility", "Y denied this". */
final class ActDenials {

  /** Sentences between an act and a noun phrase that denies it. */
  private static final int FARTHEST = 3;

  private final View view;
  private final VerbArguments arguments;

  ActDenials(View view, HostilityRoles roles) {
    this.view = view;
    this.arguments = new VerbArguments(view, roles);
  }

  /** Whether a verb of denial has these words for its object. */
  static boolean ownership(View view, PhraseTable.Hit<HostilityFrame> hit) {
    return hit.value().layout() == HostilityFrame.Layout.DENY
        && view.lexicon()
            .has(EventWord.DISOWNED, hit.phrase().substring(hit.phrase().lastIndexOf(' ') + 1));
  }

  /** How many sentences before it the denied act may stand; "this" is of the same sentence. */
  static int reach(Candidate denial) {
    return denial.rule.endsWith(" this") || denial.rule.endsWith(" it") ? 0 : FARTHEST;
  }

  /** Reads who denies an act; false if nobody who may have done it does. */
  boolean deny(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Party> deniers = arguments.agents(group, view.parse().passive(group));
    if (deniers.isEmpty() || !deniers.stream().allMatch(Party::belligerent)) {
      return false;
    }
    candidate.claimants(deniers);
    if (ownership(view, hit)) {
      candidate.initiators(deniers);
    }
    candidate.deniesAct = true;
    candidate.mode = Mode.DENIED;
    return true;
  }

  /** Takes the actors of the act told before for its denial. */
  static void complete(Candidate denial, Candidate act) {
    boolean accused = act.mode == Mode.CLAIMED && !act.initiators.isEmpty() && !act.mutual;
    if (denial.initiators.isEmpty() && accused) {
      denial.initiators(act.initiators);
    }
    denial.targets(
        act.targets.stream().filter(p -> !Candidate.has(denial.initiators, p.id())).toList());
  }
}
