package org.trucewire.extract.lexicon;

import java.util.List;

/**
 * An actor with all that it is called.
 *
 * @param demonym the adjective that makes names for its groups ("Syrian"), or null
 * @param row where it was read, for messages about it
 */
record ActorEntry(Actor actor, List<ActorName> names, String demonym, LexiconRow row) {}
