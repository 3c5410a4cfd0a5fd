package org.trucewire.app.monitor;

/**
 * One source connector as operators see it.
 *
 * @param name of the connector
 * @param state as Connect says it: RUNNING, FAILED, PAUSED, ...
 * @param note why it failed; null if it did not
 */
public record Source(String name, String state, String note) {}
