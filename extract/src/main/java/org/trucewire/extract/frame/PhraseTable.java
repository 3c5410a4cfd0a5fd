package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;
import org.trucewire.extract.syntax.VerbForms;

/**
 * Words and phrases in all their forms, with what the lexicon says of them.
 *
 * @param <V> what it says
 */
final class PhraseTable<V> {

  /**
   * A phrase found in a sentence.
   *
   * @param head its main word
   * @param from its first token
   * @param to the token after its last one
   */
  record Hit<V>(V value, String phrase, int head, int from, int to) {}

  private record Entry<V>(List<String> tail, V value, String phrase, boolean headFirst) {

    /** Whether an object stands before the tail. */
    boolean split() {
      return !tail.isEmpty() && tail.get(0).equals(OBJECT);
    }
  }

  /** Stands for the object in "set ~ ablaze". */
  private static final String OBJECT = "~";

  /** Words of an object that stands inside a verb phrase. */
  private static final int LONGEST_OBJECT = 8;

  private static final Set<String> BE =
      Set.of("be", "is", "are", "was", "were", "been", "being", "'s", "'re");

  /** Words that may stand inside the phrases of nouns: "lay down all our arms". */
  private static final Set<String> DETERMINERS =
      Set.of("the", "its", "their", "his", "her", "our", "your", "all", "any", "both", "these");

  private final Map<String, List<Entry<V>>> entries = new HashMap<>();
  private final Set<String> heads = new LinkedHashSet<>();
  private final VerbForms forms;
  private final boolean owners;

  PhraseTable(VerbForms forms) {
    this(forms, false);
  }

  /** A table in whose verbs an owner may stand before a noun: "shot their way into". */
  PhraseTable(VerbForms forms, boolean owners) {
    this.forms = forms;
    this.owners = owners;
  }

  void addVerb(String phrase, V value) {
    int gap = phrase.indexOf(' ');
    String verb = gap < 0 ? phrase : phrase.substring(0, gap);
    List<String> tail = gap < 0 ? List.of() : List.of(phrase.substring(gap + 1).split(" "));
    Set<String> firsts = verb.equals("be") ? BE : forms.of(verb).keySet();
    for (String first : firsts) {
      add(first, new Entry<>(tail, value, phrase, true));
    }
  }

  void addNoun(String phrase, V value) {
    String[] words = phrase.split(" ");
    boolean headFirst =
        words.length > 1
            && (words[1].equals("of") || words[1].equals("in") || words[1].equals("to"));
    int head = headFirst ? 0 : words.length - 1;
    for (String form : Set.of(words[head], plural(words[head]))) {
      String[] copy = words.clone();
      copy[head] = form;
      heads.add(form);
      List<String> tail = List.of(copy).subList(1, copy.length);
      add(copy[0], new Entry<>(tail, value, phrase, headFirst));
    }
  }

