package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Tells truces between armed forces from those of trade or politics and from remembrance days. */
final class OtherTruces {

  private static final Set<String> SPORT =
      Set.of(
          "trade",
          "tariff",
          "political",
          "price",
          "wage",
          "labor",
          "labour",
          "transfer",
          "bidding",
          "culture",
          "media",
          "budget");

  private static final Set<String> REMEMBERED =
      Set.of(
          "marking",
          "mark",
          "marks",
          "marked",
          "commemorate",
          "commemorated",
          "commemorating",
          "commemorations",
          "anniversary",
          "centenary",
          "remembrance",
          "ceremony",
          "wreath",
          "world",
          "1918",
          "1940");

  private OtherTruces() {}

  /** Whether a phrase names no truce that armed forces make now. */
  static boolean names(View view, CeasefirePhrase phrase) {
    if (remembered(view.parse(), phrase)) {
      return true;
    }
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(phrase.np());
    for (int t = chunk.from(); t < phrase.trigger(); t++) {
      if (SPORT.contains(parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "events that mark the Armistice", "the Armistice that ended the First World War" */
  private static boolean remembered(Parse parse, CeasefirePhrase phrase) {
    return phrase.words().equals("Armistice")
        && parse.tokens().stream().anyMatch(token -> REMEMBERED.contains(token.lower()));
  }
}
