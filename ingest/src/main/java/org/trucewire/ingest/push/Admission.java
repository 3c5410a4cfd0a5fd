package org.trucewire.ingest.push;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.trucewire.ingest.listen.BodyLimit;
import org.trucewire.ingest.listen.RefusedException;
import org.trucewire.ingest.listen.RequestBody;
import org.trucewire.ingest.listen.RequestBudget;

/** Decides who may push, and makes what was pushed a submission. */
final class Admission {

  private final PushKeys keys;
  private final PushQueue queue;
  private final InstantSource clock;
  private final RequestRate rate;
  private final RequestBudget budget;
  private final ItemReader reader;
  private final BodyLimit bodyMax;

  Admission(PushSourceConfig config, PushKeys keys, PushQueue queue, InstantSource clock) {
    this.keys = keys;
    this.queue = queue;
    this.clock = clock;
    this.rate = new RequestRate(config.requestsPerSecond(), clock);
    this.budget = new RequestBudget(config.queueMaxBytes());
    this.reader = new ItemReader(config.itemsMax());
    this.bodyMax = new BodyLimit(config.bodyMaxBytes(), PushSourceConfig.BODY_MAX_BYTES);
  }

  /**
   * A request that may send its body.
   *
   * @param share what it may hold of the memory for bodies, to be closed at its end
   */
  record Admitted(PushKey key, PushRequest request, RequestBudget.Share share) {}

  /**
   * Looks at the headers alone: who is nobody, or comes too often, sends no body.
   *
   * @throws RefusedException if the body need not be read
   */
  Admitted admit(HttpFields headers) throws RefusedException {
    PushKey key = keys.authenticate(headers.get(HttpHeader.AUTHORIZATION));
    if (queue.isStopped()) {
      throw PushQueue.stopping();
    }
    rate.count(key);
    return new Admitted(key, PushRequest.of(headers, bodyMax), budget.open());
  }

  /** Of the largest body. */
  BodyLimit bodyMax() {
    return bodyMax;
  }

  /**
   * Reads a whole body's items.
   *
   * @throws RefusedException if none of them is taken
   */
  Submission read(Admitted admitted, byte[] body) throws RefusedException {
    try {
      byte[] whole =
          admitted.request().gzip() ? RequestBody.gunzip(body, bodyMax, admitted.share()) : body;
      List<PushItem> items =
          reader.read(admitted.key(), whole, admitted.request().lines(), clock.instant());
      return submission(admitted, whole, items);
    } catch (IOException e) {
      String message = "The body is no whole gzip, as Content-Encoding says: " + e.getMessage();
      return submission(
          admitted, body, List.of(ItemReader.refused(admitted.key(), body, 1, e, message)));
    }
  }

  private Submission submission(Admitted admitted, byte[] body, List<PushItem> items) {
    PushKey key = admitted.key();
    String idempotencyKey = admitted.request().idempotencyKey();
    RequestIdentity identity =
        idempotencyKey == null ? null : RequestIdentity.of(key, idempotencyKey, body);
    return new Submission(key, identity, items, clock.instant());
  }
}
