/**
 * The ledger: every article taken in ends in exactly one counted state, and what was emitted and
 * what became of it add up for every source and hour. What does not is an alert.
 */
package org.trucewire.extract.streams.ledger;
