package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Words that take up a ceasefire named before: "the deal", "it came into force". */
final class CeasefireReferences {

  private static final Set<String> BACK =
      Set.of("the", "this", "that", "its", "their", "his", "it", "a");
  private static final Set<String> OF_PACTS =
      Set.of(
          "come into force",
          "enter into force",
          "go into force",
          "come into effect",
          "go into effect",
          "take effect",
          "expire");

  private static final Set<String> OF_IT =
      Set.of("violat", "breach", "reject", "accept", "sign", "break", "broke");

  private static final Set<String> TAKEN_UP =
      Set.of(
          "deal",
          "agreement",
          "accord",
          "proposal",
          "offer",
          "offers",
          "pact",
          "plan",
          "violations",
          "violation",
          "breaches");

  private static final Set<String> OTHER =
      Set.of(
          "peace", "trade", "nuclear", "power-sharing", "economic", "prisoner", "arms", "business");

  /** Verbs that say of a ceasefire that it begins. */
  static final Set<String> STARTS =
      Set.of(
          "begin",
          "start",
          "commence",
          "take effect",
          "go into effect",
          "come into effect",
          "come into force");

  private CeasefireReferences() {}

  /** What may be reported of "the deal" without naming the ceasefire again. */
  static boolean takenUp(Candidate candidate) {
    String verb = candidate.rule.substring(candidate.rule.indexOf(':') + 1);
    return switch (candidate.type) {
      case CALLED -> false;
      case EFFECTIVE -> STARTS.contains(verb);
      default -> !verb.equals("call");
    };
  }

  /** Whether a word may take up a ceasefire named before. */
  static boolean takenUp(String lower) {
    return TAKEN_UP.contains(lower);
  }

  /** "the deal", "Hamas's offer", after a ceasefire was named. */
  static void add(View view, List<CeasefirePhrase> phrases) {
    Parse parse = view.parse();
    for (int np = 0; np < parse.chunks().size(); np++) {
      Chunk chunk = parse.chunk(np);
      if (!chunk.is(Kind.NOUN_PHRASE) || CeasefirePhrase.near(phrases, np)) {
        continue;
      }
      if (parse.head(np).equals("it")
          && view.is(np - 1, Kind.VERB_GROUP)
          && namedBefore(phrases, np)
          && takesUpIt(parse.head(np - 1))) {
        phrases.add(
            new CeasefirePhrase(np, chunk.head(), "it", np, CeasefireNotion.CEASEFIRE, "", true));
        continue;
      }
      if (parse.head(np).equals("it") && tellsOfPact(view, np)) {
        phrases.add(
            new CeasefirePhrase(np, chunk.head(), "it", np, CeasefireNotion.CEASEFIRE, "", false));
        continue;
      }
      CeasefireNotion notion = CeasefirePhrase.notionOf(view, np);
      String first = parse.tokens().get(chunk.from()).lower();
      boolean owned = false;
      for (int t = chunk.from(); t < chunk.head(); t++) {
        owned |=
            parse.tokens().get(t).is("'s")
                || parse.tokens().get(t).is("'")
                || parse.tokens().get(t).is("’");
      }
      boolean definite =
          BACK.contains(first) && !first.equals("a")
              || owned
              || !view.parties().namesIn(parse, view.sentence(), chunk).isEmpty();
      int over = Governor.verbOver(view, np);
      definite |=
          notion == CeasefireNotion.VIOLATION
              && over >= 0
              && view.frames().uses(parse, over, Operator.ACCUSE);
      boolean plain =
          TAKEN_UP.contains(parse.head(np))
              && definite
              && !peaceTalks(view, np)
              && !ofPeace(parse, chunk);
      if (plain
          && (notion == CeasefireNotion.INSTRUMENT
              || notion == CeasefireNotion.CALL
              || notion == CeasefireNotion.VIOLATION)) {
        phrases.add(new CeasefirePhrase(np, chunk.head(), parse.head(np), np, notion, "", true));
      }
    }
  }

  private static boolean namedBefore(List<CeasefirePhrase> phrases, int np) {
    return phrases.stream().anyMatch(p -> p.np() < np);
  }

  private static boolean takesUpIt(String verb) {
    return OF_IT.stream().anyMatch(verb::startsWith);
  }

  /** Whether a pronoun's verb can tell only of an agreement: "it came into force". */
  private static boolean tellsOfPact(View view, int np) {
    int verb = view.parse().skipForward(np + 1);
    return view.is(verb, Kind.VERB_GROUP)
        && view.frames().ceasefireVerbs().verbs(view.parse(), verb).stream()
            .anyMatch(hit -> OF_PACTS.contains(hit.phrase()));
  }

  /** "the deal on prisoners", "the agreement for aid" are other things. */
  private static boolean peaceTalks(View view, int np) {
    Parse parse = view.parse();
    return view.is(np + 1, Kind.PREPOSITION)
        && (parse.head(np + 1).equals("on") || parse.head(np + 1).equals("of"));
  }

  /** "the peace accord", "the Trade Agreement" have names of their own. */
  private static boolean ofPeace(Parse parse, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (OTHER.contains(parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }
}
