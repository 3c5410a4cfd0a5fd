package org.trucewire.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trucewire.extract.Span;

/**
 * Finds names in a text, the longest first at each word, from left to right.
 *
 * @param <V> what a name means; one name may mean several things
 */
final class NameTrie<V> {

  /** A name found, with all that it may mean in the order of adding; nothing for a decoy. */
  record Hit<V>(Span span, List<V> values) {}

  private record Entry<V>(NameForm form, V value) {}

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private final List<Entry<V>> entries = new ArrayList<>(1);
  }

  private final Node<V> root = new Node<>();

  /** Adds a meaning of a name. */
  void add(NameForm form, V value) {
    node(form).entries.add(new Entry<>(form, value));
  }

  /** Adds a phrase that means nothing, and hides the names inside it. */
  void addDecoy(NameForm form) {
    Node<V> node = node(form);
    if (node.entries.isEmpty()) {
      node.entries.add(new Entry<>(form, null));
    }
  }

  private Node<V> node(NameForm form) {
    Node<V> node = root;
    for (String word : form.words()) {
      node = node.next.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new Node<>());
    }
    return node;
  }

  /**
   * Finds the names in {@code text} within [from, to).
   *
   * @param valid picks the meanings that hold; a name left with none gives way to a shorter one
   */
  List<Hit<V>> find(String text, int from, int to, UnaryOperator<List<V>> valid) {
    NameTokens tokens = NameTokens.of(text, from, to);
    boolean lineInCapitals = inCapitals(text, from, to);
    List<Hit<V>> hits = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      int last = -1;
      List<V> values = List.of();
      Node<V> node = root.next.get(tokens.lower(token));
      for (int at = token; node != null; ) {
        List<V> found =
            node.entries.isEmpty() ? null : read(node, tokens, token, lineInCapitals, valid);
        if (found != null) {
          last = at;
          values = found;
        }
        at++;
        boolean more = at < tokens.size() && tokens.joinedToPrevious(at);
        node = more ? node.next.get(tokens.lower(at)) : null;
      }
      if (last >= 0 && !values.isEmpty()) {
        hits.add(new Hit<>(new Span(tokens.start(token), tokens.end(last)), values));
      }
      token = Math.max(token, last) + 1;
    }
    return hits;
  }

  /** The meanings of the name that ends at a node; empty for a decoy, null for none. */
  private static <V> List<V> read(
      Node<V> node, NameTokens tokens, int first, boolean capitals, UnaryOperator<List<V>> valid) {
    List<V> values = new ArrayList<>(node.entries.size());
    boolean decoy = false;
    for (Entry<V> entry : node.entries) {
      if (entry.form().fits(tokens, first, capitals)) {
        if (entry.value() == null) {
          decoy = true;
        } else {
          values.add(entry.value());
        }
      }
    }
    List<V> left = values.isEmpty() ? values : valid.apply(values);
    return left.isEmpty() && !decoy ? null : left;
  }

  private static boolean inCapitals(String text, int from, int to) {
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    // A few small letters are usual: "IDF: 3 rockets fired from Gaza" is not such a line,
    // "McCONNELL BACKS TRUCE" is.
    return upper > 4 * lower;
  }
}
