package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.lexicon.Lexicon;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Fills in the parties of a ceasefire that a sentence leaves out and the article tells. */
final class CeasefireCompletion {

  private final Candidate candidate;
  private final View view;
  private final int sentence;
  private final Backdrop backdrop;
  private final Lexicon lexicon;
  private final LocalDate day;

  /**
   * Prepares the completion of one event.
   *
   * @param date when it happens, as far as known
   */
  CeasefireCompletion(Candidate candidate, View view, DateInterval date) {
    this.candidate = candidate;
    this.view = view;
    this.sentence = view.sentence();
    this.backdrop = view.parties().backdrop();
    this.lexicon = view.lexicon();
    this.day = date.known() ? date.start() : view.article().published();
  }

  void complete() {
    switch (candidate.type) {
      case AGREED, EFFECTIVE, EXTENDED, ENDED -> joint();
      case CALLED -> new CallCompletion(candidate, view).complete(parties());
      case VIOLATED -> violated();
      case REJECTED -> refused();
      default -> {}
    }
  }

  /** The two who are at war, as the article tells, or as is known of where it plays. */
  private List<Party> parties() {
    List<Party> told = backdrop.parties(sentence);
    List<Party> known = backdrop.wars().parties(sentence, day, candidate.mediators);
    if (told.isEmpty() && candidate.mode != Mode.DENIED) {
      return known;
    }
    return behindOne(told, known) ? known : told;
  }

  /**
   * Whether the article puts a foreign state or coalition against one side of a war whose other
   * side it names too: that state stands behind the other side, and is no party to the ceasefire.
   */
  private boolean behindOne(List<Party> told, List<Party> known) {
    if (told.size() != 2 || known.size() != 2) {
      return false;
    }
    int atWar = Candidate.has(known, told.get(0).id()) ? 0 : 1;
    Party side = told.get(atWar);
    Party patron = told.get(1 - atWar);
    Party other = known.get(known.get(0).id().equals(side.id()) ? 1 : 0);
    return Candidate.has(known, side.id())
        && !Candidate.has(known, patron.id())
        && (patron.state() || patron.actor().kind() == ActorKind.COALITION)
        && (backdrop.mentions(other.id()) > backdrop.mentions(patron.id()) || rebels(other));
  }

  /** Whether these are a country's unnamed rebels, of whom the article speaks. */
  private boolean rebels(Party party) {
    Party rebels =
        party.actor().country() == null ? null : backdrop.rebels(party.actor().country());
    return rebels != null && rebels.id().equals(party.id());
  }

  private void joint() {
    thirdParty();
    if (candidate.initiators.isEmpty()) {
      candidate.inferredParties = true;
      Party maker =
          candidate.mediators.isEmpty() && CeasefireMakers.goesOn(view, candidate.chunk)
              ? backdrop.truces().alone(sentence, candidate.claimants)
              : null;
      if (maker != null) {
        candidate.initiators(List.of(maker));
        Party opponent = opponent(maker);
        candidate.targets(opponent == null ? List.of() : List.of(opponent));
        return;
      }
      List<Party> parties = parties();
      parties.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
      candidate.initiators(parties);
      return;
    }
    if (candidate.oneSided && candidate.initiators.size() == 1) {
      otherSide();
      return;
    }
    boolean alone =
        candidate.initiators.size() == 1
            && candidate.targets.isEmpty()
            && candidate.initiators.get(0).belligerent()
            && (candidate.type == EventType.ENDED
                || candidate.ruleWord().equals("noun")
                || candidate.rule.startsWith("declaration:")
                || lexicon.has(EventWord.ONE_SIDED, candidate.ruleWord())
                || CeasefireMakers.promised(view, candidate)
                || ownTruce(candidate.initiators.get(0)));
    boolean both = candidate.rule.equals(CeasefireDenials.RULE) && candidate.targets.isEmpty();
    Party opponent =
        alone || both && candidate.initiators.size() == 1
            ? opponent(candidate.initiators.get(0))
            : null;
    if (opponent != null && !Candidate.has(candidate.mediators, opponent.id())) {
      if (both && !Candidate.has(candidate.claimants, opponent.id())) {
        candidate.initiators(List.of(opponent));
      } else if (alone) {
        candidate.targets(List.of(opponent));
      }
      candidate.inferredParties = true;
    }
  }

