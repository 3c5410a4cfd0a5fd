package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.feed.server.ScriptedHub;
import org.trucewire.ingest.source.IngestLedger;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;

/** A feed task that hubs can reach. */
final class WebSubRun implements AutoCloseable {

  private static final RecordMetadata STORED =
      new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0);

  private final FeedTaskRun run;

  WebSubRun(TaskRun worker, ManualClock clock, ScriptedHub hub, Map<String, String> config) {
    Map<String, String> all = new HashMap<>();
    all.put("feed.websub.callback.url", "https://hooks.example/websub");
    all.put("feed.websub.secret", "only-the-worker-knows-it");
    all.put("feed.websub.port", "0");
    all.putAll(config);
    run = new FeedTaskRun(worker, clock, all);
    hub.reach(run.task().callbackUrl());
  }

  static WebSubRun of(ScriptedHub hub, String feed, String... config) {
    Map<String, String> all = new HashMap<>(Map.of("feed.urls", "f=" + feed));
    for (int i = 0; i < config.length; i += 2) {
      all.put(config[i], config[i + 1]);
    }
    return new WebSubRun(new TaskRun(), new ManualClock(), hub, all);
  }

  TaskRun worker() {
    return run.worker;
  }

  ManualClock clock() {
    return run.clock;
  }

  FeedSourceTask task() {
    return run.task();
  }

  Object metric(String name) {
    return run.worker.metric(name, "f");
  }

  /** Lets the task go on, committing what it gives, until this holds. */
  void until(String what, BooleanSupplier holds) throws InterruptedException {
    until(what, holds, this::commit);
  }

  /** Lets the task go on, without committing, until this holds; what it gave. */
  List<SourceRecord> untilWithoutCommit(String what, BooleanSupplier holds)
      throws InterruptedException {
    List<SourceRecord> given = new ArrayList<>();
    until(what, holds, given::addAll);
    return given;
  }

  private void until(
      String what, BooleanSupplier holds, java.util.function.Consumer<List<SourceRecord>> then)
      throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what + ": " + metric("feed-hub-state")).isLessThan(giveUp);
      List<SourceRecord> batch = task().poll();
      if (batch != null) {
        then.accept(batch);
      }
    }
  }

  /** Until its feed is subscribed. */
  WebSubRun subscribed() throws InterruptedException {
    until("subscribed", () -> ((String) metric("feed-hub-state")).startsWith("subscribed"));
    return this;
  }

  /** Lets the task go on until a hub has its answer; its status. */
  int status(CompletableFuture<java.net.http.HttpResponse<String>> answer)
      throws InterruptedException {
    until("the hub is answered", answer::isDone);
    return answer.join().statusCode();
  }

  /** As Connect does it: the transaction is committed first, and then its records are confirmed. */
  void commit(List<SourceRecord> batch) {
    run.worker.commit(batch);
    batch.forEach(record -> task().commitRecord(record, STORED));
  }

  void advance(Duration time) {
    run.clock.advance(time);
  }

  @Override
  public void close() {
    run.close();
    IngestLedger.mustBalance(run.worker);
  }
}
