package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;

/** A feed task with a clock of its own, over offsets that outlive it. */
final class FeedTaskRun implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final TaskRun worker;
  final ManualClock clock;
  private final FeedSourceTask task;
  private final List<String> names = new ArrayList<>();

  FeedTaskRun(TaskRun worker, ManualClock clock, Map<String, String> config) {
    this.worker = worker;
    this.clock = clock;
    Map<String, String> all = new HashMap<>(config);
    all.putIfAbsent("feed.allow.private.addresses", "true");
    all.putIfAbsent("feed.host.delay.ms", "0"); // by a clock that stands still it would never end
    for (FeedAddress feed : new FeedSourceConfig(all).feeds()) {
      names.add(feed.name());
    }
    task = new FeedSourceTask(clock);
    task.initialize(worker);
    task.start(all);
  }

  static FeedTaskRun of(Map<String, String> config) {
    return new FeedTaskRun(new TaskRun(), new ManualClock(), config);
  }

  static FeedTaskRun of(String urls) {
    return of(Map.of("feed.urls", urls));
  }

  /**
   * Lets every feed be fetched once, and commits what comes of it, which must add up.
   *
   * @return without the readings
   */
  List<SourceRecord> round() throws InterruptedException {
    List<SourceRecord> records = roundWithoutCommit();
    worker.commit(records);
    IngestLedger.mustBalance(worker);
    return TaskRun.withoutReadings(records);
  }

  List<SourceRecord> roundWithoutCommit() throws InterruptedException {
    clock.advance(Duration.ofHours(2));
    Map<String, Double> failuresBefore = new HashMap<>();
    names.forEach(name -> failuresBefore.put(name, failures(name)));
    List<SourceRecord> records = new ArrayList<>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    boolean full = false;
    while (full || !names.stream().allMatch(name -> handled(name, failuresBefore.get(name)))) {
      assertThat(System.nanoTime()).as("feeds %s answer in time", names).isLessThan(deadline);
      List<SourceRecord> batch = task.poll();
      full = batch != null && batch.size() == 500;
      if (batch != null) {
        records.addAll(batch);
      }
    }
    return records;
  }

  double failures(String name) {
    return (Double) worker.metric("feed-consecutive-failures", name);
  }

  /** What the user sees of a feed: its state, and evidence that holds all these words. */
  void assertState(String feed, String state, String... evidence) {
    assertThat(worker.metric("feed-state", feed)).isEqualTo(state);
    assertThat(worker.metric("feed-state-evidence", feed).toString()).contains(evidence);
  }

  FeedSourceTask task() {
    return task;
  }

  private boolean handled(String name, double failuresBefore) {
    double now = clock.instant().toEpochMilli() / 1000.0;
    return worker.metric("feed-last-success-seconds", name).equals(now)
        || failures(name) > failuresBefore;
  }

  @Override
  public void close() {
    task.stop();
  }
}
