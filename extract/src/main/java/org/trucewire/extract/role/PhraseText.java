package org.trucewire.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** The words of a noun phrase and the names in it. */
final class PhraseText {

  private final Article article;

  PhraseText(Article article) {
    this.article = article;
  }

  /** The names in a chunk, in order. */
  List<Name> namesIn(Parse parse, int sentence, Chunk chunk) {
    int from = parse.tokens().get(chunk.from()).start();
    int to = parse.tokens().get(chunk.to() - 1).end();
    List<Name> inside = new ArrayList<>();
    for (Name name : article.names(sentence)) {
      if (name.span().start() >= from && name.span().end() <= to) {
        inside.add(name);
      }
    }
    return inside;
  }

  /** Whether a name only says whose ally someone is: "Iran-backed", "pro-Russian". */
  boolean led(Name name) {
    String text = article.text();
    int end = name.span().end();
    if (end + 1 < text.length()
            && text.charAt(end) == '-'
            && Character.isLowerCase(text.charAt(end + 1))
        || kin(name)) {
      return true;
    }
    int start = name.span().start();
    if (start < 2 || text.charAt(start - 1) != '-') {
      return false;
    }
    int word = start - 1;
    while (word > 0 && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    String prefix = text.substring(word, start - 1).toLowerCase(Locale.ROOT);
    return prefix.equals("pro") || prefix.equals("anti") || prefix.equals("non");
  }

  /**
   * Whether a group is only named for another one: "an al Qaeda ally", "an ISIS splinter group".
   */
  boolean kin(Name name) {
    String text = article.text();
    int start = name.span().end() + 1;
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end > start
        && text.charAt(start - 1) == ' '
        && article.lexicon().has(EventWord.KIN, text.substring(start, end));
  }

  /** The names in a sentence, in order. */
  List<Name> namesIn(int sentence) {
    return article.names(sentence);
  }

  /** Whether two names stand side by side: "Iran and Iraq". */
  boolean joined(Name first, Name second) {
    if (first.actor().id().equals(second.actor().id())
        || first.span().end() > second.span().start()) {
      return false;
    }
    String between = article.text().substring(first.span().end(), second.span().start()).strip();
    return between.equals("and")
        || between.equals("-")
        || between.equals("–")
        || between.equals("/");
  }

  /** An actor as the one party that a phrase means. */
  List<Party> one(Actor actor, Parse parse, int np, boolean certain) {
    return List.of(new Party(actor, words(parse, parse.chunk(np)), parse.span(np), certain));
  }

  String words(Parse parse, Chunk chunk) {
    Span span =
        new Span(
            parse.tokens().get(chunk.from()).start(), parse.tokens().get(chunk.to() - 1).end());
    return span.of(article.text());
  }

  /** "Palestinian medics", "a U.N. report", "Hamas media": who speaks for whom they belong to. */
  boolean speaksFor(Token head, List<Name> owners) {
    if (owners.isEmpty()) {
      return false;
    }
    ActorKind owner = owners.get(owners.size() - 1).actor().kind();
    return article.lexicon().has(EventWord.VOICE, head.lower())
        || owner == ActorKind.ARMED_GROUP && article.lexicon().has(EventWord.ORGAN, head.lower());
  }
}
