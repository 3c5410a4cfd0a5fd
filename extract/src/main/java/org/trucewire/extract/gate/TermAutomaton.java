package org.trucewire.extract.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * An Aho-Corasick automaton over whole words: Latin letters in either case, digits, and a break,
 * which any run of other characters is. A term matches where it stands between breaks.
 */
final class TermAutomaton {
  private static final int BREAK = 0;
  private static final int DIGIT = 27;
  private static final int OTHER_LETTER = 37;

  /** Symbols are 0 to 37; rows of the table are as long as the next power of two. */
  private static final int ROW_BITS = 6;

  private static final int ROW = 1 << ROW_BITS;
  private static final int ASCII = 128;
  private static final byte[] SYMBOLS = symbols();

  /** For each state and symbol, the next state, already shifted by {@link #ROW_BITS}. */
  private final int[] table;

  /** For each state, the indices of the terms that end there; null if none does. */
  private final int[][] ends;

  private TermAutomaton(int[] table, int[][] ends) {
    this.table = table;
    this.ends = ends;
  }

  /** Told each time a term ends; returns true to go on. */
  interface Listener {
    boolean matched(int term);
  }

  /**
   * Builds the automaton.
   *
   * @param forms for each term, the ways to write it
   */
  static TermAutomaton of(List<List<String>> forms) {
    Builder builder = new Builder();
    for (int term = 0; term < forms.size(); term++) {
      for (String form : forms.get(term)) {
        builder.add(form, term);
      }
    }
    return builder.build();
  }

  /** Runs over a text from its beginning to its end, or until the listener has had enough. */
  boolean run(String text, Listener listener) {
    int state = table[BREAK];
    int last = BREAK;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      int symbol = i == length ? BREAK : symbol(text.charAt(i));
      if ((symbol | last) == BREAK) {
        continue;
      }
      last = symbol;
      state = table[state + symbol];
      int[] ended = ends[state >>> ROW_BITS];
      if (ended != null) {
        for (int term : ended) {
          if (!listener.matched(term)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static int symbol(char c) {
    if (c < ASCII) {
      return SYMBOLS[c];
    }
    return Character.isLetterOrDigit(c) ? OTHER_LETTER : BREAK;
  }

  private static byte[] symbols() {
    byte[] symbols = new byte[ASCII];
    for (int c = 'a'; c <= 'z'; c++) {
      symbols[c] = (byte) (c - 'a' + 1);
      symbols[Character.toUpperCase(c)] = symbols[c];
    }
    for (int c = '0'; c <= '9'; c++) {
      symbols[c] = (byte) (DIGIT + c - '0');
    }
    return symbols;
  }

  private static final class Builder {
    private final List<int[]> rows = new ArrayList<>();
    private final List<List<Integer>> terms = new ArrayList<>();

    Builder() {
      newState();
    }

    private int newState() {
      int[] row = new int[ROW];
      Arrays.fill(row, -1);
      rows.add(row);
      terms.add(new ArrayList<>());
      return rows.size() - 1;
    }

    void add(String form, int term) {
      int state = step(0, BREAK);
      int last = BREAK;
      for (int i = 0; i < form.length(); i++) {
        int symbol = symbol(form.charAt(i));
        if ((symbol | last) != BREAK) {
          state = step(state, symbol);
        }
        last = symbol;
      }
      int end = last == BREAK ? state : step(state, BREAK);
      if (!terms.get(end).contains(term)) {
        terms.get(end).add(term);
      }
    }

    private int step(int state, int symbol) {
      int[] row = rows.get(state);
      if (row[symbol] < 0) {
        row[symbol] = newState();
      }
      return row[symbol];
    }

    TermAutomaton build() {
      int[] fail = new int[rows.size()];
      Queue<Integer> queue = new ArrayDeque<>();
      for (int symbol = 0; symbol < ROW; symbol++) {
        int next = rows.get(0)[symbol];
        if (next < 0) {
          rows.get(0)[symbol] = 0;
        } else {
          queue.add(next);
        }
      }
      while (!queue.isEmpty()) {
        int state = queue.remove();
        merge(terms.get(state), terms.get(fail[state]));
        for (int symbol = 0; symbol < ROW; symbol++) {
          int next = rows.get(state)[symbol];
          int other = rows.get(fail[state])[symbol];
          if (next < 0) {
            rows.get(state)[symbol] = other;
          } else {
            fail[next] = other;
            queue.add(next);
          }
        }
      }
      return new TermAutomaton(table(), ends());
    }

    private static void merge(List<Integer> into, List<Integer> more) {
      for (Integer term : more) {
        if (!into.contains(term)) {
          into.add(term);
        }
      }
    }

    private int[] table() {
      int[] table = new int[rows.size() * ROW];
      for (int state = 0; state < rows.size(); state++) {
        for (int symbol = 0; symbol < ROW; symbol++) {
          table[state * ROW + symbol] = rows.get(state)[symbol] << ROW_BITS;
        }
      }
      return table;
    }

    private int[][] ends() {
      int[][] ends = new int[terms.size()][];
      for (int state = 0; state < ends.length; state++) {
        List<Integer> here = terms.get(state);
        ends[state] = here.isEmpty() ? null : here.stream().mapToInt(Integer::intValue).toArray();
      }
      return ends;
    }
  }
}
