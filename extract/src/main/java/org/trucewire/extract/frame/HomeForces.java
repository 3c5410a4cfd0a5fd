package org.trucewire.extract.frame;

import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/**
 * "Soldiers" whom the rebels of a country kill are of that country, wherever the article plays, and
 * of the state that a group is known to fight instead.
 */
final class HomeForces {

  private HomeForces() {}

  static void settle(Candidate candidate, View view) {
    if (candidate.initiators.size() != 1 || candidate.targets.size() != 1) {
      return;
    }
    Backdrop backdrop = view.parties().backdrop();
    Party rebels = candidate.initiators.get(0);
    Party struck = candidate.targets.get(0);
    String rival = rebels.state() ? null : backdrop.rival(rebels.id());
    Party told = rival == null ? null : backdrop.toldOpponent(rebels, view.sentence());
    if (rival != null
        && struck.state()
        && !struck.certain()
        && struck.id().equals(rebels.actor().country())
        && (told == null || told.id().equals(struck.id()))) {
      candidate.targets.set(
          0, new Party(backdrop.state(rival).actor(), struck.words(), struck.span(), false));
      return;
    }
    boolean guessed =
        rebels.actor().kind() == ActorKind.GENERIC_GROUP
            && rebels.certain()
            && rebels.actor().country() != null
            && struck.state()
            && !struck.certain()
            && struck.words() != null
            && backdrop.rival(rebels.id()) == null
            && backdrop.placed(view.sentence()) == null;
    if (guessed && !struck.id().equals(rebels.actor().country())) {
      Party home = backdrop.state(rebels.actor().country());
      candidate.targets.set(0, new Party(home.actor(), struck.words(), struck.span(), false));
    }
  }
}
