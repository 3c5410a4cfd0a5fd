package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.Mode;
import org.trucewire.extract.role.Party;

/** Denials of an act that is told elsewhere: "X denied responsibility", "Y denied this". */
final class ActDenials {

  /** What is denied of an act: that it was one's own. */
  private static final Set<String> OWNERSHIP =
      Set.of("responsibility", "involvement", "role", "part", "connection", "behind");

  /** Sentences between an act and a noun phrase that denies it. */
  private static final int FARTHEST = 3;

  private final View view;
  private final VerbArguments arguments;

  ActDenials(View view, HostilityRoles roles) {
    this.view = view;
    this.arguments = new VerbArguments(view, roles);
  }

  /** Whether a verb of denial has these words for its object. */
  static boolean ownership(PhraseTable.Hit<HostilityFrame> hit) {
    return hit.value().layout() == HostilityFrame.Layout.DENY
        && OWNERSHIP.contains(hit.phrase().substring(hit.phrase().lastIndexOf(' ') + 1));
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
    if (ownership(hit)) {
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
