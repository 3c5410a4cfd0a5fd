package org.trucewire.extract;

import java.util.Objects;

/**
 * What filled one slot of the rule that fired.
 *
 * @param name the slot: {@code trigger}, {@code initiators}, {@code targets}, {@code mediators},
 *     {@code claimants}, {@code date}, {@code place}, {@code ceasefire}
 * @param words the words of the text
 * @param span code points of those words in the text
 */
public record Slot(String name, String words, Span span) {

  /**
   * Creates a slot.
   *
   * @throws NullPointerException if a part is null
   */
  public Slot {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(span, "span");
  }
}
