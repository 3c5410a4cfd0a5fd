package org.trucewire.extract.lexicon;

import java.time.LocalDate;
import org.trucewire.extract.Span;

/**
 * One reading of a phrase as the name of an actor.
 *
 * @param span where the phrase stands, without a possessive ending
 * @param actor whom it means in this reading
 * @param sense how it refers to the actor
 * @param words the phrase as written in the text
 * @param from first day on which the phrase means the actor (a leader's term of office, an actor's
 *     existence), or null
 * @param to last day on which it does, or null
 */
public record NameMatch(
    Span span, Actor actor, NameSense sense, String words, LocalDate from, LocalDate to) {}
