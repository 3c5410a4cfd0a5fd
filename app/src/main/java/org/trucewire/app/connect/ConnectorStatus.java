package org.trucewire.app.connect;

import java.util.List;

/**
 * How a connector is.
 *
 * @param state of the connector, as Connect says it: RUNNING, FAILED, PAUSED, UNASSIGNED, ...
 * @param tasks state of each task
 * @param traces stack traces of what failed; empty if nothing did
 */
public record ConnectorStatus(String state, List<String> tasks, List<String> traces) {

  /** Whether the connector and at least one task run, and none has failed. */
  public boolean isRunning() {
    return state.equals("RUNNING")
        && !tasks.isEmpty()
        && tasks.stream().allMatch(t -> t.equals("RUNNING"));
  }

  /** Whether the connector or a task has failed. */
  public boolean hasFailed() {
    return state.equals("FAILED") || tasks.contains("FAILED");
  }
}
