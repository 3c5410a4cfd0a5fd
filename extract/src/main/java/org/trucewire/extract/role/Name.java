package org.trucewire.extract.role;

import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.NameSense;

/**
 * A name of an actor in the text, after the choice between its readings.
 *
 * @param span UTF-16 offsets
 * @param actor who is named
 * @param sense how
 * @param words as written
 */
public record Name(Span span, Actor actor, NameSense sense, String words) {

  public Party party() {
    return new Party(actor, words, span, true);
  }
}