  /** What goes on about a truce that its maker declared alone: "declared a truce from Friday". */
  private boolean ownTruce(Party party) {
    Party maker =
        candidate.type == EventType.EFFECTIVE
            ? backdrop.truces().alone(sentence, candidate.claimants)
            : null;
    return maker != null && maker.id().equals(party.id());
  }

  /** "said that the other side had broken the truce" */
  private boolean byOtherSide() {
    Parse parse = view.parse();
    return candidate.claimants.get(0).belligerent()
        && view.is(candidate.verb, Kind.VERB_GROUP)
        && parse.subjects(candidate.verb).stream()
            .anyMatch(
                np ->
                    parse.head(np).equals("side")
                        && parse.chunk(np).head() > 0
                        && parse.tokens().get(parse.chunk(np).head() - 1).is("other"));
  }

  /** "The truce was broken within hours": by whom nobody says, so by either. */
  private void violated() {
    if (candidate.initiators.isEmpty() && candidate.claimants.size() == 1 && byOtherSide()) {
      Party other = opponent(candidate.claimants.get(0));
      candidate.initiators(other == null ? List.of() : List.of(other));
      candidate.inferredParties = true;
    }
    boolean nobody =
        candidate.initiators.isEmpty()
            && candidate.targets.isEmpty()
            && candidate.claimants.isEmpty()
            && candidate.mode != Mode.DENIED;
    if (nobody && !candidate.rule.startsWith("despite")) {
      candidate.initiators(parties());
      candidate.inferredParties = true;
    }
    if (candidate.mutualClaim
        && candidate.mode == Mode.ASSERTED
        && candidate.initiators.size() == 2) {
      candidate.claimants(candidate.initiators);
      candidate.mode = Mode.CLAIMED;
    }
  }

  /** What a third state proposed is refused to the enemy, if to anybody. */
  private void refused() {
    if (candidate.initiators.size() == 1 && candidate.targets.isEmpty()) {
      Party offerer =
          CeasefireMakers.takesUp(view, candidate)
              ? backdrop.truces().offerer(sentence, candidate.initiators.get(0))
              : null;
      candidate.targets(offerer == null ? List.of() : List.of(offerer));
    }
    if (candidate.initiators.size() == 1 && candidate.targets.size() == 1) {
      Party enemy = backdrop.toldOpponent(candidate.initiators.get(0), sentence);
      candidate.targets.removeIf(t -> t.state() && enemy != null && !enemy.id().equals(t.id()));
    }
  }

  /** Whom a party fights: as the article tells, or as is known of a group; null if unknown. */
  private Party opponent(Party party) {
    return party.state()
        ? backdrop.toldOpponent(party, sentence)
        : backdrop.opponent(party, sentence);
  }

  /** "The truce with the rebels holds": on whose side is told elsewhere, or by who says so. */
  private void otherSide() {
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
  private void thirdParty() {
    if (candidate.type != EventType.AGREED
        || candidate.initiators.size() != 1
        || !lexicon.has(EventWord.PROCLAIM, candidate.ruleWord())) {
      return;
    }
    Party announcer = candidate.initiators.get(0);
    boolean outsider = !announcer.belligerent();
    if (announcer.state() && backdrop.toldOpponent(announcer, sentence) == null) {
      outsider = backdrop.parties(sentence).size() > 1;
    }
    if (outsider) {
      candidate.mediators(candidate.initiators);
      candidate.initiators.clear();
    }
  }
}
