package org.trucewire.ingest.push;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;
import org.trucewire.ingest.listen.RequestBody;

/** Answers requests; none of its threads waits for a body or for Kafka. */
final class PushHandler extends Handler.Abstract.NonBlocking {

  private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);

  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Admission admission;
  private final PushQueue queue;
  private final PushMetrics metrics;
  private final InstantSource clock;
  private final Duration commitTimeout;

  PushHandler(
      Admission admission,
      PushQueue queue,
      PushMetrics metrics,
      InstantSource clock,
      Duration commitTimeout) {
    this.admission = admission;
    this.queue = queue;
    this.metrics = metrics;
    this.clock = clock;
    this.commitTimeout = commitTimeout;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      switch (Request.getPathInContext(request)) {
        case "/articles" -> {
          requireMethod(request, response, "POST");
          push(request, response, callback);
        }
        case "/health" -> {
          requireMethod(request, response, "GET");
          health().send(response, callback);
        }
        default ->
            throw new RefusedException(
                Refusal.NOT_FOUND, "There is POST /articles and GET /health, and nothing else");
      }
    } catch (RefusedException e) {
      refuse(e, response, callback);
    }
    return true;
  }

  private static void requireMethod(Request request, Response response, String method)
      throws RefusedException {
    if (!request.getMethod().equals(method)) {
      response.getHeaders().put(HttpHeader.ALLOW, method);
      throw new RefusedException(Refusal.METHOD, "Use " + method);
    }
  }

  private void push(Request request, Response response, Callback callback) throws RefusedException {
    Admission.Admitted admitted = admission.admit(request.getHeaders());
    AtomicBoolean reading = new AtomicBoolean(true);
    // Who waits for Kafka is idle for a good reason.
    request.addIdleTimeoutListener(timeout -> reading.get());
    var unused =
        RequestBody.read(request, admission.bodyMax(), admitted.share())
            .whenComplete((body, failure) -> reading.set(false))
            .thenCompose(body -> submit(admitted, body))
            // What completes this may be the thread that commits: answers are written in ours.
            .whenCompleteAsync(
                (items, failure) -> {
                  if (failure == null) {
                    answer(items, response, callback);
                  } else {
                    admitted.share().close();
                    fail(failure, response, callback);
                  }
                },
                request.getComponents().getExecutor());
  }

  private CompletableFuture<List<PushItem>> submit(Admission.Admitted admitted, byte[] body) {
    try {
      Submission submission = admission.read(admitted, body);
      PushQueue.Ticket ticket = queue.submit(submission);
      if (ticket.repeated()) {
        metrics.repeated();
        admitted.share().close();
      }
      var unused =
          submission
              .result()
              .whenComplete(
                  (items, failure) -> {
                    admitted.share().close();
                    if (failure == null) {
                      metrics.stored(
                          submission, Duration.between(submission.receivedAt(), clock.instant()));
                    }
                  });
      return ticket
          .result()
          .orTimeout(commitTimeout.toMillis(), TimeUnit.MILLISECONDS)
          .exceptionallyCompose(
              failure -> CompletableFuture.failedFuture(ended(failure, submission)));
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private Throwable ended(Throwable failure, Submission submission) {
    Throwable cause = causeOf(failure);
    if (!(cause instanceof TimeoutException)) {
      return cause;
    }
    queue.withdraw(submission);
    return new RefusedException(
        Refusal.TIMEOUT,
        "Kafka did not confirm this within "
            + commitTimeout.toMillis()
            + " ms; send it again, with the same Idempotency-Key if it has one");
  }

  private static Throwable causeOf(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  private void answer(List<PushItem> items, Response response, Callback callback) {
    PushAnswer answer = PushAnswer.of(items);
    if (answer.status() == Refusal.MALFORMED.status()) {
      metrics.refused(Refusal.MALFORMED);
    }
    answer.send(response, callback);
  }

  private void fail(Throwable failure, Response response, Callback callback) {
    Throwable cause = causeOf(failure);
    if (cause instanceof RefusedException refused) {
      refuse(refused, response, callback);
    } else {
      LOG.debug("A request ended before its body did", cause);
      callback.failed(cause);
    }
  }

  private void refuse(RefusedException refused, Response response, Callback callback) {
    metrics.refused(refused.refusal());
    PushAnswer.of(refused).send(response, callback);
  }

  /** Anybody may ask, so it says nothing of keys or articles. */
  private PushAnswer health() {
    Instant longAgo = clock.instant().minus(commitTimeout);
    boolean stalled = queue.oldest().filter(longAgo::isAfter).isPresent();
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    if (queue.isStopped()) {
      return new PushAnswer(UNAVAILABLE, state.put("status", "stopping"), 0);
    }
    state.put("status", stalled ? "stalled" : "up").put("waiting_requests", queue.size());
    return new PushAnswer(stalled ? UNAVAILABLE : OK, state, 0);
  }
}
