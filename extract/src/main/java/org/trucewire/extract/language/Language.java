package org.trucewire.extract.language;

/**
 * The language a text is most likely written in.
 *
 * @param code ISO 639-3 code: {@code eng}
 * @param confidence the model's probability, in [0, 1]
 */
public record Language(String code, double confidence) {

  /** What words of English grammar tell without a doubt. */
  static final Language ENGLISH = new Language("eng", 1);

  /** What an empty text is written in: ISO 639-3 {@code und}, undetermined. */
  public static final Language UNDETERMINED = new Language("und", 0);
}
