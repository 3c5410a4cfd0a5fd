package org.trucewire.app.gold;

import java.util.List;
import java.util.Map;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;

/**
 * An event as an annotated corpus has it.
 *
 * @param type what happened
 * @param start of the evidence, in code points of the text
 * @param end of the evidence (exclusive), in code points of the text
 * @param roles the actor ids of each role; an id of the corpus may name alternatives, as {@code
 *     A|B}
 * @param mode how it is reported
 * @param firstDay ISO day, null if unknown
 * @param lastDay ISO day, null if unknown
 * @param place as the text has it, null if none is named
 */
record GoldEvent(
    EventType type,
    int start,
    int end,
    Map<Role, List<String>> roles,
    Mode mode,
    String firstDay,
    String lastDay,
    String place) {

  /** What an actor does in an event; the name is that of the corpus's field. */
  enum Role {
    initiators,
    targets,
    mediators,
    claimants
  }

  List<String> actors(Role role) {
    return roles.get(role);
  }

  /** Whether the evidence of both is the same sentence: they share half of the shorter one. */
  boolean overlaps(GoldEvent other) {
    int common = Math.min(end, other.end) - Math.max(start, other.start);
    int shorter = Math.max(1, Math.min(end - start, other.end - other.start));
    return 2 * common >= shorter;
  }

  boolean isDated() {
    return firstDay != null || lastDay != null;
  }
}
