package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Fills in the parties of a ceasefire that a sentence leaves out and the article tells. */
final class CeasefireCompletion {

  /** Verbs whose subject may make a ceasefire of others known. */
  private static final Set<String> PROCLAIMING =
      Set.of("announce", "declare", "order", "proclaim", "impose", "unveil");

  /** Verbs by which one side binds itself alone. */
  private static final Set<String> ALONE =
      Set.of("announce", "declare", "order", "proclaim", "call", "decree", "noun");

  private static final Set<String> OFFERING =
      Set.of("offer", "propose", "demand", "seek", "suggest", "request");

  private CeasefireCompletion() {}

  static void complete(Candidate candidate, int sentence, Backdrop backdrop) {
    switch (candidate.type) {
      case AGREED, EFFECTIVE, EXTENDED, ENDED -> joint(candidate, sentence, backdrop);
      case CALLED -> called(candidate, sentence, backdrop);
      default -> {}
    }
  }

  private static String verb(Candidate candidate) {
    String verb = candidate.rule.substring(candidate.rule.indexOf(':') + 1);
    int space = verb.indexOf(' ');
    return space < 0 ? verb : verb.substring(0, space);
  }

  private static void joint(Candidate candidate, int sentence, Backdrop backdrop) {
    thirdParty(candidate, sentence, backdrop);
    if (candidate.initiators.isEmpty()) {
      List<Party> parties = backdrop.parties(sentence);
      parties.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
      candidate.initiators(parties);
      candidate.inferredParties = true;
      return;
    }
    if (candidate.oneSided && candidate.initiators.size() == 1) {
      otherSide(candidate, sentence, backdrop);
      return;
    }
    boolean alone =
        candidate.initiators.size() == 1
            && candidate.targets.isEmpty()
            && candidate.initiators.get(0).belligerent()
            && (candidate.type == EventType.ENDED || ALONE.contains(verb(candidate)));
    if (alone) {
      Party opponent = backdrop.toldOpponent(candidate.initiators.get(0), sentence);
      if (opponent != null && !Candidate.has(candidate.mediators, opponent.id())) {
        candidate.targets(List.of(opponent));
        candidate.inferredParties = true;
      }
    }
  }

  /** "The truce with the rebels holds": on whose side is told elsewhere, or by who says so. */
  private static void otherSide(Candidate candidate, int sentence, Backdrop backdrop) {
    Party side = candidate.initiators.get(0);
    Party other = backdrop.opponent(side, sentence);
    boolean speaker =
        candidate.claimants.size() == 1
            && candidate.claimants.get(0).belligerent()
            && !candidate.claimants.get(0).id().equals(side.id());
    if (other == null && speaker) {
      other = candidate.claimants.get(0);
    }
    if (other != null) {
      candidate.initiators(List.of(other));
      candidate.inferredParties = true;
    }
  }

  /** Who announces a truce of others has brokered it. */
  private static void thirdParty(Candidate candidate, int sentence, Backdrop backdrop) {
    if (candidate.type != EventType.AGREED
        || candidate.initiators.size() != 1
        || !PROCLAIMING.contains(verb(candidate))) {
      return;
    }
    Party announcer = candidate.initiators.get(0);
    boolean outsider = !announcer.belligerent();
    if (announcer.state() && backdrop.toldOpponent(announcer, sentence) == null) {
      List<Party> parties = backdrop.parties(sentence);
      outsider = parties.size() > 1;
    }
    if (outsider) {
      candidate.mediators(candidate.initiators);
      candidate.initiators.clear();
    }
  }

  private static void called(Candidate candidate, int sentence, Backdrop backdrop) {
    if (candidate.initiators.isEmpty() && candidate.targets.isEmpty()) {
      if (candidate.talks || !candidate.mediators.isEmpty()) {
        List<Party> parties = backdrop.parties(sentence);
        parties.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
        if (candidate.talks) {
          candidate.initiators(parties);
        } else {
          candidate.targets(parties);
        }
        candidate.inferredParties = true;
      }
      return;
    }
    if (!candidate.targets.isEmpty() || candidate.initiators.isEmpty()) {
      return;
    }
    List<Party> facing = backdrop.opposed(sentence);
    if (facing.size() == 2
        && facing.stream().noneMatch(p -> Candidate.has(candidate.initiators, p.id()))) {
      candidate.targets(facing);
    }
    offered(candidate, sentence, backdrop);
  }

  /** What one side offers it offers to the other. */
  private static void offered(Candidate candidate, int sentence, Backdrop backdrop) {
    if (!candidate.targets.isEmpty()
        || candidate.initiators.size() != 1
        || !OFFERING.contains(verb(candidate))) {
      return;
    }
    Party opponent = backdrop.toldOpponent(candidate.initiators.get(0), sentence);
    if (opponent != null) {
      candidate.targets(List.of(opponent));
      candidate.inferredParties = true;
    }
  }
}
