package org.trucewire.bench.feeds;

import java.time.Duration;

/**
 * One killing of a worker.
 *
 * @param worker its name
 * @param at real time since the day began
 * @param tasks how many tasks of the connector it had; 0 if it was killed while it had none, or
 *     nobody could tell
 * @param recovered until feeds of every task of it were asked for by another worker; null if it had
 *     none, or was not by the end of the day
 */
public record Kill(String worker, Duration at, int tasks, Duration recovered) {}
