package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Token;

/**
 * The items of a digest, "World briefs", each of which tells of a war of its own. An article with
 * headings is one only where they part sections that have no country in common.
 */
public final class Digest {

  /** Words in the longest heading. */
  private static final int HEADING = 16;

  private final Article article;

  private Digest(Article article) {
    this.article = article;
  }

  /** The items of a digest as articles of their own; of anything else, the article alone. */
  public static List<Article> items(Article article) {
    return new Digest(article).items();
  }

  private List<Article> items() {
    List<Integer> starts = starts();
    if (starts.size() < 2) {
      return List.of(article);
    }
    List<Integer> firsts = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : article.sentences().size();
      Set<String> next = countries(starts.get(i), end);
      boolean apart = !here.isEmpty() && !next.isEmpty() && next.stream().noneMatch(here::contains);
      if (firsts.isEmpty() || apart) {
        firsts.add(starts.get(i));
        here.clear();
      }
      here.addAll(next);
    }
    if (firsts.size() < 2) {
      return List.of(article);
    }
    List<Article> items = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      int end = i + 1 < firsts.size() ? firsts.get(i + 1) : article.sentences().size();
      items.add(article.part(firsts.get(i), end));
    }
    return items;
  }

  /** The sentences with which a section begins: the first, and each heading behind a text. */
  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    boolean lastHeading = false;
    boolean listed = listed();
    for (int i = 0; i < article.sentences().size(); i++) {
      boolean heading = listed ? line(i) : heading(i);
      if (starts.isEmpty() || heading && (listed || !lastHeading)) {
        starts.add(i);
      }
      lastHeading = heading;
    }
    return starts;
  }

  /** Whether each line ends with its source in brackets: "(Reuters)". */
  private boolean listed() {
    int lines = 0;
    for (int i = 0; i < article.sentences().size(); i++) {
      boolean last = i + 1 == article.sentences().size() || line(i + 1);
      if (last && article.text().charAt(article.sentences().get(i).end() - 1) != ')') {
        return false;
      }
      lines += last ? 1 : 0;
    }
    return lines > 1;
  }

  /** Whether a sentence begins a line. */
  private boolean line(int sentence) {
    int start = article.sentences().get(sentence).start();
    for (int c = start - 1; c >= 0 && Character.isWhitespace(article.text().charAt(c)); c--) {
      if (article.text().charAt(c) == '\n') {
        return true;
      }
    }
    return start == 0;
  }

  private boolean heading(int sentence) {
    Span span = article.sentences().get(sentence);
    List<Token> words = article.words(sentence);
    return words.size() <= HEADING
        && ".?!:\"\u201d')".indexOf(article.text().charAt(span.end() - 1)) < 0
        && line(sentence)
        && sentence + 1 < article.sentences().size()
        && line(sentence + 1);
  }

  private Set<String> countries(int from, int end) {
    Set<String> countries = new HashSet<>();
    for (int i = from; i < end; i++) {
      for (Name name : article.names(i)) {
        if (name.actor().country() != null && name.actor().kind() != ActorKind.ORGANISATION) {
          countries.add(name.actor().country());
        }
      }
      for (PlaceMatch place : article.places(i)) {
        if (place.place().country() != null) {
          countries.add(place.place().country());
        }
      }
    }
    return countries;
  }
}
