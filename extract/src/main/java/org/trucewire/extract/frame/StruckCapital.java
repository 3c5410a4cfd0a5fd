package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.PlaceKind;
import org.trucewire.extract.role.Party;

/** A capital that is struck stands for its state only where no group was meant. */
final class StruckCapital {

  private final Candidate candidate;
  private final View view;

  StruckCapital(Candidate candidate, View view) {
    this.candidate = candidate;
    this.view = view;
  }

  void settle() {
    if (candidate.type == EventType.HOSTILITIES && !candidate.mutual) {
      groupNamedToo();
      groupFought();
    }
  }

  /** "A commander of the group died in a strike on the capital": the group was struck. */
  private void groupNamedToo() {
    boolean group = candidate.targets.stream().anyMatch(t -> t.belligerent() && !t.state());
    if (group) {
      candidate.targets.removeIf(t -> t.state() && town(t));
    }
  }

  /** "Strikes on the capital" of a country where a state fights a group are on the group. */
  private void groupFought() {
    boolean states =
        candidate.initiators.size() == 1
            && candidate.initiators.get(0).state()
            && candidate.targets.size() == 1
            && candidate.targets.get(0).state();
    if (!states || !town(candidate.targets.get(0))) {
      return;
    }
    Party state = candidate.targets.get(0);
    Party opponent =
        view.parties().backdrop().toldOpponent(candidate.initiators.get(0), view.sentence());
    if (opponent != null && !opponent.state() && state.id().equals(opponent.actor().country())) {
      candidate.targets.set(0, opponent);
    }
  }

  /** Whether a state is named by one of its towns. */
  private boolean town(Party state) {
    return state.span() != null
        && view.places().stream()
            .anyMatch(p -> p.place().kind() != PlaceKind.COUNTRY && state.span().equals(p.span()));
  }
}