  private static String plural(String noun) {
    if (noun.endsWith("y")
        && noun.length() > 1
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hiss =
        noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (hiss ? "es" : "s");
  }

  private void add(String first, Entry<V> entry) {
    List<Entry<V>> list = entries.computeIfAbsent(first, key -> new ArrayList<>());
    list.removeIf(e -> e.tail().equals(entry.tail()) && e.value().equals(entry.value()));
    list.add(entry);
    list.sort(Comparator.comparingInt((Entry<V> e) -> -e.tail().size()));
  }

  /** The main words of nouns, in lower case. */
  Set<String> headWords() {
    return new LinkedHashSet<>(heads);
  }

  /** Every word that may begin a phrase, in lower case. */
  Set<String> firstWords() {
    return new LinkedHashSet<>(entries.keySet());
  }

  /** Whether a word alone or as a beginning is in the table. */
  boolean begins(String lower) {
    return entries.containsKey(lower);
  }

  /** The values of the longest phrases that a verb group and the words after it write. */
  List<Hit<V>> verbs(Parse parse, int group) {
    return verbs(parse, group, false);
  }

  /** The same, and behind them those of shorter phrases: "blew up in", "blew up". */
  List<Hit<V>> readings(Parse parse, int group) {
    return verbs(parse, group, true);
  }

  private List<Hit<V>> verbs(Parse parse, int group, boolean shorter) {
    Chunk chunk = parse.chunk(group);
    List<Hit<V>> hits = at(parse, chunk.head(), shorter);
    for (int t = chunk.head() - 1; t >= chunk.from(); t--) {
      if (BE.contains(parse.tokens().get(t).lower())) {
        List<Hit<V>> withBe = at(parse, t, shorter);
        withBe.addAll(hits);
        return withBe;
      }
    }
    return hits;
  }

  private List<Hit<V>> at(Parse parse, int t, boolean shorter) {
    List<Token> tokens = parse.tokens();
    List<Hit<V>> hits = new ArrayList<>();
    int length = -1;
    for (Entry<V> entry : entries.getOrDefault(tokens.get(t).lower(), List.of())) {
      if (entry.tail().size() < length && !shorter) {
        break;
      }
      int end =
          entry.split()
              ? around(tokens, t, entry.tail())
              : match(tokens, t + 1, entry.tail(), parse);
      if (end >= 0 && (entry.tail().isEmpty() || !beforeTime(parse, end))) {
        length = entry.tail().size();
        hits.add(new Hit<>(entry.value(), entry.phrase(), t, t, end));
      }
    }
    return hits;
  }

  /** "fell on Monday": the preposition before a time is not one of the verb's words. */
  private static boolean beforeTime(Parse parse, int end) {
    int last = parse.chunkOf(end - 1);
    return last >= 0
        && (parse.head(last).equals("on") || parse.head(last).equals("in"))
        && last + 1 < parse.chunks().size()
        && parse.chunk(last + 1).is(Chunk.Kind.TIME);
  }

  /** The values of the phrases that a verb and one more word make, wherever that word stands. */
  List<V> tied(Parse parse, int group, String word) {
    List<V> values = new ArrayList<>();
    String verb = parse.tokens().get(parse.chunk(group).head()).lower();
    for (Entry<V> entry : entries.getOrDefault(verb, List.of())) {
      if (entry.tail().size() == 1 && entry.tail().get(0).equals(word)) {
        values.add(entry.value());
      }
    }
    return values;
  }

  /** The value of the longest noun phrase of the table that begins at a token, or null. */
  Hit<V> noun(List<Token> tokens, int t) {
    for (Entry<V> entry : entries.getOrDefault(tokens.get(t).lower(), List.of())) {
      int end = match(tokens, t + 1, entry.tail(), null);
      if (end >= 0) {
        return new Hit<>(entry.value(), entry.phrase(), entry.headFirst() ? t : end - 1, t, end);
      }
    }
    return null;
  }

  private int match(List<Token> tokens, int from, List<String> tail, Parse gaps) {
    int t = from;
    for (String word : tail) {
      while (t < tokens.size()
          && !tokens.get(t).is(word)
          && (gaps == null
              ? DETERMINERS.contains(tokens.get(t).lower())
              : skippable(gaps, t)
                  || adjective(tokens, t, word)
                  || owners && owned(tokens, t, word))) {
        t++;
      }
      if (t >= tokens.size() || !tokens.get(t).is(word) || atLeast(tokens, t)) {
        return -1;
      }
      t++;
    }
    return t;
  }

  /** "gained complete control of" */
  private static boolean adjective(List<Token> tokens, int t, String next) {
    return tokens.get(t).tag() == Tag.ADJ
        && !next.equals("to")
        && t + 1 < tokens.size()
        && tokens.get(t + 1).is(next);
  }

  /** "shot their way into", "lost their lives", "waged a guerrilla war" */
  private static boolean owned(List<Token> tokens, int t, String next) {
    return (DETERMINERS.contains(tokens.get(t).lower())
            || tokens.get(t).is("a")
            || tokens.get(t).is("an"))
        && t + 1 < tokens.size()
        && (tokens.get(t + 1).is(next) || tokens.get(t + 1).tag() == Tag.ADJ);
  }

  /** The token after a verb whose object stands before the words that belong to it, or -1. */
  private int around(List<Token> tokens, int verb, List<String> tail) {
    for (int t = verb + 2; t < tokens.size() && t <= verb + 1 + LONGEST_OBJECT; t++) {
      Tag before = tokens.get(t - 1).tag();
      if (before == Tag.VERB || before == Tag.PUNCT || before == Tag.SCONJ) {
        return -1;
      }
      if (match(tokens, t, tail.subList(1, tail.size()), null) >= 0) {
        return verb + 1;
      }
    }
    return -1;
  }

  /** "fired at least ten rounds" */
  private static boolean atLeast(List<Token> tokens, int t) {
    return tokens.get(t).is("at")
        && t + 1 < tokens.size()
        && (tokens.get(t + 1).is("least") || tokens.get(t + 1).is("most"));
  }

  private static boolean skippable(Parse parse, int t) {
    Token token = parse.tokens().get(t);
    int chunk = parse.chunkOf(t);
    if (chunk >= 0
        && parse.skipForward(chunk) != chunk
        && !parse.chunk(chunk).is(Chunk.Kind.ASIDE)
        && !parse.chunk(chunk).is(Chunk.Kind.OTHER)) {
      return true;
    }
    return token.tag() == Tag.ADV || token.tag() == Tag.PART && !token.is("to") || token.is("yet");
  }
}
