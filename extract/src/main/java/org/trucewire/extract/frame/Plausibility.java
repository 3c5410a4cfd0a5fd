package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Party;

/** Keeps out what only looks like an event of war. */
final class Plausibility {

  private static final Set<String> REHEARSALS =
      Set.of("test", "tests", "tested", "test-fired", "testing", "exercise", "exercises", "drill", "drills", "simulated");

  private Plausibility() {}

  /** Organisations attack through their forces, not through their envoys. */
  private static boolean talker(Party party) {
    if (party.actor().kind() != ActorKind.ORGANISATION || party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(java.util.Locale.ROOT);
    boolean forces = words.contains("troops") || words.contains("force") || words.contains("peacekeep") || words.contains("warplanes")
        || words.contains("jets") || words.contains("soldiers") || words.contains("nato") || words.contains("drone");
    if (!forces && !party.id().equals("NATO") && !party.id().equals("AFRICAN_UNION") && !party.id().equals("ECOWAS")) {
      return true;
    }
    return words.contains("envoy") || words.contains("official") || words.contains("spokes") || words.contains("council")
        || words.contains("secretary") || words.contains("agency") || words.contains("chief");
  }

  private static boolean rehearsed(View view, Candidate candidate) {
    for (org.trucewire.extract.syntax.Token token : view.parse().tokens()) {
      if (REHEARSALS.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Why a candidate should not count, or null if it should. */
  static String doubt(
      View view, Candidate candidate, DateInterval date, PlaceChooser.Choice place) {
    if (candidate.type != EventType.HOSTILITIES) {
      return null;
    }
    candidate.initiators.removeIf(p -> p.actor().kind() == ActorKind.CIVILIANS || talker(p));
    if (candidate.targets.isEmpty() && rehearsed(view, candidate)) {
      return "it is a test or an exercise";
    }
    boolean actors = !candidate.initiators.isEmpty() || !candidate.targets.isEmpty();
    boolean tells = date.known() || place != null || candidate.toll;
    if ((candidate.refersBack || candidate.continues) && !tells && candidate.claimants.isEmpty()) {
      return "it only refers back to an act told before";
    }
    boolean background = (candidate.rule.equals("verb:fight") || candidate.rule.equals("verb:battle")
        || candidate.rule.equals("verb:combat")) && view.parse().tokens().get(candidate.trigger).lower().endsWith("ing");
    if (background && !date.known() && candidate.triggers.size() == 1) {
      return "it is background, not an act";
    }
    boolean fight = candidate.mutual && !view.parties().backdrop().parties(view.sentence()).isEmpty();
    if (fight && !actors && !candidate.refersBack && (candidate.subject || date.known() || place != null)) {
      return null;
    }
    if (fight && !actors) {
      return "it only mentions fighting";
    }
    if (candidate.refersBack && !actors && place == null) {
      return "it only refers back to an act told before";
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
