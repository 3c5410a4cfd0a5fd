package org.trucewire.bench.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.trucewire.bench.cluster.Worker;

/**
 * Does what whoever runs Connect does, or has done by a script: starts tasks again that have
 * failed. Connect never does that itself, also when a task failed because the cluster's leader had
 * just been started and did not yet answer other workers.
 */
final class Operator implements AutoCloseable {

  private static final long LOOK_MS = 2000;

  private final List<Worker> workers;
  private final Assignment assignment;
  private final List<String> reasons = new ArrayList<>();
  private final Thread thread;

  private Operator(List<Worker> workers, Assignment assignment) {
    this.workers = workers;
    this.assignment = assignment;
    this.thread = new Thread(this::watch, "operator");
    thread.setDaemon(true);
  }

  static Operator start(List<Worker> workers, Assignment assignment) {
    Operator operator = new Operator(workers, assignment);
    operator.thread.start();
    return operator;
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LOOK_MS);
        for (Worker worker : workers) {
          restartFailed(worker.url());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the end
    }
  }

  private void restartFailed(URI worker) throws InterruptedException {
    List<String> failed = assignment.failures(worker);
    if (!failed.isEmpty() && assignment.restartFailed(worker)) {
      synchronized (this) {
        reasons.addAll(failed);
      }
    }
  }

  /** Why tasks had failed that were started again, the first line of each trace. */
  synchronized List<String> reasons() {
    return List.copyOf(reasons);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
