package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Fills in the parties that a sentence leaves out and the rest of the article tells. */
final class Completion {

  /** CAMEO: ground is occupied; a group whose enemy is abroad takes none from him at home. */
  private static final String OCCUPATION = "192";

  private Completion() {}

  static void complete(Candidate candidate, View view, DateInterval date) {
    Backdrop backdrop = view.parties().backdrop();
    switch (candidate.type) {
      case HOSTILITIES, VIOLATED -> {
        act(candidate, view, backdrop, date);
        new GroundEnemy(candidate, view).settle();
        if (candidate.type == EventType.VIOLATED) {
          new CeasefireCompletion(candidate, view, date).complete();
        }
        boolean own =
            candidate.claimants.size() == 1
                && Candidate.has(candidate.initiators, candidate.claimants.get(0).id());
        if (own && candidate.mode == Mode.CLAIMED && candidate.type == EventType.HOSTILITIES) {
          candidate.mode = Mode.ASSERTED;
        }
      }
      default -> new CeasefireCompletion(candidate, view, date).complete();
    }
  }

  /**
   * Takes the actors of an act told before for one that only goes on telling of it.
   *
   * @param last the act told last, null for none
   * @param meant the act that it goes on about, null for none
   */
  static void continued(Candidate candidate, Candidate last, Candidate meant) {
    if (last != null && candidate.deniesAct) {
      ActDenials.complete(candidate, last);
      return;
    }
    if (last == null || candidate.type != EventType.HOSTILITIES) {
      return;
    }
    if (candidate.claimsAct) {
      candidate.targets(
          last.targets.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
      if (last.initiators.stream().noneMatch(Party::certain)) {
        last.initiators.clear();
        last.initiators(candidate.initiators.stream().map(Completion::inferred).toList());
      }
      return;
    }
    boolean sameVictims =
        candidate.initiators.isEmpty()
            && !candidate.targets.isEmpty()
            && candidate.targets.stream().allMatch(t -> Candidate.has(last.targets, t.id()));
    Candidate told = candidate.continues ? meant : last;
    boolean oneOfTwo = told.mutual && !candidate.targets.isEmpty();
    if (candidate.initiators.isEmpty() && !oneOfTwo && (candidate.continues || sameVictims)) {
      candidate.initiators(
          told.initiators.stream()
              .filter(p -> !Candidate.has(candidate.targets, p.id()))
              .filter(
                  p ->
                      candidate.targets.stream()
                          .noneMatch(
                              t ->
                                  p.id().equals(t.actor().country())
                                      && t.actor().kind() == ActorKind.CIVILIANS
                                      && !p.certain()))
              .toList());
      candidate.mutual |= told.mutual && candidate.targets.isEmpty();
    }
    if (candidate.continues
        && candidate.targets.isEmpty()
        && !candidate.mutual
        && candidate.initiators.stream().allMatch(p -> Candidate.has(told.initiators, p.id()))) {
      candidate.targets(
          told.targets.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
    }
  }

  private static Party inferred(Party party) {
    return new Party(party.actor(), null, null, false);
  }

  private static void act(Candidate candidate, View view, Backdrop backdrop, DateInterval date) {
    if (candidate.type == EventType.VIOLATED
        && candidate.targets.isEmpty()
        && !candidate.mutual
        && candidate.claimants.size() == 1
        && candidate.claimants.get(0).belligerent()
        && candidate.initiators.size() == 1
        && candidate.mode == Mode.CLAIMED
        && !Candidate.has(candidate.initiators, candidate.claimants.get(0).id())
        && !bystander(candidate, view, backdrop)) {
      candidate.targets(candidate.claimants.stream().map(Completion::inferred).toList());
    }
    if (candidate.targets.stream().anyMatch(t -> !Merger.vague(view, t))) {
      candidate.targets.removeIf(t -> Merger.vague(view, t));
    }
    if (candidate.targets.stream().anyMatch(t -> t.actor().kind() == ActorKind.ARMED_GROUP)) {
      candidate.targets.removeIf(t -> t.actor().kind() == ActorKind.GENERIC_GROUP && !t.certain());
    }
    RivalStates.settle(candidate, backdrop);
    Peacekeepers.settle(candidate, view);
    ForeignCivilians.settle(candidate, view);
    MournedCivilians.settle(candidate, view);
    HomeForces.settle(candidate, view);
    new StruckCapital(candidate, view).settle();
    if (candidate.type == EventType.HOSTILITIES && !candidate.mutual) {
      Terror.suffer(candidate, view);
    }
    bothSides(candidate);
    SelfAttack.mend(candidate, view);
    if (Shipping.settle(candidate, view)) {
      return;
    }
    if (candidate.mutual) {
      if (candidate.initiators.isEmpty() && candidate.targets.isEmpty()) {
        List<Party> told = backdrop.parties(view.sentence());
        candidate.initiators(told.isEmpty() ? backdrop.likelyParties(view.sentence()) : told);
        if (candidate.initiators.isEmpty()) {
          candidate.initiators(known(view, backdrop, date));
        }
        candidate.inferredParties = true;
      } else if (candidate.initiators.size() == 1 && candidate.targets.isEmpty()) {
        Party side = candidate.initiators.get(0);
        Party other =
            rivals(side)
                ? backdrop.toldOpponent(side, view.sentence())
                : backdrop.opponent(side, view.sentence());
        add(candidate.initiators, other != null ? other : backdrop.wars().enemy(side), candidate);
      }
      return;
    }
    if (candidate.initiators.size() == 1 && candidate.targets.isEmpty()) {
      Party initiator = candidate.initiators.get(0);
      UntoldVictims victims = new UntoldVictims(candidate, view);
      Party abroad = initiator.state() ? null : victims.struckState();
      Party opponent =
          abroad != null
              ? abroad
              : candidate.claimsAct
                  ? backdrop.toldOpponent(initiator, view.sentence())
                  : backdrop.opponent(initiator, view.sentence());
      if (OCCUPATION.equals(candidate.cameo)
          && opponent != null
          && opponent.id().equals(backdrop.rival(initiator.id()))) {
        return;
      }
      boolean breach =
          candidate.type == EventType.VIOLATED && !candidate.rule.startsWith("despite");
      boolean untold = breach && opponent != null && backdrop.mentions(opponent.id()) == 0;
      opponent = opponent != null && !untold ? opponent : victims.struckState();
      boolean vague = breach || candidate.claimsAct || candidate.deniesAct;
      Party victim = opponent != null || vague ? opponent : victims.likely();
      boolean known = !candidate.stranger || victim != null && !victim.state();
      add(candidate.targets, known ? victim : null, candidate);
      Militants.suffer(candidate, view);
    } else if (candidate.initiators.size() > 1 && candidate.targets.isEmpty()) {
      if (candidate.type == EventType.HOSTILITIES) {
        add(candidate.targets, commonEnemy(candidate, view, backdrop), candidate);
      }
    } else if (candidate.initiators.isEmpty() && candidate.targets.isEmpty()) {
      if (candidate.type == EventType.HOSTILITIES) {
        new MissingSides(candidate, view).both();
        Militants.suffer(candidate, view);
      }
    } else if (candidate.initiators.isEmpty()) {
      Party target = candidate.targets.get(0);
      boolean enemy =
          target.actor().kind() == ActorKind.GENERIC_GROUP
              || target.actor().kind() == ActorKind.ARMED_GROUP;
      if (enemy
          && candidate.targets.size() == 1
          && candidate.toll
          && candidate.claimants.size() == 1
          && candidate.claimants.get(0).state()
          && !RivalStates.foughtByAnother(target, candidate.claimants.get(0), backdrop)) {
        candidate.initiators(candidate.claimants);
        candidate.mode = Mode.ASSERTED;
        return;
      }
      Party accused = accused(candidate, view, backdrop);
      MissingSides missing = new MissingSides(candidate, view);
      Party attacker = accused != null ? accused : missing.attacker();
      if (attacker != null && !Candidate.has(candidate.targets, attacker.id())) {
        candidate.initiators.add(Militants.attack(attacker, view));
        candidate.inferredParties = true;
        if (missing.means() != null && attacker.state()) {
          ForeignCivilians.settle(candidate, view);
        }
      }
    }
  }

  /** Whether the accuser is known to have no war with the accused, who has one with others. */
  private static boolean bystander(Candidate candidate, View view, Backdrop backdrop) {
    Party claimant = candidate.claimants.get(0);
    Party enemy = backdrop.toldOpponent(candidate.initiators.get(0), view.sentence());
    return (enemy == null || !enemy.id().equals(claimant.id()))
        && backdrop.wars().outside(candidate.initiators.get(0), claimant);
  }

  /** Whom allies fight as the article tells, null if it tells of none or they fight each other. */
  private static Party commonEnemy(Candidate candidate, View view, Backdrop backdrop) {
    Party enemy = null;
    for (Party ally : candidate.initiators) {
      Party told = backdrop.toldOpponent(ally, view.sentence());
      if (told != null && Candidate.has(candidate.initiators, told.id())) {
        return null;
      }
      enemy = enemy == null ? told : enemy;
    }
    Actor only = enemy == null ? backdrop.onlyGroup() : null;
    boolean fought =
        only != null
            && !Candidate.has(candidate.initiators, only.id())
            && candidate.initiators.stream().anyMatch(p -> p.id().equals(only.country()));
    return fought ? new Party(only, null, null, false) : enemy;
  }

  /** The two who are at war in that country, if the article speaks of both. */
  private static List<Party> known(View view, Backdrop backdrop, DateInterval date) {
    LocalDate day = date.start() != null ? date.start() : view.article().published();
    List<Party> sides = backdrop.wars().parties(view.sentence(), day, List.of());
    boolean named =
        sides.stream()
            .allMatch(
                side ->
                    backdrop.mentions(side.id()) > 0
                        || side.actor().kind() == ActorKind.GENERIC_GROUP
                            && backdrop.rebels(side.actor().country()) != null);
    return named ? sides : List.of();
  }

  /** Whether "rival militias" fight each other rather than their state. */
  private static boolean rivals(Party side) {
    return side.words() != null
        && (side.words().toLowerCase(Locale.ROOT).startsWith("rival ")
            || side.id().endsWith("_MIL"));
  }

  /** The enemy of a group on whose word people were killed, null for none. */
  private static Party accused(Candidate candidate, View view, Backdrop backdrop) {
    if (!candidate.toll || candidate.claimants.size() != 1) {
      return null;
    }
    Party claimant = candidate.claimants.get(0);
    if (!claimant.belligerent() || claimant.state()) {
      return null;
    }
    Party told = backdrop.toldOpponent(claimant, view.sentence());
    Party power = told == null ? backdrop.power(claimant, view.sentence()) : null;
    return power == null ? backdrop.opponent(claimant, view.sentence()) : power;
  }

  /** "30 guerrillas and 12 soldiers were killed" is a fight between them. */
  private static void bothSides(Candidate candidate) {
    if (candidate.mutual || !candidate.initiators.isEmpty() || candidate.targets.size() != 2) {
      return;
    }
    if (candidate.targets.stream().allMatch(Party::belligerent)) {
      candidate.initiators(candidate.targets);
      candidate.targets.clear();
      candidate.mutual = true;
    }
  }

  private static void add(List<Party> parties, Party party, Candidate candidate) {
    boolean ownPeople =
        party != null
            && candidate.targets.stream()
                .anyMatch(
                    t ->
                        t.actor().kind() == ActorKind.CIVILIANS
                            && party.id().equals(t.actor().country()));
    if (party != null
        && !ownPeople
        && !Candidate.has(candidate.initiators, party.id())
        && !Candidate.has(candidate.targets, party.id())) {
      parties.add(party);
      candidate.inferredParties = true;
    }
  }
}
