package org.trucewire.extract;

/** How the sentence stands to the event that it reports. */
public enum Mode {
  /** Reported as a fact, or announced by the actor itself. */
  ASSERTED,
  /** Attributed to a claimant, about somebody else's act. */
  CLAIMED,
  /** Reported not to have happened, or denied by the accused. */
  DENIED,
  /** Scheduled, expected or ordered, and not yet happened at publication. */
  PLANNED
}
