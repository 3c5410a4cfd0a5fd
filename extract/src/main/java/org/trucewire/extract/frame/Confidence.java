package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.role.Party;

/** How sure an event is, from what supports it. */
final class Confidence {

  private static final double BASE = 0.7;

  private Confidence() {}

  static double of(Candidate candidate, DateInterval date, boolean placed) {
    double sure = BASE;
    sure += candidate.initiators.isEmpty() ? -0.2 : 0.05;
    sure +=
        candidate.targets.isEmpty() && candidate.type == EventType.HOSTILITIES && !candidate.mutual
            ? -0.05
            : 0;
    sure += candidate.needsArms ? -0.1 : 0.05;
    sure += candidate.triggers.size() > 1 ? 0.05 : 0;
    sure += date.known() ? 0.05 : 0;
    sure += placed ? 0.05 : 0;
    sure += candidate.inferredParties ? -0.05 : 0;
    for (Party party : candidate.initiators) {
      sure -= party.certain() ? 0 : 0.05;
    }
    return Math.round(100 * Math.max(0.05, Math.min(0.99, sure))) / 100.0;
  }
}
