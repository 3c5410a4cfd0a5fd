package org.trucewire.ingest.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;

/** An archive connector's tasks with a clock of their own, over offsets that outlive them. */
final class ArchiveTaskRun implements AutoCloseable {

  private static final int FULL_BATCH = 200;

  final TaskRun worker;
  private final ManualClock clock = new ManualClock();
  private final List<ArchiveSourceTask> tasks = new ArrayList<>();

  ArchiveTaskRun(TaskRun worker, int maxTasks, Map<String, String> config) {
    this.worker = worker;
    ArchiveSourceConnector connector = new ArchiveSourceConnector();
    Map<String, String> all = new HashMap<>(config);
    all.putIfAbsent("archive.rescan.ms", "100");
    connector.start(all);
    for (Map<String, String> taskConfig : connector.taskConfigs(maxTasks)) {
      ArchiveSourceTask task = new ArchiveSourceTask(clock);
      task.initialize(worker);
      task.start(taskConfig);
      tasks.add(task);
    }
  }

  static ArchiveTaskRun of(Object paths) {
    return of(new TaskRun(), paths);
  }

  static ArchiveTaskRun of(TaskRun worker, Object paths) {
    return new ArchiveTaskRun(worker, 1, Map.of("archive.paths", paths.toString()));
  }

  /**
   * Looks at all files once, reads what is new, and commits it, which must add up.
   *
   * @return without the readings
   */
  List<SourceRecord> look() throws InterruptedException {
    clock.advance(Duration.ofSeconds(10));
    List<SourceRecord> all = new ArrayList<>();
    for (ArchiveSourceTask task : tasks) {
      List<SourceRecord> batch;
      do {
        batch = task.poll();
        worker.commit(batch);
        all.addAll(batch == null ? List.of() : batch);
      } while (batch != null && batch.size() == FULL_BATCH);
    }
    IngestLedger.mustBalance(worker);
    return TaskRun.withoutReadings(all);
  }

  /** One batch of the first task, not committed. */
  List<SourceRecord> poll() throws InterruptedException {
    return tasks.get(0).poll();
  }

  List<ArchiveSourceTask> tasks() {
    return tasks;
  }

  @Override
  public void close() {
    tasks.forEach(ArchiveSourceTask::stop);
  }
}
