package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells ceasefires that are said not to have been agreed: "denied reports of a truce". */
final class CeasefireDenials {

  /** The rule of what it finds. */
  static final String RULE = "ceasefire:denied";

  private CeasefireDenials() {}

  /** The denied agreement, or null. */
  static Candidate of(View view, CeasefirePhrase phrase, int over) {
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
        && phrase.notion() != CeasefireNotion.INSTRUMENT
        && phrase.notion() != CeasefireNotion.DECLARATION) {
      return null;
    }
    Parse parse = view.parse();
    int report = report(view, phrase.carrier());
    int denying = -1;
    if (report >= 0) {
      int verb = Governor.verbOver(view, report);
      int under = Governor.verbUnder(view, report);
      if (verb >= 0 && denies(view, verb)) {
        denying = verb;
      } else if (under >= 0 && untrue(view, under)) {
        denying = under;
      }
    } else if (over >= 0
        && view.frames().uses(parse, over, Operator.SPEECH)
        && parse.tokens().get(parse.chunk(phrase.carrier()).from()).is("no")) {
      denying = over;
    }
    denying = denying >= 0 ? denying : calledFalse(view, phrase);
    if (denying < 0) {
      return null;
    }
    Candidate denied = new Candidate(EventType.AGREED, RULE, phrase.trigger(), phrase.np());
    denied.verb = denying;
    denied.mode = Mode.DENIED;
    List<Party> deniers =
        report >= 0 && Governor.verbOver(view, report) != denying
            ? List.of()
            : view.resolve(parse.subjects(denying), Reading.SPEAKER);
    denied.initiators(deniers.stream().filter(Party::belligerent).toList());
    denied.initiators(CeasefireSides.between(view, phrase));
    if (view.is(phrase.np() + 1, Kind.VERB_GROUP) && parse.reduced(phrase.np() + 1)) {
      denied.initiators(view.by(phrase.np() + 1));
    }
    denied.claimants(deniers);
    return denied;
  }

  /** "the truce that they declared was false": the verb that says so, or -1. */
  private static int calledFalse(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int subject = parse.firstOfGroup(phrase.carrier());
    for (int i = phrase.carrier() + 1; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP)) {
        return -1;
      }
      if (view.is(i, Kind.VERB_GROUP)
          && parse.finite(i)
          && parse.subjects(i).contains(subject)
          && untrue(view, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int report(View view, int np) {
    Parse parse = view.parse();
    if (view.lexicon().has(EventWord.REPORT, parse.head(np))) {
      return np;
    }
    int of = parse.skipBack(parse.firstOfGroup(np) - 1);
    boolean report =
        of > 0
            && (parse.head(of).equals("of") || parse.head(of).equals("about"))
            && view.is(of - 1, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.REPORT, parse.head(of - 1));
    return report ? of - 1 : -1;
  }

  private static boolean denies(View view, int verb) {
    return view.frames().uses(view.parse(), verb, Operator.DENIAL)
        || view.frames().ceasefireVerbs().verbs(view.parse(), verb).stream()
            .anyMatch(hit -> hit.value().type() == EventType.REJECTED);
  }

  private static boolean untrue(View view, int verb) {
    Parse parse = view.parse();
    int to = Math.min(parse.tokens().size(), parse.chunk(verb).to() + 5);
    for (int t = parse.chunk(verb).from(); t < to; t++) {
      boolean lying = t + 1 < to && parse.tokens().get(t + 1).is("in");
      if (!lying && view.lexicon().has(EventWord.FALSE, parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }
}
