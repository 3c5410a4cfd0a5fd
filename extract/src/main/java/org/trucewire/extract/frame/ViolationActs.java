package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;

/** Who violates a ceasefire by the act that the same sentence tells: it is told once. */
final class ViolationActs {

  private ViolationActs() {}

  static void share(List<Candidate> hostilities, List<Candidate> ceasefires) {
    Candidate act = one(hostilities);
    for (Candidate violation : ceasefires) {
      if (act == null || violation.type != EventType.VIOLATED || violation.mode == Mode.DENIED) {
        continue;
      }
      if (nobodysAct(act, violation, hostilities)) {
        act.initiators(violation.initiators);
        violation.targets(act.targets);
        act.claimants(violation.claimants);
        act.mode = violation.claimants.isEmpty() ? act.mode : violation.mode;
        continue;
      }
      boolean ownAct =
          act.initiators.stream().anyMatch(p -> Candidate.has(violation.claimants, p.id()));
      boolean alone = hostilities.size() == 1 && violation.claimants.isEmpty();
      boolean nobody =
          violation.initiators.isEmpty() && (alone || !act.initiators.isEmpty() && !ownAct);
      boolean same =
          !violation.initiators.isEmpty()
              && violation.targets.isEmpty()
              && violation.claimants.isEmpty()
              && Candidate.ids(violation.initiators).equals(Candidate.ids(act.initiators));
      if (nobody || same) {
        violation.initiators(act.initiators);
        violation.targets(act.targets);
        violation.placeHints.addAll(act.placeHints);
        violation.triggers.addAll(act.triggers);
      }
    }
  }

  /** "Two soldiers were shot in a violation of the truce by the rebels": they shot. */
  private static boolean nobodysAct(
      Candidate act, Candidate violation, List<Candidate> hostilities) {
    return hostilities.size() == 1
        && act.initiators.isEmpty()
        && violation.rule.equals("violation:noun")
        && act.mode != Mode.DENIED
        && violation.initiators.size() == 1
        && violation.targets.isEmpty()
        && act.claimants.isEmpty()
        && !Candidate.has(act.targets, violation.initiators.get(0).id());
  }

  /** The only act, or the first of several by the same actors; null if there is none. */
  private static Candidate one(List<Candidate> hostilities) {
    if (hostilities.size() == 1) {
      return hostilities.get(0);
    }
    List<Candidate> acts = hostilities.stream().filter(c -> !c.initiators.isEmpty()).toList();
    boolean one =
        !acts.isEmpty()
            && acts.stream()
                .allMatch(
                    c -> Candidate.ids(c.initiators).equals(Candidate.ids(acts.get(0).initiators)));
    return one ? acts.get(0) : null;
  }
}
