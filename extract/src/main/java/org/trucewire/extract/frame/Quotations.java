package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.Span;
import org.trucewire.extract.role.Article;

/**
 * The sentences of an article that are somebody's words from end to end, and those around them that
 * may tell whose.
 */
final class Quotations {

  /** How many sentences away a quotation's speaker is looked for. */
  private static final int REACH = 4;

  private final boolean[] quoted;
  private final boolean[] whole;
  private final boolean[] unclosed;
  private final boolean[] continued;

  Quotations(Article article) {
    int n = article.sentences().size();
    quoted = new boolean[n];
    whole = new boolean[n];
    unclosed = new boolean[n];
    continued = new boolean[n];
    read(article.text(), article.sentences());
  }

  private void read(String text, List<Span> sentences) {
    boolean open = false;
    int end = 0;
    int opener = 0;
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      char first = text.charAt(sentence.start());
      boolean marked = opens(first) || straight(first);
      if (open && text.substring(end, sentence.start()).indexOf('\n') >= 0) {
        forget(marked ? i : opener, i);
        continued[i] = marked;
        open = false;
      } else {
        continued[i] = open;
      }
      opener = marked ? i : opener;
      boolean begins = open || marked;
      int closed = -1;
      for (int c = sentence.start(); c < sentence.end(); c++) {
        char mark = text.charAt(c);
        boolean was = open;
        if (opens(mark)) {
          open = true;
        } else if (closes(mark)) {
          open = false;
        } else if (straight(mark)) {
          open = c == 0 || !Character.isLetterOrDigit(before(text, c)) && !stop(before(text, c));
        }
        closed = was && !open && closed < 0 ? c : closed;
        quoted[i] |= was != open;
      }
      quoted[i] |= begins;
      end = sentence.end();
      unclosed[i] = open;
      whole[i] = begins && (closed < 0 || closed >= end - 2);
    }
    if (open) {
      forget(opener, sentences.size());
    }
  }

  /** What goes on behind a quotation mark that nothing closes is nobody's words. */
  private void forget(int opener, int end) {
    for (int i = opener + 1; i < end; i++) {
      whole[i] = false;
    }
  }

  private static boolean opens(char mark) {
    return mark == '\u201c' || mark == '\u201e' || mark == '\u00ab';
  }

  private static boolean closes(char mark) {
    return mark == '\u201d' || mark == '\u00bb';
  }

  private static boolean straight(char mark) {
    return mark == '"' || mark == '\u2033';
  }

  private static char before(String text, int mark) {
    return text.charAt(mark - 1);
  }

  private static boolean stop(char letter) {
    return ".,!?)\u2026'\u2019".indexOf(letter) >= 0;
  }

  /**
   * The sentences that may tell who says a sentence that is all quotation, the likeliest first:
   * those on which the quotation goes on, then those before it. None for any other sentence.
   */
  List<Integer> tellers(int sentence) {
    List<Integer> tellers = new ArrayList<>();
    if (!whole[sentence]) {
      return tellers;
    }
    for (int i = sentence;
        unclosed[i] && i + 1 < quoted.length && continued[i + 1] && i < sentence + REACH;
        i++) {
      tellers.add(i + 1);
    }
    for (int i = sentence - 1; i >= 0 && i >= sentence - REACH; i--) {
      tellers.add(i);
      if (!quoted[i]) {
        break;
      }
    }
    return tellers;
  }
}
