package org.trucewire.extract.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trucewire.extract.count.Word.Form;
import org.trucewire.extract.count.Word.Kind;

/** Cuts text into words, numbers and marks in one pass. */
public final class WordScanner {
  private static final int LARGEST_DIGITS = 9;

  private final String text;
  private final int to;
  private final List<Word> words;
  private int at;

  private WordScanner(String text, int from, int to) {
    this.text = text;
    this.at = from;
    this.to = to;
    this.words = new ArrayList<>((to - from) / 5 + 4);
  }

  /**
   * The words, numbers and marks of a stretch of text, in order, without white space.
   *
   * @param from UTF-16 offset of the first character
   * @param to UTF-16 offset after the last character
   * @throws IndexOutOfBoundsException if the stretch does not lie in the text
   */
  public static List<Word> scan(String text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length());
    return new WordScanner(text, from, to).scan();
  }

  private List<Word> scan() {
    while (at < to) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c) || c == '_') {
        word();
      } else {
        if (!isSpace(c)) {
          mark();
        }
        at++;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u200b' || Character.isWhitespace(c);
  }

  private void mark() {
    int end = isApostrophe(text.charAt(at)) && possessiveAt(at) ? at + 2 : at + 1;
    String shown = end == at + 2 ? "'s" : apostropheOr(text.charAt(at));
    words.add(new Word(Kind.MARK, shown, at, end, false, -1, Form.NONE));
    at = end - 1;
  }

  private static String apostropheOr(char c) {
    return isApostrophe(c) ? "'" : String.valueOf(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019';
  }

  private boolean possessiveAt(int apostrophe) {
    return apostrophe > 0
        && apostrophe + 1 < to
        && Character.isLetterOrDigit(text.charAt(apostrophe - 1))
        && (text.charAt(apostrophe + 1) | 0x20) == 's'
        && !(apostrophe + 2 < to && Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
  }

  private void word() {
    int start = at;
    while (at < to && (Character.isLetterOrDigit(text.charAt(at)) || innerApostrophe())) {
      at++;
    }
    if (at == start) {
      at++;
    }
    String shown = text.substring(start, at).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    boolean capital = Character.isUpperCase(text.charAt(start));
    words.add(new Word(Kind.WORD, shown, start, at, capital, -1, Form.NONE));
  }

  private boolean innerApostrophe() {
    return isApostrophe(text.charAt(at))
        && at + 1 < to
        && Character.isLetter(text.charAt(at + 1))
        && !possessiveAt(at);
  }

  private void number() {
    int start = at;
    digits();
    Form form = Form.PLAIN;
    int whole = at;
    while (at + 3 < to && text.charAt(at) == ',' && digitsAt(at + 1, 3) && !digitsAt(at + 4, 1)) {
      at += 4;
      whole = at;
      form = Form.GROUPED;
    }
    if (at + 1 < to && text.charAt(at) == '.' && digitsAt(at + 1, 1)) {
      at++;
      digits();
      form = Form.DECIMAL;
    }
    if (form == Form.PLAIN && ordinalEnding()) {
      at += 2;
      form = Form.ORDINAL;
    } else if (at < to && Character.isLetter(text.charAt(at)) && letterTail()) {
      // "1990s", "4x4", "T55": no quantity. "10km", "5pm" keep their number.
      while (at < to && Character.isLetterOrDigit(text.charAt(at))) {
        at++;
      }
      String shown = text.substring(start, at).toLowerCase(Locale.ROOT);
      words.add(new Word(Kind.WORD, shown, start, at, false, -1, Form.NONE));
      return;
    }
    String shown = text.substring(start, at).toLowerCase(Locale.ROOT);
    words.add(new Word(Kind.NUMBER, shown, start, at, false, value(start, whole), form));
  }

  private boolean letterTail() {
    char c = (char) (text.charAt(at) | 0x20);
    boolean single = at + 1 >= to || !Character.isLetter(text.charAt(at + 1));
    return single && (c == 's' || c == 'x') || (at + 1 < to && digitsAt(at + 1, 1));
  }

  private boolean ordinalEnding() {
    if (at + 2 > to || (at + 2 < to && Character.isLetterOrDigit(text.charAt(at + 2)))) {
      return false;
    }
    String ending = text.substring(at, at + 2).toLowerCase(Locale.ROOT);
    return ending.equals("th") || ending.equals("st") || ending.equals("nd") || ending.equals("rd");
  }

  private void digits() {
    while (at < to && digitsAt(at, 1)) {
      at++;
    }
  }

  private boolean digitsAt(int from, int count) {
    if (from + count > to) {
      return false;
    }
    for (int i = from; i < from + count; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private int value(int start, int end) {
    int digits = 0;
    int value = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != ',') {
        if (++digits > LARGEST_DIGITS) {
          return -1;
        }
        value = value * 10 + text.charAt(i) - '0';
      }
    }
    return value;
  }
}
