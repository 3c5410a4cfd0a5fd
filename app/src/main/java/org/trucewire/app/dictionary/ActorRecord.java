package org.trucewire.app.dictionary;

import java.util.List;

/**
 * An actor of a dictionary, as it stands there.
 *
 * @param names the primary phrase, then its synonyms; words are parted by blanks
 * @param terms its codes, with or without days
 * @param line the line of the primary phrase, from 1
 */
record ActorRecord(List<String> names, List<CodedTerm> terms, int line) {

  ActorRecord {
    names = List.copyOf(names);
    terms = List.copyOf(terms);
  }
}
