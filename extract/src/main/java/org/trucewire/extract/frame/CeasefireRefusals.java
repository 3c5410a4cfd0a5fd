package org.trucewire.extract.frame;

import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Refusals that say that a ceasefire has no place: "saw no reason for a truce", "no extension". */
final class CeasefireRefusals {

  /** The rule of what nobody in the clause refuses, so that who says it does. */
  static final String RULE = "ceasefire:none";

  private CeasefireRefusals() {}

  /** The refusal, or null. */
  static Candidate of(View view, CeasefirePhrase phrase) {
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
        && phrase.notion() != CeasefireNotion.INSTRUMENT
        && phrase.notion() != CeasefireNotion.CALL
        && phrase.notion() != CeasefireNotion.EXTENSION) {
      return null;
    }
    Parse parse = view.parse();
    int ground =
        phrase.notion() == CeasefireNotion.EXTENSION ? phrase.carrier() : ground(view, phrase);
    if (ground < 0) {
      return null;
    }
    int over = parse.skipBack(ground - 1);
    int verb = view.is(over, Kind.VERB_GROUP) ? over : -1;
    Token before = parse.tokens().get(Math.max(0, parse.chunk(ground).from() - 1));
    boolean no =
        parse.tokens().get(parse.chunk(ground).from()).is("no")
            || before.is("no")
            || before.is("not");
    boolean negated = no || verb >= 0 && parse.chunk(verb).verb().negated();
    if (!negated || verb >= 0 && parse.chunk(verb).verb().modal() != null && !no) {
      return null;
    }
    Candidate refusal = new Candidate(EventType.REJECTED, RULE, phrase.trigger(), phrase.np());
    refusal.verb = verb;
    // "There is no reason", "now is not the time": the subject refuses nothing.
    if (verb >= 0 && !VerbSetting.be(parse, verb)) {
      refusal.initiators(view.resolve(parse.subjects(verb), Reading.AGENT));
      refusal.targets(CeasefireSides.between(view, phrase));
      refusal.targets.removeIf(t -> Candidate.has(refusal.initiators, t.id()) || !t.belligerent());
    }
    return refusal;
  }

  /** "no reason" before "for a truce", "for halting the shelling", "to agree to a truce". */
  private static int ground(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    int np = phrase.carrier();
    if (np != phrase.np() && view.lexicon().has(EventWord.GROUND, parse.head(np))) {
      return np;
    }
    for (int i = parse.firstOfGroup(np) - 1; i >= 0 && i > np - 5; i--) {
      if (view.is(i, Kind.NOUN_PHRASE)) {
        return view.lexicon().has(EventWord.GROUND, parse.head(i)) ? i : -1;
      }
      boolean infinite =
          view.is(i, Kind.VERB_GROUP)
              && (parse.chunk(i).verb().infinitive() || parse.chunk(i).verb().gerund());
      if (!view.is(i, Kind.PREPOSITION) && !view.is(i, Kind.OTHER) && !infinite) {
        return -1;
      }
    }
    return -1;
  }
}
