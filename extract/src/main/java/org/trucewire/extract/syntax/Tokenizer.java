package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a sentence into words as the English Universal Dependencies treebank does: punctuation
 * apart, {@code 's} and {@code n't} apart, abbreviations and hyphenated words whole.
 */
final class Tokenizer {

  private static final String OPENING = "\"'`([{<«“‘„‚″";
  private static final String CLOSING = "\"'`)]}>»”’″,;:!?…";

  private Tokenizer() {}

  /** The untagged tokens of {@code text} in {@code [from, to)}. */
  static List<Token> tokenize(String text, int from, int to) {
    List<Token> tokens = new ArrayList<>((to - from) / 5 + 4);
    int i = from;
    while (i < to) {
      if (blank(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      while (end < to && !blank(text.charAt(end)) && !dash(text, end, to)) {
        end++;
      }
      if (end == i) {
        int stop = i + 1;
        while (stop < to && dash(text, stop, to)) {
          stop++;
        }
        add(tokens, text, i, stop);
        i = stop;
      } else {
        word(tokens, text, i, end);
        i = end;
      }
    }
    return tokens;
  }

  private static void word(List<Token> tokens, String text, int from, int to) {
    int start = from;
    while (start < to && OPENING.indexOf(text.charAt(start)) >= 0) {
      int stop = start + 1;
      while (stop < to && text.charAt(stop) == text.charAt(start)) {
        stop++;
      }
      add(tokens, text, start, stop);
      start = stop;
    }
    List<int[]> tail = new ArrayList<>();
    int end = to;
    while (end > start) {
      char last = text.charAt(end - 1);
      if (CLOSING.indexOf(last) >= 0) {
        end--;
        tail.add(new int[] {end, end + 1});
      } else if (last == '.' && !abbreviation(text, start, end)) {
        end--;
        tail.add(new int[] {end, end + 1});
      } else {
        break;
      }
    }
    inner(tokens, text, start, end);
    for (int k = tail.size() - 1; k >= 0; k--) {
      add(tokens, text, tail.get(k)[0], tail.get(k)[1]);
    }
  }

  private static void inner(List<Token> tokens, String text, int start, int end) {
    if (start >= end) {
      return;
    }
    int length = end - start;
    if (length > 2) {
      char mark = text.charAt(end - 2);
      char last = text.charAt(end - 1);
      if (apostrophe(mark) && (last == 's' || last == 'S' || last == 'd' || last == 'm')) {
        split(tokens, text, start, end, end - 2);
        return;
      }
    }
    if (length > 3 && apostrophe(text.charAt(end - 3))) {
      String tail = text.substring(end - 2, end).toLowerCase(Locale.ROOT);
      if (tail.equals("re") || tail.equals("ve") || tail.equals("ll")) {
        split(tokens, text, start, end, end - 3);
        return;
      }
    }
    if (length > 3
        && apostrophe(text.charAt(end - 2))
        && Character.toLowerCase(text.charAt(end - 3)) == 'n'
        && Character.toLowerCase(text.charAt(end - 1)) == 't') {
      split(tokens, text, start, end, end - 3);
      return;
    }
    if (length == CANNOT.length() && text.regionMatches(true, start, CANNOT, 0, length)) {
      split(tokens, text, start, end, end - 3);
      return;
    }
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      boolean cut =
          c == '('
              || c == ')'
              || c == '['
              || c == ']'
              || c == '"'
              || c == '“'
              || c == '”'
              || c == '″'
              || c == '…'
              || c == ';'
              || (c == ',' && !digits(text, i))
              || c == '/' && letters(text, i);
      if (cut) {
        add(tokens, text, start, i);
        add(tokens, text, i, i + 1);
        inner(tokens, text, i + 1, end);
        return;
      }
    }
    add(tokens, text, start, end);
  }

  /** One word in writing, two in grammar: the second says no. */
  private static final String CANNOT = "cannot";

  private static void split(List<Token> tokens, String text, int start, int end, int cut) {
    inner(tokens, text, start, cut);
    add(tokens, text, cut, end);
  }

  private static boolean digits(String text, int i) {
    return Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean letters(String text, int i) {
    return Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean abbreviation(String text, int start, int end) {
    if (end - start == 2 && Character.isUpperCase(text.charAt(start))) {
      return true;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (WordClass.ABBREVIATION.has(word)) {
      return true;
    }
    int dot = word.indexOf('.');
    return dot > 0
        && dot < word.length() - 1
        && word.length() <= 8
        && Character.isLetter(word.charAt(0));
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '´' || c == '`';
  }

  private static boolean dash(String text, int i, int to) {
    char c = text.charAt(i);
    return c == '—'
        || c == '–'
        || c == '_'
        || (c == '-' && i + 1 < to && text.charAt(i + 1) == '-')
        || (c == '-' && i > 0 && text.charAt(i - 1) == '-');
  }

  private static boolean blank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void add(List<Token> tokens, String text, int start, int end) {
    String word = text.substring(start, end);
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.indexOf('’') >= 0 || lower.indexOf('´') >= 0) {
      lower = lower.replace('’', '\'').replace('´', '\'');
    }
    tokens.add(new Token(start, end, word, lower, Tag.X));
  }
}
