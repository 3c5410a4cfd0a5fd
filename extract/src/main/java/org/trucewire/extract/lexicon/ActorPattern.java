package org.trucewire.extract.lexicon;

import java.util.List;

/**
 * What a state's name or demonym means in front of given words: "Syrian" and {@code [rebels]} are
 * the rebels of Syria, "Syrian" and {@code [defence, ministry]} are the state itself.
 *
 * @param headWords the words that follow the name or demonym, in order and in lower case, never
 *     empty
 * @param suffix appended to the id of the state, such as {@code _REB}; empty if the state itself is
 *     meant
 * @param kind what sort of party that is
 */
public record ActorPattern(List<String> headWords, String suffix, ActorKind kind) {

  /** Creates a pattern; the list is copied. */
  public ActorPattern {
    headWords = List.copyOf(headWords);
  }
}
