package org.trucewire.ingest.feed.websub;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.websub.CallbackPort.Receiver;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;
import org.trucewire.ingest.listen.RequestBody;
import org.trucewire.ingest.listen.RequestBudget;

/** Answers hubs; none of its threads waits for a body or for Kafka. */
final class CallbackHandler extends Handler.Abstract.NonBlocking {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackHandler.class);
  private static final int RETRY_SECONDS = 5;
  private static final int LONGEST_CHALLENGE = 4096;
  private static final long BUDGET = 64L * 1024 * 1024;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int FORBIDDEN = 403;
  private static final int GONE = 410;
  private static final int UNAVAILABLE = 503;

  private final List<Receiver> receivers;
  private final RequestBudget budget = new RequestBudget(BUDGET);

  CallbackHandler(List<Receiver> receivers) {
    this.receivers = receivers;
  }

  private record Owner(Receiver receiver, String feed) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    String end = path.substring(path.lastIndexOf('/') + 1);
    Optional<Owner> owner = owner(end);
    if (owner.isEmpty()) {
      boolean elsewhere = receivers.stream().anyMatch(receiver -> receiver.isOurs(end));
      if (elsewhere) {
        // Another worker has the feed, or one will have it in a moment.
        send(response, callback, UNAVAILABLE, "This worker does not have the feed; try again\n");
      } else {
        send(response, callback, Refusal.NOT_FOUND.status(), "There is nothing here\n");
      }
      return true;
    }
    switch (request.getMethod()) {
      case "GET" -> verify(owner.get(), request, response, callback);
      case "POST" -> take(owner.get(), request, response, callback);
      default -> {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, POST");
        send(response, callback, Refusal.METHOD.status(), "Use GET or POST\n");
      }
    }
    return true;
  }

  private Optional<Owner> owner(String path) {
    return receivers.stream()
        .flatMap(r -> r.feedAt(path).map(feed -> new Owner(r, feed)).stream())
        .findFirst();
  }

  /** Says the challenge back if the request was ours (WebSub, section 5.3), and nothing else. */
  private static void verify(Owner owner, Request request, Response response, Callback callback) {
    Fields query = Request.extractQueryParameters(request);
    String mode = query.getValue("hub.mode");
    String topic = query.getValue("hub.topic");
    String challenge = query.getValue("hub.challenge");
    boolean denied = "denied".equalsIgnoreCase(mode);
    boolean complete =
        mode != null
            && topic != null
            && (denied || challenge != null && challenge.length() <= LONGEST_CHALLENGE);
    boolean ours =
        complete
            && owner
                .receiver()
                .verify(
                    owner.feed(),
                    mode,
                    topic,
                    seconds(query.getValue("hub.lease_seconds")),
                    query.getValue("hub.reason"));
    if (ours) {
      send(response, callback, OK, denied ? "" : challenge);
    } else {
      send(response, callback, Refusal.NOT_FOUND.status(), "Nobody here asked for this\n");
    }
  }

  /** Null for what is no number of seconds within a hundred years. */
  private static Duration seconds(String text) {
    boolean digits =
        text != null
            && !text.isEmpty()
            && text.length() <= 9
            && text.chars().allMatch(Character::isDigit);
    return digits ? Duration.ofSeconds(Long.parseLong(text)) : null;
  }

  private void take(Owner owner, Request request, Response response, Callback callback) {
    var limit = owner.receiver().settings().body();
    if (owner.receiver().isOver(owner.feed())) {
      send(response, callback, GONE, "This feed is not subscribed any more\n");
      return;
    }
    if (request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > limit.bytes()) {
      refuse(RequestBody.tooLarge(limit), response, callback);
      return;
    }
    RequestBudget.Share share = budget.open();
    AtomicBoolean reading = new AtomicBoolean(true);
    // Who waits for Kafka is idle for a good reason.
    request.addIdleTimeoutListener(timeout -> reading.get());
    var unused =
        RequestBody.read(request, limit, share)
            .whenComplete((body, failure) -> reading.set(false))
            .thenCompose(body -> submit(owner, request, body, share))
            // What completes this may be the thread that commits: answers are written in ours.
            .whenCompleteAsync(
                (nothing, failure) -> {
                  share.close();
                  answer(owner, failure, response, callback);
                },
                request.getComponents().getExecutor());
  }

  private static CompletableFuture<Void> submit(
      Owner owner, Request request, byte[] body, RequestBudget.Share share) {
    WebSubSettings settings = owner.receiver().settings();
    try {
      String signature = request.getHeaders().get("X-Hub-Signature");
      if (!owner.receiver().isSigned(owner.feed(), signature, body)) {
        throw new RefusedException(Refusal.UNAUTHORIZED, "The signature is not that of this body");
      }
      String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
      byte[] plain = unpacked(request, settings, body, share);
      Ping ping = new Ping(owner.feed(), plain, contentType, new CompletableFuture<>());
      owner.receiver().take(ping);
      return ping.stored().orTimeout(settings.commitTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RefusedException e) {
      return CompletableFuture.failedFuture(e);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(
          new RefusedException(Refusal.MALFORMED, "The body is no whole gzip: " + e.getMessage()));
    }
  }

  private static byte[] unpacked(
      Request request, WebSubSettings settings, byte[] body, RequestBudget.Share share)
      throws RefusedException, IOException {
    String coding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (coding == null || coding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
      return RequestBody.gunzip(body, settings.body(), share);
    }
    throw new RefusedException(Refusal.UNSUPPORTED, "Send gzip, or no Content-Encoding");
  }

  private static void answer(Owner owner, Throwable failure, Response response, Callback callback) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause == null) {
      send(response, callback, ACCEPTED, "");
    } else if (cause instanceof TimeoutException) {
      send(
          response, callback, UNAVAILABLE, "Kafka has not confirmed this in time; send it again\n");
    } else if (cause instanceof RefusedException refused) {
      LOG.debug("A hub's ping of {} is refused: {}", owner.feed(), refused.getMessage());
      refuse(refused, response, callback);
    } else {
      LOG.debug("A hub's request ended before its body did", cause);
      callback.failed(cause);
    }
  }

  private static void refuse(RefusedException refused, Response response, Callback callback) {
    Refusal refusal = refused.refusal();
    int status = refusal == Refusal.UNAUTHORIZED ? FORBIDDEN : refusal.status();
    send(response, callback, status, refused.getMessage() + "\n");
  }

  private static void send(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    Map.of(
            HttpHeader.CONTENT_TYPE,
            "text/plain; charset=utf-8",
            HttpHeader.CACHE_CONTROL,
            "no-store")
        .forEach(response.getHeaders()::put);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    if (status == UNAVAILABLE || status == Refusal.QUEUE_FULL.status()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
    Content.Sink.write(response, true, text, callback);
  }
}
