package org.trucewire.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.trucewire.ingest.source.TaskRun;

/** Requests that are sent again with the same Idempotency-Key. */
class IdempotencyTest {

  private static final String BODY = "{\"id\": \"a\", \"text\": \"The truce holds.\"}\n{oops";

  @Test
  void theSameRequestAgainHasTheSameAnswerAndNoRecord() throws InterruptedException {
    TaskRun worker = new TaskRun();
    HttpResponse<String> first;
    try (PushTaskRun run = new PushTaskRun(worker, Map.of())) {
      // Given a request that Kafka has
      first = run.stored(request(run, "k-1", BODY));
      int records = worker.committed().size();
      assertThat(first.statusCode()).isEqualTo(400);

      // When it is sent again, then the answer is the same, and at once
      assertThat(run.answer(request(run, "k-1", BODY)).body()).isEqualTo(first.body());
      assertThat(run.task().poll()).isNull();
      assertThat(worker.committed()).hasSize(records);
      assertThat(worker.metric("push-repeated-requests-total", Map.of())).isEqualTo(1.0);
    }
    try (PushTaskRun run = new PushTaskRun(worker, Map.of())) {
      // And also after a restart
      HttpResponse<String> again = run.answer(request(run, "k-1", BODY));
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.statusCode()).isEqualTo(400);
      assertThat(run.task().poll()).isNull();

      // And the same header of another key is another request
      HttpRequest.Builder others =
          request(run, "k-1", BODY)
              .setHeader("Authorization", "Bearer " + PushTaskRun.OTHER_SECRET);
      int records = worker.committed().size();
      run.stored(others);
      assertThat(worker.committed()).hasSizeGreaterThan(records);
    }
  }

  @Test
  void aRequestThatWasNotCommittedBeforeAKillIsTakenOnce() throws InterruptedException {
    TaskRun worker = new TaskRun();
    try (PushTaskRun killed = new PushTaskRun(worker, Map.of())) {
      // Given a task that ends between poll and commit: its client gets no 202
      CompletableFuture<HttpResponse<String>> answer = killed.send(request(killed, "k", BODY));
      killed.poll();
      killed.task().stop();
      assertThat(PushTaskRun.await(answer).statusCode()).isEqualTo(503);
    }
    try (PushTaskRun run = new PushTaskRun(worker, Map.of())) {
      // When the client repeats it, then it is taken
      run.stored(request(run, "k", BODY));
      assertThat(worker.articles()).hasSize(1);
    }
  }

  @Test
  void aRequestThatIsStillOnItsWayIsJoined() throws InterruptedException {
    try (PushTaskRun run = PushTaskRun.of()) {
      CompletableFuture<HttpResponse<String>> first = run.send(request(run, "k", BODY));
      List<SourceRecord> batch = run.poll();
      CompletableFuture<HttpResponse<String>> second = run.send(request(run, "k", BODY));
      assertThat(run.task().poll()).isNull();
      assertThat(second).isNotDone();
      run.commit(batch);
      assertThat(PushTaskRun.await(second).body()).isEqualTo(PushTaskRun.await(first).body());
      assertThat(run.worker().articles()).hasSize(1);
    }
  }

  @Test
  void anotherBodyUnderTheSameKeyIsAMistake() throws InterruptedException {
    try (PushTaskRun run = PushTaskRun.of()) {
      run.stored(request(run, "k", BODY));
      HttpResponse<String> answer =
          run.answer(request(run, "k", "{\"text\": \"Something else.\"}"));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("another body");
    }
  }

  @Test
  void onlyTheLastRequestsAreRememberedAlsoAfterARestart() throws InterruptedException {
    TaskRun worker = new TaskRun();
    Map<String, String> two = Map.of("push.remembered.requests", "2");
    try (PushTaskRun run = new PushTaskRun(worker, two)) {
      for (String key : List.of("k1", "k2", "k3")) {
        run.stored(request(run, key, BODY));
      }
    }
    try (PushTaskRun run = new PushTaskRun(worker, two)) {
      run.answer(request(run, "k2", BODY));
      run.answer(request(run, "k3", BODY));
      assertThat(run.task().poll()).isNull();

      // The first is forgotten: it is taken again, as the same article
      run.stored(request(run, "k1", BODY));
      assertThat(worker.articles()).hasSize(4);
      assertThat(worker.articles())
          .extracting(article -> article.getArticleId() + article.getContentHash())
          .containsOnly(
              worker.articles().get(0).getArticleId() + worker.articles().get(0).getContentHash());
    }
  }

  private static HttpRequest.Builder request(PushTaskRun run, String key, String body) {
    return run.articles(body)
        .setHeader("Content-Type", "application/x-ndjson")
        .header("Idempotency-Key", key);
  }
}
