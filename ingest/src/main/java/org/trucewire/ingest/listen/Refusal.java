package org.trucewire.ingest.listen;

/** Why a request is not answered with 202, and the HTTP status that says so. */
public enum Refusal {
  MALFORMED(400, "malformed"),
  UNAUTHORIZED(401, "unauthorized"),
  NOT_FOUND(404, "not-found"),
  METHOD(405, "method"),
  TOO_LARGE(413, "too-large"),
  UNSUPPORTED(415, "unsupported"),
  KEY_REUSED(422, "key-reused"),
  RATE(429, "rate"),
  QUEUE_FULL(429, "queue-full"),
  NOT_STORED(500, "not-stored"),
  TIMEOUT(503, "timeout"),
  STOPPING(503, "stopping");

  private final int status;
  private final String label;

  Refusal(int status, String label) {
    this.status = status;
    this.label = label;
  }

  /** Of HTTP. */
  public int status() {
    return status;
  }

  /** As metrics name it. */
  public String label() {
    return label;
  }

  /** Seconds after which the client should try again; 0 when the same request cannot succeed. */
  public int retryAfterSeconds() {
    return switch (this) {
      case RATE, QUEUE_FULL -> 1;
      case TIMEOUT, STOPPING -> 5;
      default -> 0;
    };
  }
}
