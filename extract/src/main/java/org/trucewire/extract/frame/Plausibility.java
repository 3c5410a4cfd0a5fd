package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.Token;

/** Keeps out what only looks like an event of war. */
final class Plausibility {

  /** Words of war in a hundred words, from which on plain words count as acts of war. */
  static final double DENSE = 2;

  private Plausibility() {}

  /** Organisations attack through their forces, not through their envoys. */
  private static boolean talker(Party party, RoleNouns nouns) {
    if (party.actor().kind() != ActorKind.ORGANISATION || party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(Locale.ROOT);
    boolean forces =
        words.contains("force")
            || words.contains("peacekeep")
            || words.contains("nato")
            || Stream.of(words.split(" ")).map(nouns::of).anyMatch(Plausibility::armed);
    if (!forces
        && !party.id().equals("NATO")
        && !party.id().equals("AFRICAN_UNION")
        && !party.id().equals("ECOWAS")) {
      return true;
    }
    return words.contains("envoy")
        || words.contains("official")
        || words.contains("spokes")
        || words.contains("council")
        || words.contains("secretary")
        || words.contains("agency")
        || words.contains("chief");
  }

  private static boolean armed(NounClass known) {
    return known == NounClass.FORCE || known == NounClass.WEAPON;
  }

  /** A truce of traders, politicians or clubs. */
  private static String peaceful(View view, Candidate candidate) {
    Backdrop backdrop = view.parties().backdrop();
    int war = backdrop.speaksOf(Context.WAR) - truces(view);
    int quarrel =
        backdrop.speaksOf(Context.TRADE)
            + backdrop.speaksOf(Context.POLITICS)
            + backdrop.speaksOf(Context.SPORT)
            + backdrop.speaksOf(Context.CRIME);
    boolean group =
        Stream.of(candidate.initiators, candidate.targets)
            .flatMap(List::stream)
            .anyMatch(
                p ->
                    p.actor().kind() == ActorKind.ARMED_GROUP
                        || p.actor().kind() == ActorKind.GENERIC_GROUP);
    Map<Context, Integer> here = view.parties().nouns().contexts().count(view.parse().tokens());
    boolean quarrelHere =
        here.getOrDefault(Context.TRADE, 0) > 0
            || here.getOrDefault(Context.SPORT, 0) > 0
            || here.getOrDefault(Context.CRIME, 0) > 0;
    String word = view.parse().tokens().get(candidate.trigger).lower();
    boolean named =
        Stream.of(candidate.initiators, candidate.targets)
            .flatMap(List::stream)
            .anyMatch(p -> p.belligerent() && p.span() != null);
    boolean nobody =
        Stream.of(candidate.initiators, candidate.targets, candidate.mediators)
            .flatMap(List::stream)
            .allMatch(p -> p.actor().kind() == ActorKind.CIVILIANS);
    boolean ofArms = named && (word.startsWith("cease") || word.startsWith("armistice"));
    if (!group
        && !(ofArms && !quarrelHere)
        && (war < 2 && quarrel > war || (quarrelHere || nobody) && quarrel > 2 * war)) {
      return "the article is not about armed conflict";
    }
    return null;
  }

  private static int truces(View view) {
    int count = 0;
    for (Token token : view.parse().tokens()) {
      count +=
          token.is("truce")
                  || token.is("ceasefire")
                  || token.is("cease-fire")
                  || token.is("armistice")
              ? 1
              : 0;
    }
    return count;
  }

  private static boolean rehearsed(View view) {
    for (Token token : view.parse().tokens()) {
      if (view.lexicon().has(EventWord.REHEARSAL, token.lower())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why a candidate is no event of war at all, or null if it may be one.
   *
   * @param follows whether the sentences before tell of an act of war
   */
  static String refusal(
      View view,
      Candidate candidate,
      DateInterval date,
      PlaceChooser.Choice place,
      boolean follows) {
    String notReported = OtherViolence.notReported(view, date);
    if (notReported != null) {
      return notReported;
    }
    if (candidate.type != EventType.HOSTILITIES) {
      return peaceful(view, candidate);
    }
    WarEvidence evidence = WarEvidence.of(view, candidate);
    if (evidence.refusal() != null) {
      return evidence.refusal();
    }
    if (evidence.doubt() != null && !follows) {
      return evidence.doubt();
    }
    String other = OtherViolence.doubt(view, candidate);
    if (other != null) {
      return other;
    }
    RoleNouns nouns = view.parties().nouns();
    candidate.initiators.removeIf(p -> p.actor().kind() == ActorKind.CIVILIANS || talker(p, nouns));
    if (candidate.targets.isEmpty() && truces(view) == 0 && rehearsed(view)) {
      return "it is a test or an exercise";
    }
    return retold(view, candidate, date, place);
  }

  /** Why a candidate tells nothing of its own: neither whom it struck, nor when, nor where. */
  private static String retold(
      View view, Candidate candidate, DateInterval date, PlaceChooser.Choice place) {
    boolean tells =
        date.known() || place != null || candidate.told || candidate.rule.startsWith("verb:");
    boolean actors = !candidate.initiators.isEmpty() || !candidate.targets.isEmpty();
    if ((candidate.refersBack || candidate.mention) && !tells && candidate.claimants.isEmpty()
        || candidate.refersBack && !actors && place == null) {
      return "it only refers back to an act told before";
    }
    boolean bare = candidate.vague && !date.known() && place == null && !candidate.mutual;
    if (bare && candidate.definite && candidate.toldBefore) {
      return "it only mentions an act told before";
    }
    if (bare && candidate.aside) {
      return "it is an aside without target, date or place";
    }
    if (bare && candidate.rule.endsWith("intervention")) {
      return "it is no intervention in particular";
    }
    if (bare && candidate.rule.equals("noun:operation") && candidate.verb < 0) {
      return "it is no operation in particular";
    }
    if (!date.known() && LongFights.describes(view, candidate)) {
      return "it tells what they fight for, or how long";
    }
    boolean lone = view.parties().backdrop().speaksOf(Context.WAR) <= 1;
    if (!actors && !date.known() && place == null && lone) {
      return "nothing else speaks of war";
    }
    return null;
  }

  /** Why a candidate should rather not count, or null if nothing speaks against it. */
  static String doubt(
      View view, Candidate candidate, DateInterval date, PlaceChooser.Choice place) {
    if (candidate.type != EventType.HOSTILITIES) {
      return null;
    }
    WarEvidence evidence = WarEvidence.of(view, candidate);
    if (evidence.doubt() != null) {
      return evidence.doubt();
    }
    boolean actors = !candidate.initiators.isEmpty() || !candidate.targets.isEmpty();
    boolean background =
        (candidate.rule.equals("verb:fight")
                || candidate.rule.equals("verb:battle")
                || candidate.rule.equals("verb:combat"))
            && view.parse().tokens().get(candidate.trigger).lower().endsWith("ing");
    if (background && !date.known() && candidate.triggers.size() == 1) {
      return "it is background, not an act";
    }
    boolean fight =
        candidate.mutual && !view.parties().backdrop().parties(view.sentence()).isEmpty();
    if (fight
        && !actors
        && !candidate.refersBack
        && (candidate.subject || date.known() || place != null)) {
      return null;
    }
    if (fight && !actors) {
      return "it only mentions fighting";
    }
    boolean atWar =
        (date.known() || place != null || candidate.armsNamed)
            && view.parties().backdrop().warDensity() >= DENSE;
    if (!actors && candidate.needsArms && !atWar) {
      return "no actor is named";
    }
    if (!actors && !date.known() && place == null && !(candidate.armsNamed && atWar)) {
      return "neither actor, date nor place is named";
    }
    return null;
  }
}
