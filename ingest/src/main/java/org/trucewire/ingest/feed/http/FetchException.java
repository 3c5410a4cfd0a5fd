package org.trucewire.ingest.feed.http;

import java.io.IOException;
import java.time.Duration;

/** A fetch that gave no usable answer; the message says why, for the feed's owner to read. */
public final class FetchException extends IOException {

  /** Of what kind a failure is; feeds of one host that fail alike tell of the host. */
  public enum Kind {
    /** 429, or 503 with Retry-After. */
    THROTTLED,
    /** 410. */
    GONE,
    /** 401, 402, 403, 407 or 451. */
    BLOCKED,
    /** Any other status that is no success. */
    STATUS,
    /** A status of 500 and above. */
    SERVER_ERROR,
    /** No connection, a broken one, no such host. */
    UNREACHABLE,
    /** No complete answer in time. */
    TIMEOUT,
    /** TLS failed: an expired certificate, a wrong name. */
    TLS,
    /** Refused by us: a private address, a body beyond the limit, a redirect loop. */
    REFUSED;

    /** Whether it may be the host's fault rather than that of one address on it. */
    public boolean mayBeTheHosts() {
      return switch (this) {
        case THROTTLED, SERVER_ERROR, UNREACHABLE, TIMEOUT, TLS -> true;
        case GONE, BLOCKED, STATUS, REFUSED -> false;
      };
    }
  }

  private final Kind kind;
  private final Duration retryAfter;

  FetchException(Kind kind, String message) {
    this(kind, message, null, null);
  }

  FetchException(Kind kind, String message, Throwable cause) {
    this(kind, message, null, cause);
  }

  FetchException(Kind kind, String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** Of what kind it is. */
  public Kind kind() {
    return kind;
  }

  /** How long the server asks to be left alone; null when it does not say. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
