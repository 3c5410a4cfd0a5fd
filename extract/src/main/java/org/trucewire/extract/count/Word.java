package org.trucewire.extract.count;

/**
 * A word, a number or a mark of a text.
 *
 * @param kind which of the three
 * @param text the characters in lower case; a possessive ending is a mark of its own, {@code 's}
 * @param start UTF-16 offset of its first character in the text
 * @param end UTF-16 offset after its last character
 * @param capital whether the first character is an upper-case letter
 * @param value a number's value without its decimals, -1 if it is no number or too large
 * @param form how a number is written; {@link Form#NONE} if it is no number
 */
public record Word(
    Kind kind, String text, int start, int end, boolean capital, int value, Form form) {

  /** What a stretch of text is. */
  public enum Kind {
    /** Letters, with the apostrophes within them. */
    WORD,
    /** Digits. */
    NUMBER,
    /** One punctuation mark or symbol, or a possessive ending. */
    MARK
  }

  /** How a number is written. */
  public enum Form {
    /** Digits only. */
    PLAIN,
    /** With commas between thousands: {@code 2,014}. */
    GROUPED,
    /** With decimals: {@code 3.5}. */
    DECIMAL,
    /** With an ordinal ending: {@code 7th}. */
    ORDINAL,
    /** No number. */
    NONE
  }

  /** Whether this is the given word or mark, in lower case. */
  public boolean is(String other) {
    return text.equals(other);
  }

  /** Whether this is a hyphen or a dash. */
  public boolean isDash() {
    return kind == Kind.MARK
        && text.length() == 1
        && (text.charAt(0) == '-' || (text.charAt(0) >= '\u2010' && text.charAt(0) <= '\u2015'));
  }

  /** Whether this is a number in digits only. */
  public boolean isPlainNumber() {
    return form == Form.PLAIN;
  }
}
