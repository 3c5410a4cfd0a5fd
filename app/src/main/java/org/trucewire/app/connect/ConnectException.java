package org.trucewire.app.connect;

/** Kafka Connect refused a request or does not answer; the message is for the user. */
public final class ConnectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  ConnectException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** HTTP status; 0 if there was no answer. */
  public int status() {
    return status;
  }
}
