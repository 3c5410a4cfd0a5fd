package org.trucewire.extract.lexicon;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a stretch of text as names are compared: without marks, apostrophes, possessive
 * endings, and the dots of initials, so that "Sana’a's" is "Sanaa" and "U.S.-led" is "US", "led".
 */
final class NameTokens {

  /** Longest word that a dot may follow inside a name, as in "St. Petersburg". */
  private static final int MAX_SHORT_WORD = 3;

  private static final char NO_BREAK_SPACE = '\u00A0';

  private int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private String[] cased = new String[32];
  private String[] lower = new String[32];
  private boolean[] joined = new boolean[32];

  /** Reads the words of {@code text} in [from, to). */
  static NameTokens of(String text, int from, int to) {
    NameTokens tokens = new NameTokens();
    int at = from;
    while (at < to) {
      at = Character.isLetterOrDigit(text.charAt(at)) ? tokens.read(text, at, to) : at + 1;
    }
    return tokens;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The word with its capitals as written. */
  String cased(int token) {
    return cased[token];
  }

  /** The word in lower case. */
  String lower(int token) {
    return lower[token];
  }

  /** Whether only what may stand inside a name parts the word from the one before it. */
  boolean joinedToPrevious(int token) {
    return joined[token];
  }

  private int read(String text, int start, int to) {
    int end = initialsEnd(text, start, to);
    if (end < 0) {
      end = wordEnd(text, start, to);
    }
    int nameEnd = withoutPossessive(text, start, end);
    add(text, start, nameEnd);
    return end;
  }

  /** The end of dotted initials such as "U.S." or "D.R.C", or -1. */
  private static int initialsEnd(String text, int start, int to) {
    int at = start;
    int letters = 0;
    while (at < to && Character.isLetter(text.charAt(at))) {
      boolean single = at + 1 >= to || !Character.isLetterOrDigit(text.charAt(at + 1));
      if (!single) {
        return -1;
      }
      letters++;
      at++;
      if (at >= to || text.charAt(at) != '.') {
        break;
      }
      at++;
    }
    if (letters < 2) {
      return -1;
    }
    boolean possessive =
        at + 1 < to && LetterFolding.isApostrophe(text.charAt(at)) && isS(text.charAt(at + 1));
    return possessive ? at + 2 : at;
  }

  private static int wordEnd(String text, int start, int to) {
    int at = start + 1;
    while (at < to) {
      char c = text.charAt(at);
      boolean inner =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || LetterFolding.isApostrophe(c)
                  && at + 1 < to
                  && Character.isLetter(text.charAt(at + 1));
      if (!inner) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int withoutPossessive(String text, int start, int end) {
    boolean possessive =
        end - start > 2
            && isS(text.charAt(end - 1))
            && LetterFolding.isApostrophe(text.charAt(end - 2));
    return possessive ? end - 2 : end;
  }

  private static boolean isS(char c) {
    return c == 's' || c == 'S';
  }

  private void add(String text, int start, int end) {
    if (size == starts.length) {
      grow();
    }
    starts[size] = start;
    ends[size] = end;
    cased[size] = folded(text, start, end);
    lower[size] = cased[size].toLowerCase(Locale.ROOT);
    joined[size] = size > 0 && joins(text, size - 1, start);
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    cased = Arrays.copyOf(cased, capacity);
    lower = Arrays.copyOf(lower, capacity);
    joined = Arrays.copyOf(joined, capacity);
  }

  private static String folded(String text, int start, int end) {
    char[] word = new char[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char letter = c == '.' || LetterFolding.isApostrophe(c) ? 0 : LetterFolding.fold(c);
      if (letter != 0) {
        word[length++] = letter;
      }
    }
    return new String(word, 0, length);
  }

  private boolean joins(String text, int previous, int start) {
    int at = ends[previous];
    if (LetterFolding.isApostrophe(text.charAt(at))) {
      at += at + 1 < start && isS(text.charAt(at + 1)) ? 2 : 1;
    }
    if (at + 1 == start && isHyphen(text.charAt(at))) {
      return true;
    }
    if (at < start && text.charAt(at) == '.' && cased[previous].length() <= MAX_SHORT_WORD) {
      at++;
    }
    if (at < start && text.charAt(at) == ',') {
      // "Tripoli, Libya" may be a name, "in Gaza, militants" is none.
      if (Character.isLowerCase(text.charAt(start))) {
        return false;
      }
      at++;
    }
    int lineBreaks = 0;
    int spaceStart = at;
    while (at < start && isSpace(text.charAt(at))) {
      lineBreaks += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    return at == start && at > spaceStart && lineBreaks <= 1;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == NO_BREAK_SPACE;
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2013';
  }
}
