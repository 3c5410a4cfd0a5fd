package org.trucewire.extract.role;

import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;

/**
 * An actor in the place where the text names it.
 *
 * @param actor who it is
 * @param words the words that name it, null when it was inferred
 * @param span their UTF-16 offsets in the text, null when it was inferred
 * @param certain false if who is meant was guessed from the rest of the article
 */
public record Party(Actor actor, String words, Span span, boolean certain) {

  /** An actor whom no words name, null for no actor. */
  static Party guessed(Actor actor) {
    return actor == null ? null : new Party(actor, null, null, false);
  }

  /** The actor's id. */
  public String id() {
    return actor.id();
  }

  /** Whether it is a state or an authority that rules like one. */
  public boolean state() {
    return actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.DE_FACTO_STATE;
  }

  /** Whether it can wage war or keep a truce. */
  public boolean belligerent() {
    return switch (actor.kind()) {
      case STATE, DE_FACTO_STATE, ARMED_GROUP, COALITION, GENERIC_GROUP -> true;
      case ORGANISATION, CIVILIANS -> false;
    };
  }

  Party inferred() {
    return new Party(actor, null, null, false);
  }
}
