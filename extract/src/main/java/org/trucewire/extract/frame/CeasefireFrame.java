package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;

/**
 * What a verb makes of a ceasefire; {@code ceasefire-frames.tsv} explains the columns.
 *
 * @param verb the lemma with its words
 * @param relation where the ceasefire stands: OBJECT or SUBJECT
 * @param notion what it must be
 * @param type the event, null for a mere mention
 * @param who whom the subject or object is
 */
record CeasefireFrame(
    String verb, Relation relation, CeasefireNotion notion, EventType type, Who who) {

  enum Relation {
    OBJECT,
    SUBJECT
  }

  enum Who {
    SUBJECT,
    OBJECT,
    PARTIES,
    MEDIATOR,
    BY
  }

  /** Whether it makes an event of its object, which must be of a notion. */
  boolean makes(EventType event, CeasefireNotion object) {
    return type == event && relation == Relation.OBJECT && notion == object;
  }

  /** The same frame for another event, null for none. */
  CeasefireFrame with(EventType event) {
    return new CeasefireFrame(verb, relation, notion, event, who);
  }
}
