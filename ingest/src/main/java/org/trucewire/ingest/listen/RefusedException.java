package org.trucewire.ingest.listen;

/** A request that is refused as a whole; the message is for the client. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  /** With a message for the client. */
  public RefusedException(Refusal refusal, String message) {
    super(message);
    this.refusal = refusal;
  }

  /** Of what kind it is. */
  public Refusal refusal() {
    return refusal;
  }
}
