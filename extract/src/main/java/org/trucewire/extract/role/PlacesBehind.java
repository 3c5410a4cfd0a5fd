package org.trucewire.extract.role;

import java.util.Set;
import org.trucewire.extract.Span;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Where people are by the words behind them: "12 people in the hills behind Tyre". */
final class PlacesBehind {

  private static final Set<String> WHERE =
      Set.of(
          "in",
          "near",
          "at",
          "outside",
          "around",
          "behind",
          "inside",
          "across",
          "of",
          "above",
          "along",
          "throughout",
          "east",
          "west",
          "north",
          "south",
          "on");

  private PlacesBehind() {}

  /** The country of the first place that is told of a noun phrase, null if none is. */
  static String country(Article article, int sentence, Parse parse, int np) {
    if (sentence < 0) {
      return null;
    }
    if (toldBefore(article, sentence, parse, np)) {
      return null;
    }
    for (int i = np + 1; i + 1 < parse.chunks().size(); i += 2) {
      i = parse.chunk(i).is(Kind.OTHER) && WHERE.contains(parse.head(i)) ? i + 1 : i;
      boolean where =
          i + 1 < parse.chunks().size()
              && parse.chunk(i).is(Kind.PREPOSITION)
              && WHERE.contains(parse.head(i))
              && parse.chunk(i + 1).is(Kind.NOUN_PHRASE);
      if (!where) {
        return null;
      }
      Span phrase = parse.span(i + 1);
      for (PlaceMatch place : article.places(sentence)) {
        if (phrase.contains(place.span()) && place.place().country() != null) {
          return place.place().country();
        }
      }
    }
    return null;
  }

  /** "In Gaza City, a strike on a house in": whether the clause names a place before them. */
  private static boolean toldBefore(Article article, int sentence, Parse parse, int np) {
    int from = np;
    while (from > 0
        && !parse.chunk(from - 1).is(Kind.CONJUNCTION)
        && !parse.chunk(from - 1).is(Kind.SUBORDINATOR)
        && !parse.chunk(from - 1).is(Kind.STOP)) {
      from--;
    }
    int start = parse.span(from).start();
    int end = parse.span(np).start();
    return article.places(sentence).stream()
        .anyMatch(p -> p.span().start() >= start && p.span().end() <= end);
  }
}
