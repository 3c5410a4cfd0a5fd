package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Tells by the words around a ceasefire that what else a sentence reports goes against it. */
final class CeasefireDefiance {

  private static final Set<String> DESPITE =
      Set.of(
          "despite", "during", "throughout", "past", "beyond", "notwithstanding", "amid", "under");

  private CeasefireDefiance() {}

  /** Whether a sentence sets what it reports against a ceasefire. */
  static boolean defied(View view, CeasefirePhrase phrase, List<Candidate> ceasefires) {
    boolean despite =
        (DESPITE.contains(phrase.preposition()) || despite(view, phrase.np()))
            && phrase.notion() != CeasefireNotion.CALL
            && phrase.notion() != CeasefireNotion.VIOLATION
            && !(phrase.preposition().equals("under") || phrase.preposition().equals("amid"));
    return despite
        || conceded(view, phrase.np())
        || BreachTiming.soonAfter(view, phrase.np()) && !ended(ceasefires)
        || strained(view, phrase)
        || tested(view, phrase)
        || straining(view, phrase)
        || onItsDay(view, phrase)
        || clauseBefore(view, ceasefires)
        || evenWith(view, phrase)
        || notwithstanding(view, phrase.np())
        || stopsNobody(view, phrase);
  }

  static boolean ended(List<Candidate> ceasefires) {
    return ceasefires.stream()
        .anyMatch(c -> c.type == EventType.ENDED || c.type == EventType.REJECTED);
  }

  /** "hours after they agreed on a truce", "even as the truce took effect" */
  private static boolean clauseBefore(View view, List<Candidate> ceasefires) {
    Parse parse = view.parse();
    for (Candidate ceasefire : ceasefires) {
      boolean made =
          (ceasefire.type == EventType.AGREED || ceasefire.type == EventType.EFFECTIVE)
              && ceasefire.mode != Mode.DENIED
              && ceasefire.verb >= 0;
      for (int i = made ? ceasefire.verb - 1 : -1; i >= 0; i--) {
        if (view.is(i, Kind.VERB_GROUP) || view.is(i, Kind.STOP) || view.is(i, Kind.COMMA)) {
          break;
        }
        int t = parse.chunk(i).from() - 1;
        boolean soon =
            t >= 0
                    && parse.head(i).equals("after")
                    && view.lexicon().has(EventWord.SOON, parse.tokens().get(t).lower())
                || parse.chunk(i).is(Kind.TIME) && soonEnds(view, i);
        boolean stands = BreachTiming.made(ceasefire);
        boolean meanwhile =
            stands
                && parse.head(i).equals("as")
                && (t >= 0 && parse.tokens().get(t).is("even")
                    || ceasefire.type == EventType.EFFECTIVE);
        boolean since =
            stands && parse.head(i).equals("since") && ceasefire.type == EventType.EFFECTIVE;
        if (soon || meanwhile || since) {
          return true;
        }
      }
    }
    return false;
  }

  /** "less than a day after": a time that ends with the preposition. */
  private static boolean soonEnds(View view, int time) {
    Parse parse = view.parse();
    List<Token> tokens = parse.tokens();
    int last = parse.chunk(time).to() - 1;
    return tokens.get(last).is("after")
        && last > 0
        && view.lexicon().has(EventWord.SOON, tokens.get(last - 1).lower());
  }

  /** "exchanged fire, testing the truce": what the act in the clause before does to it. */
  private static boolean straining(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int over =
        phrase.notion() == CeasefireNotion.CALL ? -1 : Governor.verbOver(view, phrase.carrier());
    return over > 0
        && parse.chunk(over).verb().gerund()
        && view.is(parse.skipBack(over - 1), Kind.COMMA)
        && view.lexicon().has(EventWord.STRAINING, parse.head(over));
  }

  /** "on the first day of the truce" */
  private static boolean onItsDay(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int carrier = phrase.carrier();
    int before = parse.skipBack(carrier - 1);
    return phrase.notion() == CeasefireNotion.START
        && before >= 0
        && (parse.head(before).equals("on") || parse.head(before).equals("in"))
        && view.lexicon().has(EventWord.TRUCE_TIME, parse.head(carrier));
  }

  /** "in breach of the truce", "a blow to the truce", "the first test of the ceasefire" */
  private static boolean strained(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int carrier = phrase.carrier();
    if (phrase.notion() == CeasefireNotion.VIOLATION) {
      int before = parse.skipBack(carrier - 1);
      return carrier != phrase.np() && before >= 0 && parse.head(before).equals("in");
    }
    int of = parse.skipBack(carrier - 1);
    return of > 1
        && view.is(of, Kind.PREPOSITION)
        && view.is(of - 1, Kind.NOUN_PHRASE)
        && view.lexicon().has(EventWord.STRAIN, parse.head(of - 1))
        && view.is(of - 2, Kind.PREPOSITION)
        && parse.head(of - 2).equals("in");
  }

  /** "The truce came under strain", "was put to the test", "looked shaky" */
  private static boolean tested(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int under = Governor.verbUnder(view, phrase.carrier());
    if (under < 0 || phrase.notion() == CeasefireNotion.CALL) {
      return false;
    }
    int to = Math.min(parse.tokens().size(), parse.chunk(under).to() + 4);
    for (int t = parse.chunk(under).from(); t < to; t++) {
      if (view.lexicon().has(EventWord.STRAINED, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "The truce did not stop them from firing." */
  private static boolean stopsNobody(View view, CeasefirePhrase phrase) {
    int under = Governor.verbUnder(view, phrase.carrier());
    return under >= 0
        && view.parse().chunk(under).verb().negated()
        && view.lexicon().has(EventWord.PREVENT, view.parse().head(under));
  }

  /** "the truce notwithstanding" */
  private static boolean notwithstanding(View view, int np) {
    int t = view.parse().chunk(np).to();
    List<Token> tokens = view.parse().tokens();
    return t < tokens.size() && tokens.get(t).is("notwithstanding");
  }

  /** "even with a truce in place" */
  private static boolean evenWith(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int t = parse.chunk(parse.firstOfGroup(phrase.carrier())).from() - 1;
    return t > 0
        && parse.tokens().get(t).is("with")
        && parse.tokens().get(t - 1).is("even")
        && phrase.notion() != CeasefireNotion.CALL;
  }

  /** "despite Washington claiming a ceasefire" */
  private static boolean despite(View view, int np) {
    for (int i = np - 1; i >= 0 && i >= np - 7; i--) {
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return false;
      }
      if (view.parse().head(i).equals("despite")
          || view.parse().head(i).equals("spite")
          || view.parse().head(i).equals("defiance")) {
        return true;
      }
    }
    return false;
  }

  /** "Although they agreed to a ceasefire, ..." */
  static boolean conceded(View view, int np) {
    for (int i = np - 1; i >= 0; i--) {
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP)) {
        return false;
      }
      String head = view.parse().head(i);
      if (view.is(i, Kind.SUBORDINATOR) && (head.equals("although") || head.equals("though"))) {
        return true;
      }
    }
    return false;
  }

  /** "shelled the town in what the army called a blatant breach" */
  static boolean termedBreach(View view) {
    Parse parse = view.parse();
    for (int np = 2; np < parse.chunks().size(); np++) {
      if (!view.is(np, Kind.NOUN_PHRASE)
          || CeasefirePhrase.notionOf(view, np) != CeasefireNotion.VIOLATION) {
        continue;
      }
      for (int i = np - 1; i > 0 && i >= np - 6; i--) {
        if (parse.head(i).equals("what") && parse.head(i - 1).equals("in")) {
          return true;
        }
      }
    }
    return false;
  }
}
