package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Pronouns, and other words without a matter of their own, that mean a ceasefire named before. */
final class CeasefirePronouns {

  private static final Set<String> OWN = Set.of("its", "their", "his", "her");

  /** What a refusal takes up of the sentence before. */
  private static final Set<String> CALL_OR_CALLER = Set.of("it", "him", "her", "them");

  private CeasefirePronouns() {}

  /**
   * What a noun phrase means: "it lapsed", "an earlier one collapsed", "gave their assent"; null if
   * it means no ceasefire.
   */
  static CeasefirePhrase read(View view, List<CeasefirePhrase> phrases, int np) {
    Parse parse = view.parse();
    String head = parse.head(np);
    if (view.is(np - 1, Kind.VERB_GROUP)
        && (head.equals("it")
                && namedBefore(phrases, np)
                && (takesUpIt(view, parse.head(np - 1)) || parted(view, np))
            || view.callBefore() && answered(view, np))) {
      return phrase(view, np, true);
    }
    boolean standsFor =
        head.equals("it") || view.lexicon().has(EventWord.ANAPHOR, head) && !ofOthers(view, np);
    if (standsFor && tellsOfPact(view, np)) {
      return phrase(view, np, false);
    }
    boolean object = head.equals("it") && justNamed(view) && done(view, np);
    boolean assent = view.lexicon().has(EventWord.ASSENT, head) && given(view, np);
    return object || assent ? phrase(view, np, true) : null;
  }

  private static CeasefirePhrase phrase(View view, int np, boolean refersBack) {
    Parse parse = view.parse();
    return new CeasefirePhrase(
        np, parse.chunk(np).head(), parse.head(np), np, CeasefireNotion.CEASEFIRE, "", refersBack);
  }

  /** Whether the sentence before names a ceasefire. */
  private static boolean justNamed(View view) {
    return view.sentence() > 0
        && view.frames().namesCeasefire(view.article().words(view.sentence() - 1));
  }

  /** "accepted it", "adheres to it": what is done to agreements. */
  private static boolean done(View view, int np) {
    Parse parse = view.parse();
    int over = Governor.verbOver(view, np);
    return over >= 0
        && view.frames().ceasefireVerbs().verbs(parse, over).stream()
            .anyMatch(
                hit ->
                    view.lexicon().has(EventWord.DONE_TO_PACT, hit.phrase())
                        && hit.to() >= parse.chunk(np).from());
  }

  /** "gave their conditional assent", but to nothing else. */
  private static boolean given(View view, int np) {
    Parse parse = view.parse();
    boolean to = view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("to");
    return view.ceasefireBefore()
        && OWN.contains(parse.tokens().get(parse.chunk(np).from()).lower())
        && view.is(parse.skipBack(np - 1), Kind.VERB_GROUP)
        && (!to || view.is(np + 2, Kind.NOUN_PHRASE) && parse.head(np + 2).equals("it"));
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
                && (named(view, np - 1)
                    || stem(view, EventWord.REFUSE_STEM, view.parse().head(np - 1))
                    || takesUpIt(view, view.parse().head(np - 1))));
  }

  /** "called it a trick": a refusal whose words stand around its object. */
  private static boolean named(View view, int group) {
    return view.frames().ceasefireVerbs().verbs(view.parse(), group).stream()
        .anyMatch(
            hit -> hit.value().type() == EventType.REJECTED && hit.phrase().indexOf('~') >= 0);
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
}
