package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/**
 * Who fights abroad is not taken to kill civilians of his own country, of whom an article mostly
 * tells.
 */
final class ForeignCivilians {

  private ForeignCivilians() {}

  static void settle(Candidate candidate, View view) {
    Backdrop backdrop = view.parties().backdrop();
    if (candidate.initiators.size() != 1 || candidate.type != EventType.HOSTILITIES) {
      return;
    }
    Party initiator = candidate.initiators.get(0);
    for (int i = 0; i < candidate.targets.size(); i++) {
      Party target = candidate.targets.get(i);
      boolean own =
          target.actor().kind() == ActorKind.CIVILIANS
              && !target.certain()
              && (initiator.id().equals(target.actor().country())
                  || fightsAbroad(initiator, target.actor().country(), backdrop));
      if (own) {
        Party opponent = backdrop.opponent(initiator, view.sentence());
        boolean accused =
            opponent == null
                && candidate.claimants.size() == 1
                && candidate.claimants.get(0).state();
        opponent = accused ? candidate.claimants.get(0) : opponent;
        String country = opponent == null ? null : opponent.actor().country();
        if (country == null || country.equals(initiator.id())) {
          boolean sure = candidate.mode == Mode.DENIED;
          if (sure) {
            candidate.targets.remove(i--);
          }
        } else {
          Actor civilians = view.article().actor(country + "_CIV", ActorKind.CIVILIANS, country);
          if (Candidate.has(candidate.targets, civilians.id())) {
            candidate.targets.remove(i--);
          } else {
            candidate.targets.set(i, new Party(civilians, target.words(), target.span(), false));
          }
        }
      }
    }
  }

  /** Whether a group of a country fights another state: Hamas fires at Israelis. */
  private static boolean fightsAbroad(Party group, String country, Backdrop backdrop) {
    return country.equals(group.actor().country())
        && backdrop.rival(group.id()) != null
        && !country.equals(backdrop.rival(group.id()));
  }
}
