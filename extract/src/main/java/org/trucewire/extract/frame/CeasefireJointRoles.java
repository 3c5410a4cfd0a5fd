package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Who;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Agreed, effective, extended, ended: what parties do together, unless one does it alone. */
final class CeasefireJointRoles {

  private CeasefireJointRoles() {}

  /** Fills in who does it with whom. */
  static void fill(
      View view,
      Candidate candidate,
      CeasefirePhrase phrase,
      CeasefireFrame frame,
      int group,
      List<Party> doers,
      List<Party> parties) {
    Parse parse = view.parse();
    boolean third = frame.who() == Who.MEDIATOR;
    if (third) {
      candidate.mediators(doers);
      candidate.initiators(parties);
      if (parties.isEmpty() && frame.verb().endsWith(" into")) {
        candidate.initiators(view.resolve(parse.objects(group), Reading.PATIENT));
      }
      return;
    }
    List<Party> own =
        doers.stream()
            .filter(p -> parties.isEmpty() || Candidate.has(parties, p.id()) || p.belligerent())
            .toList();
    boolean outside =
        !parties.isEmpty()
            && parties.size() > 1
            && own.stream().noneMatch(p -> Candidate.has(parties, p.id()));
    if (outside) {
      candidate.initiators(parties);
      if (candidate.type == EventType.AGREED) {
        candidate.mediators(doers);
      }
      return;
    }
    if (candidate.type == EventType.AGREED
        && frame.notion() == CeasefireNotion.CALL
        && !own.isEmpty()) {
      candidate.mediators(
          CeasefireSides.proposers(view, phrase).stream()
              .filter(p -> !Candidate.has(own, p.id()))
              .toList());
    }
    if (own.isEmpty() && phrase.notion() == CeasefireNotion.DECLARATION) {
      candidate.initiators(CeasefireSides.proposers(view, phrase));
    }
    if (candidate.initiators.isEmpty()) {
      candidate.initiators(own.isEmpty() ? CeasefireMakers.owner(view, phrase) : own);
    }
    List<Party> facing = CeasefireSides.against(view, phrase);
    boolean alone =
        CeasefireMakers.oneSided(parse, phrase.np())
            || candidate.type == EventType.ENDED
            || own.isEmpty()
            || !facing.isEmpty();
    if (candidate.initiators.size() == 1 && alone) {
      candidate.targets(parties);
      candidate.targets(facing);
      candidate.targets.removeIf(
          p -> Candidate.has(candidate.initiators, p.id()) || !p.belligerent());
      return;
    }
    candidate.initiators(parties);
    for (PrepositionalPhrase pp : parse.prepositions(group)) {
      boolean partners = pp.word().equals("with") || pp.word().equals("between");
      if (partners && !CeasefireMediators.toldOfBroker(view, pp.at())) {
        candidate.initiators(view.resolve(pp.nounPhrases(), Reading.PATIENT));
      }
    }
    candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
    candidate.oneSided = own.isEmpty() && candidate.initiators.size() == 1;
  }
}
