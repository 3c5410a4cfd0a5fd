package org.trucewire.extract.lexicon;

import java.time.LocalDate;

/** One way to name an actor, and the days on which it means that actor (null: no limit). */
record ActorName(String words, NameSense sense, LocalDate from, LocalDate to) {}
