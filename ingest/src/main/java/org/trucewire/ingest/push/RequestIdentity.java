package org.trucewire.ingest.push;

import org.trucewire.ingest.article.Digests;

/**
 * What a request with an Idempotency-Key is known by.
 *
 * @param name hash of the key's id and the header: another key's equal header is another request
 * @param body hash of the body; the same name with another body is a mistake of the client
 */
record RequestIdentity(String name, String body) {

  private static final int HEX_DIGITS = 32;

  static RequestIdentity of(PushKey key, String idempotencyKey, byte[] body) {
    return new RequestIdentity(
        Digests.sha256Hex(key.id(), idempotencyKey).substring(0, HEX_DIGITS),
        Digests.sha256Hex(body).substring(0, HEX_DIGITS));
  }
}
