package org.trucewire.extract.lexicon;

import java.time.LocalDate;

/**
 * A party that can act in, suffer, mediate, or report an event.
 *
 * @param id identifier: ISO 3166-1 alpha-3 for a state, otherwise capitals, digits and {@code _}
 * @param name English short name
 * @param kind sort of party
 * @param country ISO 3166-1 alpha-3 code of the country it belongs to, its own for a state, or null
 * @param from first day of its existence, or null if not known or without limit
 * @param to last day of its existence, or null if it still exists or that is not known
 */
public record Actor(
    String id, String name, ActorKind kind, String country, LocalDate from, LocalDate to) {}
