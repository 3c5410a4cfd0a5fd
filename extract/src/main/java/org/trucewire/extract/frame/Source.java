package org.trucewire.extract.frame;

import java.util.List;

/**
 * A source in a sentence.
 *
 * @param verb its verb group, or the "according" before it
 * @param from first chunk that it speaks of
 * @param to chunk after the last one
 * @param speakers who it is
 * @param denies whether it denies
 * @param accuses whether it accuses
 */
record Source(
    int verb, int from, int to, List<Integer> speakers, boolean denies, boolean accuses) {}
