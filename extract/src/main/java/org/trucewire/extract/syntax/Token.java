package org.trucewire.extract.syntax;

/**
 * A word or a mark of punctuation.
 *
 * @param start its first UTF-16 unit in the document's text
 * @param end the unit after its last one
 * @param text as written
 * @param lower in lower case, with straight apostrophes
 * @param tag its part of speech, {@link Tag#X} before tagging
 */
public record Token(int start, int end, String text, String lower, Tag tag) {

  Token tagged(Tag newTag) {
    return newTag == tag ? this : new Token(start, end, text, lower, newTag);
  }

  /** Whether the token is written with a capital first letter. */
  public boolean capitalized() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /** Whether the token is that word, given in lower case. */
  public boolean is(String word) {
    return lower.equals(word);
  }

  /** Whether it is a quotation mark, and no apostrophe of a possessive. */
  boolean quotationMark() {
    return switch (text.charAt(0)) {
      case '"', '“', '”', '″', '`', '«', '»', '‘', '„' -> true;
      default -> text.equals("''") || (text.equals("'") || text.equals("’")) && tag != Tag.PART;
    };
  }

  /** Whether it is a possessive pronoun before its noun. */
  public boolean possessive() {
    return switch (lower) {
      case "its", "his", "her", "their", "our", "my", "your", "whose" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return text + "/" + tag;
  }
}
