package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Words that take up a ceasefire named before: "the deal", "it came into force". */
final class CeasefireReferences {

  private static final Set<String> BACK =
      Set.of("the", "this", "that", "its", "their", "his", "it", "a");

  private CeasefireReferences() {}

  /** Takes away what stands behind the last event that such a word can be about. */
  static void keepTakenUp(View view, List<Candidate> found) {
    while (!found.isEmpty() && !takenUp(view, found.get(found.size() - 1))) {
      found.remove(found.size() - 1);
    }
  }

  /** What may be reported of "the deal" without naming the ceasefire again. */
  private static boolean takenUp(View view, Candidate candidate) {
    String verb = candidate.rulePhrase();
    return switch (candidate.type) {
      case CALLED -> false;
      case EFFECTIVE ->
          view.lexicon().has(EventWord.CEASEFIRE_START, verb)
              || view.lexicon().has(EventWord.PACT_KEPT, verb)
                  && view.is(candidate.verb, Kind.VERB_GROUP)
                  && view.parse().finite(candidate.verb);
      default -> !verb.equals("call");
    };
  }

  /** "the deal", "Hamas's offer", after a ceasefire was named. */
  static void add(View view, List<CeasefirePhrase> phrases) {
    Parse parse = view.parse();
    boolean goOn = phrases.isEmpty() && view.callBefore();
    for (int np = 0; np < parse.chunks().size(); np++) {
      Chunk chunk = parse.chunk(np);
      if (!chunk.is(Kind.NOUN_PHRASE) || CeasefirePhrase.near(phrases, np)) {
        continue;
      }
      CeasefirePhrase pronoun = CeasefirePronouns.read(view, phrases, np);
      if (pronoun != null) {
        phrases.add(pronoun);
        continue;
      }
      if (view.lexicon().has(EventWord.WORD_GIVEN, parse.head(np))
          && view.is(np - 1, Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.BREAK, parse.head(np - 1))) {
        phrases.add(
            new CeasefirePhrase(
                np, chunk.head(), parse.head(np), np, CeasefireNotion.CEASEFIRE, "", true));
        continue;
      }
      CeasefireNotion notion = CeasefirePhrase.notionOf(view, np);
      if (notion == CeasefireNotion.EXTENSION
          && view.lexicon().has(EventWord.TAKEN_UP, parse.head(np))
          && ofNothingElse(view, np)) {
        CeasefirePhrase extension = CeasefirePhrase.extension(view, np);
        if (extension.carrier() != np || Governor.verbOver(view, np) >= 0) {
          phrases.add(extension);
        }
        continue;
      }
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
              || ofTheKind(view, chunk)
              || owned
              || !view.parties().namesIn(parse, view.sentence(), chunk).isEmpty();
      int over = Governor.verbOver(view, np);
      boolean breach = notion == CeasefireNotion.VIOLATION && over >= 0 && !ofLaw(view, np);
      definite |= breach && told(view, np, over);
      definite |=
          notion == CeasefireNotion.CALL
              && (over >= 0 ? toKeepIt(view, np) : goOn || toReachIt(view, np));
      boolean plain =
          view.lexicon().has(EventWord.TAKEN_UP, parse.head(np))
              && definite
              && (notion == CeasefireNotion.VIOLATION || !otherMatter(view, np))
              && (!view.lexicon().has(EventWord.TALKS, parse.head(np))
                  || toReachIt(view, np)
                  || goOn)
              && !forAnother(view, np)
              && !ofPeace(view, chunk);
      if (plain
          && (notion == CeasefireNotion.INSTRUMENT
              || notion == CeasefireNotion.CALL
              || notion == CeasefireNotion.VIOLATION)) {
        phrases.add(new CeasefirePhrase(np, chunk.head(), parse.head(np), np, notion, "", true));
      }
    }
  }

