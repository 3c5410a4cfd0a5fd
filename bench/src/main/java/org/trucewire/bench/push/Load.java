package org.trucewire.bench.push;

import java.time.Duration;

/**
 * Senders that push side by side, each with one request at a time.
 *
 * @param senders how many
 * @param items articles in a request
 * @param time for how long
 */
record Load(int senders, int items, Duration time) {}
