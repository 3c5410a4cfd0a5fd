package org.trucewire.extract.lexicon;

/** A lexicon file is missing or holds a mistake; the message names the file, the line, and why. */
public final class LexiconException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that is ready to be shown to the user. */
  public LexiconException(String message) {
    super(message);
  }

  /** Creates an exception with a message that is ready to be shown, and its cause. */
  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