  /** "the deal on prisoners", "the agreement for aid" are other things. */
  private static boolean otherMatter(View view, int np) {
    Parse parse = view.parse();
    return view.is(np + 1, Kind.PREPOSITION)
        && !view.is(np + 2, Kind.TIME)
        && (parse.head(np + 1).equals("on")
            || parse.head(np + 1).equals("of")
            || parse.head(np + 1).equals("for") && parse.head(np).equals("terms"));
  }

  /** "the talks to end it": of talks alone nobody says that they are about the ceasefire. */
  private static boolean toReachIt(View view, int np) {
    return view.is(np + 1, Kind.VERB_GROUP) && view.parse().chunk(np + 1).verb().infinitive();
  }

  /** "the request by both for compensation", "its demand to send troops" are other calls. */
  private static boolean forAnother(View view, int np) {
    Parse parse = view.parse();
    if (!view.lexicon().has(EventWord.APPEAL, parse.head(np)) || toKeepIt(view, np)) {
      return false;
    }
    for (int i = np + 1; i < parse.chunks().size() && i < np + 5; i++) {
      if (view.is(i, Kind.VERB_GROUP)) {
        return i == np + 1 && parse.chunk(i).verb().infinitive();
      }
      if (view.is(i, Kind.PREPOSITION) && parse.head(i).equals("for")) {
        return true;
      }
      if (view.is(i, Kind.STOP) || view.is(i, Kind.COMMA)) {
        return false;
      }
    }
    return false;
  }

  /** "the peace accord", "the Trade Agreement" have names of their own. */
  private static boolean ofPeace(View view, Chunk chunk) {
    Parse parse = view.parse();
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (view.lexicon().has(EventWord.OTHER_PACT, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "an extension of five days", but no "visa extension" and no "extension of the deadline". */
  private static boolean ofNothingElse(View view, int np) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      Tag tag = parse.tokens().get(t).tag();
      if (tag == Tag.NOUN || tag == Tag.PROPN) {
        return false;
      }
    }
    boolean more = view.is(np + 1, Kind.PREPOSITION) && view.is(np + 2, Kind.NOUN_PHRASE);
    return !more
        || !parse.head(np + 1).equals("of") && !parse.head(np + 1).equals("to")
        || CeasefirePhrase.timed(parse.head(np + 2));
  }

  /** Whether somebody tells of violations: "accused them of breaches", "recorded violations". */
  static boolean told(View view, int np, int over) {
    return view.frames().uses(view.parse(), over, Operator.ACCUSE)
        || view.lexicon().has(EventWord.TELLS_BREACH, view.parse().head(over))
        || view.is(np - 2, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.ACCUSATION, view.parse().head(np - 2))
        || counted(view, np);
  }

  /** "there were no such violations", "there have been two breaches by the rebels" */
  private static boolean counted(View view, int np) {
    Parse parse = view.parse();
    int first = parse.chunk(np).from();
    boolean there =
        first > 1
            && VerbSetting.be(parse, Math.max(0, parse.chunkOf(first - 1)))
            && parse.tokens().stream().limit(first).anyMatch(t -> t.is("there"));
    return there
        && (parse.tokens().get(first).is("no")
            || parse.tokens().get(first - 1).is("no")
            || view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("by"));
  }

  /** "violations of human rights", "airspace violations" break no ceasefire. */
  private static boolean ofLaw(View view, int np) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (view.lexicon().has(EventWord.OTHER_LAW, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return view.is(np + 1, Kind.PREPOSITION)
        && parse.head(np + 1).equals("of")
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && CeasefirePhrase.notionOf(view, np + 2) == null;
  }

  /** "spurned appeals to honour it" */
  private static boolean toKeepIt(View view, int np) {
    Parse parse = view.parse();
    return view.is(np + 1, Kind.VERB_GROUP)
        && parse.chunk(np + 1).verb().infinitive()
        && view.is(np + 2, Kind.NOUN_PHRASE)
        && parse.head(np + 2).equals("it");
  }

  /** "an earlier deal", "another such accord": one more of what was named. */
  private static boolean ofTheKind(View view, Chunk chunk) {
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (view.lexicon().has(EventWord.ONE_MORE, view.parse().tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }
}
