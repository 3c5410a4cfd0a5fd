package org.trucewire.extract;

import java.util.Objects;
import org.trucewire.extract.lexicon.ActorKind;

/**
 * An actor in a role of an event.
 *
 * @param id the actor's id, such as {@code ARM} or {@code SYR_REB}
 * @param name its name in plain words
 * @param kind what sort of actor it is
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to, null if none
 * @param words the words of the text that named it, null when it was inferred
 * @param span code points of those words in the text, null when it was inferred
 */
public record ActorRef(
    String id, String name, ActorKind kind, String country, String words, Span span) {

  /**
   * Creates a reference.
   *
   * @throws NullPointerException if {@code id}, {@code name} or {@code kind} is null
   */
  public ActorRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
