package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Calls that a refusal makes known: whose resolution a veto struck down. */
final class CeasefireResolutions {

  private CeasefireResolutions() {}

  /** The call of "rejected their appeal for a truce", null if it is none or nobody's. */
  static Candidate appeal(View view, CeasefirePhrase phrase, Candidate refusal, String rule) {
    if (phrase.notion() != CeasefireNotion.CALL
        || !view.lexicon().has(EventWord.APPEAL, view.parse().head(phrase.carrier()))) {
      return null;
    }
    Candidate call = new Candidate(EventType.CALLED, rule, phrase.trigger(), phrase.np());
    CeasefireRoles.fillNominal(view, call, phrase);
    if (call.initiators.isEmpty()) {
      return null;
    }
    call.targets(refusal.initiators);
    call.targets.removeIf(t -> Candidate.has(call.initiators, t.id()));
    return call;
  }

  /**
   * The call of "vetoed a French-drafted resolution that demanded a truce", null if nobody is named
   * whose it is.
   *
   * @param call the noun phrase of the resolution
   * @param verb the verb group that says what it demands
   */
  static Candidate call(View view, CeasefirePhrase phrase, int call, int verb, String rule) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(call);
    Candidate candidate = new Candidate(EventType.CALLED, rule, phrase.trigger(), phrase.np());
    candidate.verb = verb;
    boolean drafted = false;
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      boolean drafter = CeasefireMediators.brokerSuffix(view, name) != null;
      if (drafter && !drafted) {
        candidate.initiators.clear();
      }
      if (drafter || !drafted) {
        candidate.initiators(List.of(new Party(name.actor(), name.words(), name.span(), true)));
      }
      drafted |= drafter;
    }
    candidate.targets(CeasefireSides.between(view, phrase));
    return candidate.initiators.isEmpty() ? null : candidate;
  }
}
