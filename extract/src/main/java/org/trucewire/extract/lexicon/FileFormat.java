package org.trucewire.extract.lexicon;

import java.util.List;
import java.util.function.Function;

/**
 * How the rows of a lexicon file are read.
 *
 * @param name path below the lexicon's folder
 * @param columns every column of the file
 * @param read makes an entry of a row, or throws {@link LexiconException}
 * @param key what tells the entries apart: a user's entry replaces ours with the same key
 */
record FileFormat<T>(
    String name, List<String> columns, Function<LexiconRow, T> read, Function<T, String> key) {}
