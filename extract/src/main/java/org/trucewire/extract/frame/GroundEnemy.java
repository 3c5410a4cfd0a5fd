package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/**
 * Whom an attack was on that only names the country it hit: where its attacker fights a group
 * there, or two governments fight each other, the country's own state may be none of the enemies.
 */
final class GroundEnemy {

  private final Candidate candidate;
  private final View view;
  private final Backdrop backdrop;

  GroundEnemy(Candidate candidate, View view) {
    this.candidate = candidate;
    this.view = view;
    this.backdrop = view.parties().backdrop();
  }

  void settle() {
    candidate.targets.replaceAll(this::named);
    candidate.initiators.replaceAll(this::named);
    boolean one = candidate.targets.size() == 1 && !candidate.initiators.isEmpty();
    if (candidate.mutual || !one) {
      return;
    }
    Party state = candidate.targets.get(0);
    boolean ground =
        state.actor().kind() == ActorKind.STATE && (state.span() == null || place(state));
    Party beside =
        ground ? backdrop.wars().enemyBeside(candidate.initiators.get(0), state.id()) : null;
    boolean itself = state.words() != null && state.words().equals(state.actor().name());
    if (beside != null && !itself) {
      candidate.targets.clear();
      candidate.targets(told(beside) ? List.of(beside) : List.of());
      return;
    }
    Party enemy = ground ? enemy(state) : null;
    if (enemy != null && !Candidate.has(candidate.initiators, enemy.id())) {
      candidate.targets.set(0, enemy);
    }
  }

  /** Unnamed rebels that nobody speaks of are those of the one group that the article names. */
  private Party named(Party party) {
    Actor only = party.span() == null ? backdrop.onlyGroup() : null;
    boolean same =
        only != null
            && party.actor().kind() == ActorKind.GENERIC_GROUP
            && only.country() != null
            && only.country().equals(party.actor().country());
    return same && !taken(only.id()) ? new Party(only, null, null, false) : party;
  }

  private boolean taken(String id) {
    return Candidate.has(candidate.targets, id) || Candidate.has(candidate.initiators, id);
  }

  private Party enemy(Party state) {
    List<Party> sides = backdrop.wars().sides(state.id());
    if (sides.size() != 2) {
      return null;
    }
    for (Party side : sides) {
      if (Candidate.has(candidate.initiators, side.id())) {
        Party other = sides.get(0).equals(side) ? sides.get(1) : sides.get(0);
        return told(other) ? other : null;
      }
    }
    Party group = sides.get(0).id().equals(state.id()) ? sides.get(1) : sides.get(0);
    boolean own = Candidate.has(sides, state.id());
    return own
            && told(group)
            && candidate.initiators.stream().allMatch(i -> fights(i, group, state))
        ? group
        : null;
  }

  private boolean told(Party party) {
    return backdrop.mentions(party.id()) > 0;
  }

  /** Whether an outsider fights a group in a country, and not the country's state. */
  private boolean fights(Party outsider, Party group, Party state) {
    boolean power = outsider.state() || outsider.actor().kind() == ActorKind.COALITION;
    if (!power || outsider.id().equals(state.id()) || group.state()) {
      return false;
    }
    if (outsider.actor().kind() == ActorKind.COALITION) {
      return true;
    }
    Party told = backdrop.toldOpponent(outsider, view.sentence());
    return told != null && told.id().equals(group.id());
  }

  private boolean place(Party state) {
    return view.places().stream().anyMatch(p -> p.span().equals(state.span()));
  }
}
