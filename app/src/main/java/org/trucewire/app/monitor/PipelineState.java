package org.trucewire.app.monitor;

import java.time.Instant;
import java.util.List;

/**
 * The whole pipeline at one moment.
 *
 * @param at when it was measured
 * @param stages in the order in which data flows
 * @param sources every source connector, by name
 * @param deadLetters records of the dead-letter topic that have been seen so far
 * @param ledger what does not add up, in words; empty when all does
 * @param feeds how each feed is that a task in this process polls
 */
public record PipelineState(
    Instant at,
    List<Stage> stages,
    List<Source> sources,
    long deadLetters,
    List<String> ledger,
    List<FeedReport> feeds) {

  /** Whether every stage runs. */
  public boolean isReady() {
    return !stages.isEmpty() && stages.stream().allMatch(s -> s.state().equals("running"));
  }
}
