package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Tells by words of time that an act came during a ceasefire, or at once after it was made. */
final class BreachTiming {

  private static final Set<String> TURNS = Set.of("when", "before", "until", "than");
  private static final Set<String> JOINS = Set.of("but", "and", "yet", "then", "only", "although");

  /** Tokens between "hours after" and the moment that it names: "after Sunday's announcement". */
  private static final int MOMENT_REACH = 6;

  private BreachTiming() {}

  /** "hours after the truce", "within minutes of the truce", "nine months into the ceasefire" */
  static boolean soonAfter(View view, int np) {
    return soonBefore(view, view.parse().chunk(np).from() - 1);
  }

  /** Whether a short time and a preposition end at a token. */
  private static boolean soonBefore(View view, int t) {
    List<Token> tokens = view.parse().tokens();
    if (t < 1) {
      return false;
    }
    String time = tokens.get(t - 1).lower();
    boolean notLong = time.equals("long") && t > 1 && tokens.get(t - 2).is("not");
    boolean soon = view.lexicon().has(EventWord.SOON, time) || notLong;
    return switch (tokens.get(t).lower()) {
      case "after", "past" -> soon || time.equals("well");
      case "into" -> soon || view.lexicon().has(EventWord.TRUCE_SPAN, time);
      case "of" -> soon && within(tokens, t - 2);
      default -> false;
    };
  }

  /** "within hours", "within a few hours" */
  private static boolean within(List<Token> tokens, int t) {
    for (int i = t; i >= 0 && i > t - 3; i--) {
      if (tokens.get(i).is("within")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "within minutes of the appointed hour", "before the ink was dry", after a ceasefire was told
   */
  static boolean moment(View view) {
    List<Token> tokens = view.parse().tokens();
    for (int t = 0; t < tokens.size(); t++) {
      if (tokens.get(t).is("ink") && dry(tokens, t)) {
        return true;
      }
      if (noSooner(tokens, t)) {
        return true;
      }
      if (!soonBefore(view, t)) {
        continue;
      }
      for (int i = t + 1; i < tokens.size() && i <= t + MOMENT_REACH; i++) {
        String word = tokens.get(i).lower();
        int chunk = view.parse().chunkOf(i);
        if (chunk >= 0 && view.is(chunk, Kind.VERB_GROUP) || word.equals(",")) {
          break;
        }
        if (view.lexicon().has(EventWord.TRUCE_MOMENT, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "no sooner had they agreed than", "hardly had the truce begun when" */
  private static boolean noSooner(List<Token> tokens, int t) {
    boolean hardly =
        tokens.get(t).is("hardly") || tokens.get(t).is("scarcely") || tokens.get(t).is("barely");
    return tokens.get(t).is("sooner") && t > 0 && tokens.get(t - 1).is("no")
        || hardly && t + 1 < tokens.size() && tokens.get(t + 1).is("had");
  }

  private static boolean dry(List<Token> tokens, int ink) {
    for (int t = ink + 1; t < tokens.size() && t < ink + 5; t++) {
      if (tokens.get(t).is("dry") || tokens.get(t).is("dried")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an act follows in the sentence upon the ceasefire that it breaks: "signed a truce, but
   * within minutes they shelled", "had held for a day when they shelled".
   */
  static boolean follows(View view, Candidate act, List<Candidate> ceasefires) {
    return ceasefires.stream().anyMatch(c -> follows(view, act, c));
  }

  private static boolean follows(View view, Candidate act, Candidate ceasefire) {
    boolean made =
        (ceasefire.type == EventType.AGREED || ceasefire.type == EventType.EFFECTIVE)
            && made(ceasefire)
            && ceasefire.verb >= 0;
    int from = Math.max(ceasefire.verb, ceasefire.chunk) + 1;
    if (!made || act.chunk < from) {
      return false;
    }
    Parse parse = view.parse();
    boolean joined = false;
    for (int i = from; i < act.chunk; i++) {
      boolean clause = view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.TIME);
      String last = parse.tokens().get(parse.chunk(i).to() - 1).lower();
      if (clause && TURNS.contains(last)) {
        boolean lasted =
            ceasefire.type == EventType.EFFECTIVE && ceasefire.verb >= 0 && !last.equals("than");
        return lasted && pastPerfectOrLasting(view, ceasefire);
      }
      joined |= JOINS.contains(parse.head(i)) || view.is(i, Kind.STOP);
    }
    boolean holds =
        ceasefire.type == EventType.EFFECTIVE
            && view.lexicon().has(EventWord.LASTING, parse.head(ceasefire.verb));
    return joined && (holds || soonLater(view, from, act));
  }

  /** Whether a ceasefire is told as made or standing, by whomever. */
  static boolean made(Candidate ceasefire) {
    return ceasefire.mode != Mode.DENIED && ceasefire.mode != Mode.PLANNED;
  }

  /** "had been in force for a day", "lasted 100 days" */
  private static boolean pastPerfectOrLasting(View view, Candidate ceasefire) {
    Parse parse = view.parse();
    int first = parse.chunk(ceasefire.verb).from();
    return parse.tokens().get(first).is("had")
        || view.lexicon().has(EventWord.LASTING, parse.head(ceasefire.verb));
  }

  /** "minutes later", "within hours", "soon afterwards", "the next morning" beside an act */
  private static boolean soonLater(View view, int from, Candidate act) {
    Parse parse = view.parse();
    List<Token> tokens = parse.tokens();
    int start = parse.chunk(from).from();
    int end = Math.min(tokens.size(), parse.chunk(act.chunk).to() + 8);
    for (int t = start; t + 1 < end; t++) {
      String word = tokens.get(t).lower();
      String next = tokens.get(t + 1).lower();
      boolean soon = view.lexicon().has(EventWord.SOON, next);
      if (view.lexicon().has(EventWord.SOON, word) && next.equals("later")
          || word.equals("within") && (soon || soonTwoOn(view, tokens, t))
          || view.lexicon().has(EventWord.AT_ONCE, word)
          || (word.equals("next") || word.equals("same"))
              && (soon || view.lexicon().has(EventWord.AT_ONCE, next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean soonTwoOn(View view, List<Token> tokens, int t) {
    return t + 3 < tokens.size()
        && (view.lexicon().has(EventWord.SOON, tokens.get(t + 2).lower())
            || view.lexicon().has(EventWord.SOON, tokens.get(t + 3).lower()));
  }
}
