package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Words that take up a ceasefire named before: "the deal", "it came into force". */
final class CeasefireReferences {

  private static final Set<String> BACK =
      Set.of("the", "this", "that", "its", "their", "his", "it", "a");

  /** What a refusal takes up of the sentence before. */
  private static final Set<String> CALL_OR_CALLER = Set.of("it", "him", "her", "them");

  private CeasefireReferences() {}

  /** Takes away what stands behind the last event that such a word can be about. */
  static void keepTakenUp(View view, List<Candidate> found) {
    while (!found.isEmpty() && !takenUp(view, found.get(found.size() - 1))) {
      found.remove(found.size() - 1);
    }
  }

  /** What may be reported of "the deal" without naming the ceasefire again. */
  private static boolean takenUp(View view, Candidate candidate) {
    String verb = candidate.rule.substring(candidate.rule.indexOf(':') + 1);
    return switch (candidate.type) {
      case CALLED -> false;
      case EFFECTIVE -> view.lexicon().has(EventWord.CEASEFIRE_START, verb);
      default -> !verb.equals("call");
    };
  }

  /** "the deal", "Hamas's offer", after a ceasefire was named. */
  static void add(View view, List<CeasefirePhrase> phrases) {
    Parse parse = view.parse();
    for (int np = 0; np < parse.chunks().size(); np++) {
      Chunk chunk = parse.chunk(np);
      if (!chunk.is(Kind.NOUN_PHRASE) || CeasefirePhrase.near(phrases, np)) {
        continue;
      }
      if (view.is(np - 1, Kind.VERB_GROUP)
          && (parse.head(np).equals("it")
                  && namedBefore(phrases, np)
                  && (takesUpIt(view, parse.head(np - 1)) || parted(view, np))
              || view.callBefore() && answered(view, np))) {
        phrases.add(
            new CeasefirePhrase(np, chunk.head(), "it", np, CeasefireNotion.CEASEFIRE, "", true));
        continue;
      }
      boolean standsFor =
          parse.head(np).equals("it")
              || view.lexicon().has(EventWord.ANAPHOR, parse.head(np)) && !ofOthers(view, np);
      if (standsFor && tellsOfPact(view, np)) {
        phrases.add(
            new CeasefirePhrase(
                np, chunk.head(), parse.head(np), np, CeasefireNotion.CEASEFIRE, "", false));
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
      boolean breach = notion == CeasefireNotion.VIOLATION && over >= 0 && !ofLaw(view, np);
      definite |=
          breach
              && (view.frames().uses(parse, over, Operator.ACCUSE)
                  || view.lexicon().has(EventWord.TELLS_BREACH, parse.head(over)));
      definite |=
          notion == CeasefireNotion.CALL
              && over < 0
              && view.lexicon().has(EventWord.TALKS, parse.head(np));
      boolean plain =
          view.lexicon().has(EventWord.TAKEN_UP, parse.head(np))
              && definite
              && !peaceTalks(view, np)
              && !ofPeace(view, chunk);
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

  /** Whether words may answer a call of the sentence before: "turned him down", "spurned it". */
  static boolean answers(List<Token> words) {
    for (int t = 1; t < words.size(); t++) {
      if (CALL_OR_CALLER.contains(words.get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Israel turned him down", "spurned it": him or what the sentence before calls for. */
  private static boolean answered(View view, int np) {
    String head = view.parse().head(np);
    boolean it = head.equals("it");
    return CALL_OR_CALLER.contains(head)
        && (parted(view, np)
            || it
                && (stem(view, EventWord.REFUSE_STEM, view.parse().head(np - 1))
                    || takesUpIt(view, view.parse().head(np - 1))));
  }

  private static boolean stem(View view, EventWord stems, String verb) {
    return view.lexicon().wordsOf(stems).stream().anyMatch(verb::startsWith);
  }

  private static boolean takesUpIt(View view, String verb) {
    return stem(view, EventWord.PACT_STEM, verb);
  }

  /** "turned it down", "called it off" */
  private static boolean parted(View view, int np) {
    Parse parse = view.parse();
    return np + 1 < parse.chunks().size()
        && view
            .frames()
            .ceasefireVerbs()
            .tied(parse, np - 1, parse.tokens().get(parse.chunk(np + 1).from()).lower())
            .stream()
            .anyMatch(f -> f.type() == EventType.REJECTED || f.type() == EventType.ENDED);
  }

  /** "one of the towns", "attempts to broker a truce" */
  private static boolean ofOthers(View view, int np) {
    return view.is(np + 1, Kind.PREPOSITION) && view.parse().head(np + 1).equals("of")
        || view.is(np + 1, Kind.VERB_GROUP) && view.parse().chunk(np + 1).verb().infinitive();
  }

  /** Whether a pronoun's verb can tell only of an agreement: "it came into force". */
  private static boolean tellsOfPact(View view, int np) {
    Parse parse = view.parse();
    for (int i = np + 1; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return false;
      }
      boolean told =
          view.is(i, Kind.VERB_GROUP)
              && (i == parse.skipForward(np + 1) || parse.subjects(i).contains(np))
              && (parse.passive(i) || parse.objects(i).isEmpty())
              && view.frames().ceasefireVerbs().verbs(parse, i).stream()
                  .anyMatch(hit -> view.lexicon().has(EventWord.PACT_EFFECT, hit.phrase()));
      if (told) {
        return true;
      }
    }
    return false;
  }

  /** "the deal on prisoners", "the agreement for aid" are other things. */
  private static boolean peaceTalks(View view, int np) {
    Parse parse = view.parse();
    return view.is(np + 1, Kind.PREPOSITION)
        && !view.is(np + 2, Kind.TIME)
        && (parse.head(np + 1).equals("on")
            || parse.head(np + 1).equals("of")
            || parse.head(np + 1).equals("for") && parse.head(np).equals("terms"));
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
}
