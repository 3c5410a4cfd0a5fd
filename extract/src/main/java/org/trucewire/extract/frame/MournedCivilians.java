package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** The civilians whom a state at war says to have been killed are its own, not the enemy's. */
final class MournedCivilians {

  private MournedCivilians() {}

  static void settle(Candidate candidate, View view) {
    boolean told =
        candidate.type == EventType.HOSTILITIES
            && candidate.initiators.isEmpty()
            && candidate.claimants.size() == 1
            && candidate.targets.size() == 1;
    if (!told) {
      return;
    }
    Party claimant = candidate.claimants.get(0);
    Party dead = candidate.targets.get(0);
    Backdrop backdrop = view.parties().backdrop();
    boolean guessed =
        claimant.state()
            && dead.actor().kind() == ActorKind.CIVILIANS
            && !dead.certain()
            && !claimant.id().equals(dead.actor().country())
            && backdrop.placed(view.sentence()) == null;
    if (!guessed) {
      return;
    }
    Party enemy = backdrop.toldOpponent(claimant, view.sentence());
    if (enemy != null && enemy.id().equals(dead.actor().country())) {
      Actor own = view.article().groupOf(claimant.id(), "_CIV");
      candidate.targets.set(0, new Party(own, dead.words(), dead.span(), false));
    }
  }
}
