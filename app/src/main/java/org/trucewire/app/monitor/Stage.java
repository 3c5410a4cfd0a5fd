package org.trucewire.app.monitor;

/**
 * One stage of the pipeline as operators see it.
 *
 * @param name of the stage: ingest, extract, resolve, track, sink
 * @param state running, starting, rebalancing, failed, stopped
 * @param lag records of its input still to be processed; null for ingest, which has no topic before
 *     it, and where it is not known
 * @param position offsets of its input behind it (for ingest: written by it), markers of
 *     transactions included
 * @param note what an operator should know; null if nothing
 */
public record Stage(String name, String state, Long lag, long position, String note) {}
