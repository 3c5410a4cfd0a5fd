package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Party;

/** Keeps out what only looks like an event of war. */
final class Plausibility {

  private Plausibility() {}

  /** Organisations attack through their forces, not through their envoys. */
  private static boolean talker(Party party) {
    if (party.actor().kind() != ActorKind.ORGANISATION || party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(java.util.Locale.ROOT);
    return words.contains("envoy") || words.contains("official") || words.contains("spokes") || words.contains("council")
        || words.contains("secretary") || words.contains("agency") || words.contains("chief");
  }

  /** Why a candidate should not count, or null if it should. */
  static String doubt(
      View view, Candidate candidate, DateInterval date, PlaceChooser.Choice place) {
    if (candidate.type != EventType.HOSTILITIES) {
      return null;
    }
    candidate.initiators.removeIf(p -> p.actor().kind() == ActorKind.CIVILIANS || talker(p));
    boolean actors = !candidate.initiators.isEmpty() || !candidate.targets.isEmpty();
    if (candidate.refersBack && !date.known() && place == null) {
      return "it only refers back to an act told before";
    }
    boolean fight = candidate.mutual && !view.parties().backdrop().parties(view.sentence()).isEmpty();
    if (fight && !actors && !candidate.refersBack) {
      return null;
    }
    if (!actors && candidate.needsArms) {
      return "no actor is named";
    }
    if (!actors && !date.known() && place == null) {
      return "neither actor, date nor place is named";
    }
    if (candidate.needsArms && candidate.initiators.stream().noneMatch(Party::belligerent)
        && !view.parties().backdrop().warlike()) {
      return "no armed actor is named";
    }
    return null;
  }
}
