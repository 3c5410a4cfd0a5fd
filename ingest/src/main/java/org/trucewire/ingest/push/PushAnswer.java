package org.trucewire.ingest.push;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/**
 * An answer in JSON.
 *
 * @param status of HTTP
 * @param retryAfterSeconds 0 for no such header
 */
record PushAnswer(int status, ObjectNode body, int retryAfterSeconds) {

  private static final int ACCEPTED = 202;

  /** One result for each item; the status is 400 if one of them was refused. */
  static PushAnswer of(List<PushItem> items) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    long refused = items.stream().filter(PushItem.Refused.class::isInstance).count();
    answer.put("accepted", items.size() - refused);
    answer.put("refused", refused);
    ArrayNode results = answer.putArray("items");
    for (int i = 0; i < items.size(); i++) {
      ObjectNode result = results.addObject().put("item", i + 1);
      PushItem item = items.get(i);
      if (item instanceof PushItem.Taken taken) {
        result.put("status", "accepted").put("article_id", taken.article().getArticleId());
      } else if (item instanceof PushItem.Repeated repeated) {
        result.put("status", "repeated").put("article_id", repeated.articleId());
      } else if (item instanceof PushItem.Refused none) {
        result.put("status", "refused").put("error", none.deadLetter().message());
      }
    }
    return new PushAnswer(refused == 0 ? ACCEPTED : Refusal.MALFORMED.status(), answer, 0);
  }

  static PushAnswer of(RefusedException refused) {
    Refusal refusal = refused.refusal();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("cause", refusal.label()).put("error", refused.getMessage());
    return new PushAnswer(refusal.status(), answer, refusal.retryAfterSeconds());
  }

  void send(Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    if (retryAfterSeconds > 0) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfterSeconds);
    }
    if (status == Refusal.UNAUTHORIZED.status()) {
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
    }
    Content.Sink.write(response, true, body + "\n", callback);
  }
}
