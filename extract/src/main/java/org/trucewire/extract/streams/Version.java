package org.trucewire.extract.streams;

import java.util.List;
import org.trucewire.schemas.Mention;

/**
 * The latest version of an article that was read, and what it gave.
 *
 * @param number 1 for the article as it first came, one more for each change
 * @param hash its content hash
 * @param mentions what the next revision replaces, with their event ids
 */
record Version(int number, String hash, List<Mention> mentions) {}
