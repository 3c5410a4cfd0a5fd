package org.trucewire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;

/** A push task on a free port of loopback, and senders. */
final class PushTaskRun implements AutoCloseable {

  static final String SECRET = "agency-secret-0123456789";
  static final String OTHER_SECRET = "desk-secret-0123456789ab";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final RecordMetadata STORED =
      new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final ManualClock clock = new ManualClock();
  private final TaskRun worker;
  private final PushSourceTask task;

  PushTaskRun(TaskRun worker, Map<String, String> config) {
    this.worker = worker;
    Map<String, String> all = new HashMap<>();
    all.put("push.port", "0");
    all.put("push.secrets", "agency:" + SECRET + ":Example Agency,desk:" + OTHER_SECRET);
    all.putAll(config);
    PushSourceConnector connector = new PushSourceConnector();
    connector.start(all);
    task = new PushSourceTask(clock);
    task.initialize(worker);
    task.start(connector.taskConfigs(3).get(0));
  }

  static PushTaskRun of(String... config) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < config.length; i += 2) {
      all.put(config[i], config[i + 1]);
    }
    return new PushTaskRun(new TaskRun(), all);
  }

  TaskRun worker() {
    return worker;
  }

  ManualClock clock() {
    return clock;
  }

  PushSourceTask task() {
    return task;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(task.url() + path)).timeout(PATIENCE);
  }

  /** A request as the agency sends it. */
  HttpRequest.Builder articles(String body) {
    return articles(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpRequest.Builder articles(HttpRequest.BodyPublisher body) {
    return request("/articles")
        .header("Authorization", "Bearer " + SECRET)
        .header("Content-Type", "application/json")
        .POST(body);
  }

  CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends, and awaits an answer that needs no Kafka. */
  HttpResponse<String> answer(HttpRequest.Builder request) {
    return await(send(request));
  }

  /** Sends, lets Connect commit, and awaits the answer. */
  HttpResponse<String> stored(HttpRequest.Builder request) throws InterruptedException {
    CompletableFuture<HttpResponse<String>> answer = send(request);
    commit(poll());
    return await(answer);
  }

  /** What the task hands on next; it must come. */
  List<SourceRecord> poll() throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    List<SourceRecord> batch = null;
    while (batch == null) {
      assertThat(System.nanoTime()).as("a request arrives in time").isLessThan(giveUp);
      batch = task.poll();
    }
    return batch;
  }

  /** As Connect does it: the transaction is committed first, and then its records are confirmed. */
  void commit(List<SourceRecord> batch) {
    worker.commit(batch);
    batch.forEach(this::confirm);
  }

  void confirm(SourceRecord record) {
    task.commitRecord(record, STORED);
  }

  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body(), e);
    }
  }

  @Override
  public void close() {
    task.stop();
  }
}
