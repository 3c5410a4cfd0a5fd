package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Calls that a refusal makes known: whose resolution a veto struck down. */
final class CeasefireResolutions {

  private CeasefireResolutions() {}

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
    candidate.targets(CeasefireRoles.between(view, phrase));
    return candidate.initiators.isEmpty() ? null : candidate;
  }
}
