package org.trucewire.ingest.push;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.trucewire.ingest.listen.BodyLimit;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;
import org.trucewire.ingest.listen.RequestBody;

/**
 * What the headers of a push say.
 *
 * @param lines whether the body is one item a line
 * @param gzip whether the body is compressed
 * @param idempotencyKey null when there is none
 */
record PushRequest(boolean lines, boolean gzip, String idempotencyKey) {

  private static final int LONGEST_KEY = 255;
  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines");

  /**
   * Reads the headers.
   *
   * @param bodyMax limit of the body
   * @throws RefusedException if nothing of this kind is taken
   */
  static PushRequest of(HttpFields headers, BodyLimit bodyMax) throws RefusedException {
    if (headers.getLongField(HttpHeader.CONTENT_LENGTH) > bodyMax.bytes()) {
      throw RequestBody.tooLarge(bodyMax);
    }
    String key = headers.get("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw new RefusedException(
          Refusal.MALFORMED, "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
    }
    return new PushRequest(lines(headers), gzip(headers), key);
  }

  private static boolean lines(HttpFields headers) throws RefusedException {
    String stated = headers.get(HttpHeader.CONTENT_TYPE);
    String type =
        HttpField.getValueParameters(stated == null ? "application/json" : stated, null)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (LINES.contains(type)) {
      return true;
    }
    if (type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"))) {
      return false;
    }
    throw new RefusedException(
        Refusal.UNSUPPORTED,
        "The Content-Type is \""
            + stated
            + "\"; send application/json, or application/x-ndjson for one article a line");
  }

  private static boolean gzip(HttpFields headers) throws RefusedException {
    String encoding = headers.get(HttpHeader.CONTENT_ENCODING);
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return false;
    }
    if (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")) {
      return true;
    }
    throw new RefusedException(
        Refusal.UNSUPPORTED,
        "The Content-Encoding is \"" + encoding + "\"; send gzip, or leave it out");
  }
}
