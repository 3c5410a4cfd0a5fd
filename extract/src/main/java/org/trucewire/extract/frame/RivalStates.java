package org.trucewire.extract.frame;

import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Groups whose war is with another state than the one where they live, as in Lebanon. */
final class RivalStates {

  private RivalStates() {}

  /** Whether a group is known to fight another state than that one, and the article tells of it. */
  static boolean foughtByAnother(Party group, Party state, Backdrop backdrop) {
    String rival = backdrop.rival(group.id());
    return rival != null && !rival.equals(state.id()) && backdrop.mentions(rival) > 0;
  }

  /**
   * "The planes hit Hezbollah posts" over Lebanon: those of the state that fights the group, where
   * the words do not tell whose they are.
   */
  static void settle(Candidate candidate, Backdrop backdrop) {
    boolean guessed =
        candidate.initiators.size() == 1
            && candidate.targets.size() == 1
            && !candidate.initiators.get(0).certain()
            && candidate.initiators.get(0).state();
    if (guessed) {
      Party group = candidate.targets.get(0);
      Party state = candidate.initiators.get(0);
      if (state.id().equals(group.actor().country()) && foughtByAnother(group, state, backdrop)) {
        Party rival = backdrop.state(backdrop.rival(group.id()));
        candidate.initiators.set(0, new Party(rival.actor(), state.words(), state.span(), false));
      }
    }
  }
}
