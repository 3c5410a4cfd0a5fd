package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import org.trucewire.extract.lexicon.Actor;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Party;

/** Who seems to attack himself was resolved wrongly on one side. */
final class SelfAttack {

  private SelfAttack() {}

  static void mend(Candidate candidate, View view) {
    Backdrop backdrop = view.parties().backdrop();
    if (candidate.mutual || candidate.initiators.isEmpty()) {
      return;
    }
    Party initiator = candidate.initiators.get(0);
    if (candidate.targets.size() == 1 && others(candidate, candidate.targets.get(0))) {
      Actor rebels = rebels(view, backdrop);
      if (rebels != null) {
        candidate.initiators.set(0, new Party(rebels, initiator.words(), initiator.span(), false));
        return;
      }
    }
    if (rebelsStruck(candidate, view, backdrop) || candidate.initiators.size() > 1) {
      return;
    }
    if (candidate.targets.size() > 1) {
      candidate.targets.removeIf(t -> t.id().equals(initiator.id()));
      return;
    }
    if (candidate.targets.size() != 1 || !candidate.targets.get(0).id().equals(initiator.id())) {
      return;
    }
    Party opponent = backdrop.opponent(initiator, view.sentence());
    boolean told =
        candidate.claimants.size() == 1
            && candidate.claimants.get(0).id().equals(initiator.id())
            && (initiator.words() == null && initiator.state() || own(initiator))
            && !candidate.targets.get(0).certain();
    boolean initiatorSure = told || initiator.certain() && !candidate.targets.get(0).certain();
    List<Party> side = initiatorSure ? candidate.targets : candidate.initiators;
    side.clear();
    if (opponent != null) {
      side.add(opponent);
    }
  }

  /** "its gunners", in the words of who has them */
  private static boolean own(Party party) {
    String words = party.words() == null ? "" : party.words().toLowerCase(Locale.ROOT);
    return words.startsWith("its ") || words.startsWith("their ") || words.startsWith("our ");
  }

  /** "The group attacked the rebels": others than itself, whom nobody names. */
  private static boolean rebelsStruck(Candidate candidate, View view, Backdrop backdrop) {
    Party struck = candidate.targets.size() == 1 ? candidate.targets.get(0) : null;
    boolean guessed =
        struck != null && guessed(struck) && Candidate.has(candidate.initiators, struck.id());
    Actor others = guessed ? rebels(view, backdrop) : null;
    if (others != null) {
      candidate.targets.set(0, new Party(others, struck.words(), struck.span(), false));
    }
    return others != null;
  }

  /** "Rebels killed members of the group": others than the only group that the article names. */
  static boolean others(Candidate candidate, Party struck) {
    return candidate.initiators.size() == 1
        && struck.certain()
        && struck.id().equals(candidate.initiators.get(0).id())
        && guessed(candidate.initiators.get(0));
  }

  private static boolean guessed(Party rebels) {
    return !rebels.certain()
        && rebels.words() != null
        && rebels.words().toLowerCase(Locale.ROOT).contains("rebel");
  }

  private static Actor rebels(View view, Backdrop backdrop) {
    String country = backdrop.theatre(view.sentence());
    return country == null ? null : view.article().groupOf(country, "_REB");
  }
}
