package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Soldiers whom a state lends to the United Nations are theirs: "a Fijian peacekeeper". */
final class Peacekeepers {

  private static final String UN = "UN";

  private Peacekeepers() {}

  /** Puts the United Nations in the place of a state that only sends peacekeepers. */
  static void settle(Candidate candidate, View view) {
    lent(candidate.initiators, view);
    lent(candidate.targets, view);
  }

  private static void lent(List<Party> parties, View view) {
    Backdrop backdrop = view.parties().backdrop();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      boolean lent =
          party.state()
              && party.words() != null
              && party.words().toLowerCase(Locale.ROOT).contains("peacekeep")
              && backdrop.mentions(UN) >= Math.max(1, backdrop.mentions(party.id()));
      if (lent) {
        Actor actor = view.article().actor(UN, ActorKind.ORGANISATION, null);
        parties.set(i, new Party(actor, party.words(), party.span(), party.certain()));
      }
    }
    List<Party> each = Candidate.each(parties);
    if (each.size() < parties.size()) {
      parties.clear();
      parties.addAll(each);
    }
  }
}
