package org.trucewire.ingest.feed.http;

import java.net.URI;
import java.util.List;

/**
 * A resource that was fetched.
 *
 * @param uri where it was in the end, after redirects
 * @param body its bytes, unpacked
 * @param contentType as the server stated it; null when it did not
 * @param validators for the next conditional request
 * @param movedTo where it has moved for good; null when it has not
 * @param links values of the headers Link
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; nobody compares two of them
public record Fetched(
    URI uri,
    byte[] body,
    String contentType,
    Validators validators,
    URI movedTo,
    List<String> links)
    implements Answer {

  /** Of an answer without headers Link. */
  public Fetched(URI uri, byte[] body, String contentType, Validators validators, URI movedTo) {
    this(uri, body, contentType, validators, movedTo, List.of());
  }
}
