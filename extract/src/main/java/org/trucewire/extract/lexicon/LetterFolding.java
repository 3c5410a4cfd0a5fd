package org.trucewire.extract.lexicon;

import java.text.Normalizer;

/** Takes the marks off letters, so that "Élysée" and "Elysee", "Şırnak" and "Sirnak" are one. */
final class LetterFolding {

  /** Latin letters with marks lie below this code unit. */
  private static final int TABLE_END = 0x1F00;

  private static final char[] TABLE = table();

  private LetterFolding() {}

  /** The letter without its marks, or 0 for a combining mark, which vanishes. */
  static char fold(char c) {
    return c < TABLE_END ? TABLE[c] : c;
  }

  /** Whether the character is written as an apostrophe in names. */
  static boolean isApostrophe(char c) {
    return c == '\''
        || c == '\u2019'
        || c == '\u2018'
        || c == '`'
        || c == '\u02BC'
        || c == '\u02BB';
  }

  private static char[] table() {
    char[] table = new char[TABLE_END];
    for (char c = 0; c < TABLE_END; c++) {
      boolean latin = c >= 0xC0 && c < 0x250 || c >= 0x1E00;
      table[c] = latin ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0) : c;
    }
    for (char c = 0x300; c < 0x370; c++) {
      table[c] = 0;
    }
    // Letters that Unicode does not decompose.
    String from = "\u00D8\u00F8\u0141\u0142\u0110\u0111\u0131\u00C6\u00E6\u00DF\u0259\u018F";
    String to = "OoLlDdiAaseE";
    for (int i = 0; i < from.length(); i++) {
      table[from.charAt(i)] = to.charAt(i);
    }
    return table;
  }
}
