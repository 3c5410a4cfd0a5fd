package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;

/**
 * What a chain of verbs makes of a ceasefire.
 *
 * @param type the event, null for none
 * @param mode PLANNED or ASSERTED
 * @param outer the verb group that decided ("urged" in "urged them to accept"), -1 for the own one
 * @param operator how it did
 * @param why for no event, the reason
 */
record CeasefireOutcome(EventType type, Mode mode, int outer, Operator operator, String why) {

  static CeasefireOutcome of(EventType type) {
    return new CeasefireOutcome(type, Mode.ASSERTED, -1, null, null);
  }

  static CeasefireOutcome none(String why) {
    return new CeasefireOutcome(null, Mode.ASSERTED, -1, null, why);
  }
}
