package org.trucewire.app.monitor;

/**
 * How far one stage is behind its input.
 *
 * @param stage name of the stage
 * @param lag records of its input that are still to be processed
 * @param done offsets of its input behind it, markers of transactions included
 */
public record StageLag(String stage, long lag, long done) {}
