package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.Token;

/** Keeps out what only looks like an event of war. */
final class Plausibility {

  private static final Set<String> REHEARSALS =
      Set.of(
          "test",
          "tests",
          "tested",
          "test-fired",
          "testing",
          "exercise",
          "exercises",
          "drill",
          "drills",
          "simulated");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Words of war in a hundred words, from which on plain words count as acts of war. */
  private static final double DENSE = 2;

  private Plausibility() {}

  /** Organisations attack through their forces, not through their envoys. */
  private static boolean talker(Party party) {
    if (party.actor().kind() != ActorKind.ORGANISATION || party.words() == null) {
      return false;
    }
    String words = party.words().toLowerCase(Locale.ROOT);
    boolean forces =
        words.contains("troops")
            || words.contains("force")
            || words.contains("peacekeep")
            || words.contains("warplanes")
            || words.contains("jets")
            || words.contains("soldiers")
            || words.contains("nato")
            || words.contains("drone");
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
    if (!group && (war < 2 && quarrel > war || quarrelHere && quarrel > 2 * war)) {
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

  /** Quarrels, crimes and accidents told in the words of war. */
  private static String unarmed(View view, Candidate candidate) {
    List<Token> tokens = view.parse().tokens();
    RoleNouns nouns = view.parties().nouns();
    Backdrop backdrop = view.parties().backdrop();
    for (int t = Math.max(0, candidate.trigger - 3); t < candidate.trigger; t++) {
      if (nouns.contexts().of(tokens.get(t).lower()) == Context.UNARMED) {
        return "no arms are used: \"" + tokens.get(t).text() + "\"";
      }
    }
    int war = 0;
    for (int t = 0; t < tokens.size(); t++) {
      if (!candidate.triggers.contains(t)
          && nouns.contexts().of(tokens.get(t).lower()) == Context.WAR) {
        war++;
      }
    }
    boolean group =
        Stream.of(candidate.initiators, candidate.targets)
            .flatMap(List::stream)
            .anyMatch(
                p ->
                    p.actor().kind() == ActorKind.ARMED_GROUP
                        || p.actor().kind() == ActorKind.COALITION);
    for (Party party :
        Stream.of(candidate.initiators, candidate.targets).flatMap(List::stream).toList()) {
      war += party.words() != null && forces(party.words(), nouns) ? 1 : 0;
    }
    int quarrels =
        backdrop.speaksOf(Context.TRADE)
            + backdrop.speaksOf(Context.POLITICS)
            + backdrop.speaksOf(Context.SPORT)
            + backdrop.speaksOf(Context.CRIME);
    boolean groupStruck =
        Stream.of(candidate.initiators, candidate.targets)
            .flatMap(List::stream)
            .anyMatch(
                p -> p.actor().kind() == ActorKind.ARMED_GROUP && p.words() != null && p.certain());
    war += groupStruck && quarrels == 0 ? 1 : 0;
    boolean groupActs =
        (quarrels == 0 || candidate.told || backdrop.warDensity() >= DENSE / 4)
            && candidate.initiators.stream()
                .anyMatch(
                    p ->
                        p.actor().kind() == ActorKind.ARMED_GROUP
                            || p.actor().kind() == ActorKind.COALITION);
    war += groupActs ? 1 : 0;
    double density = backdrop.warDensity();
    Map<Context, Integer> here = nouns.contexts().count(tokens);
    if (candidate.needsArms && war == 0 && density < (group ? 1 : DENSE)) {
      return "nothing else speaks of war";
    }
    if (candidate.needsArms && !group && war == 0 && quarrels >= backdrop.speaksOf(Context.WAR)) {
      return "the article is about other quarrels";
    }
    int crime = backdrop.speaksOf(Context.CRIME);
    if (!group && war == 0 && here.getOrDefault(Context.DISASTER, 0) > 0) {
      return "it is an accident or a disaster";
    }
    boolean unnamed =
        candidate.initiators.isEmpty()
            || candidate.initiators.stream()
                .allMatch(p -> p.actor().kind() == ActorKind.GENERIC_GROUP);
    if (!group && unnamed && crime > backdrop.speaksOf(Context.WAR)) {
      return "the article is about crime";
    }
    return null;
  }

  private static boolean forces(String words, RoleNouns nouns) {
    return SPACE
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .anyMatch(word -> nouns.of(word) == NounClass.FORCE && !police(word));
  }

  private static boolean police(String word) {
    return word.startsWith("police")
        || word.startsWith("officer")
        || word.startsWith("guard")
        || word.startsWith("patrol");
  }

  private static boolean rehearsed(View view) {
    for (Token token : view.parse().tokens()) {
      if (REHEARSALS.contains(token.lower())) {
        return true;
      }
    }
    return false;
  }

  /** Why a candidate is no event of war at all, or null if it may be one. */
  static String refusal(View view, Candidate candidate, DateInterval date) {
    String notReported = OtherViolence.notReported(view, date);
    if (notReported != null) {
      return notReported;
    }
    if (candidate.type != EventType.HOSTILITIES) {
      return peaceful(view, candidate);
    }
    String unarmed = unarmed(view, candidate);
    if (unarmed != null) {
      return unarmed;
    }
    String other = OtherViolence.doubt(view, candidate);
    if (other != null) {
      return other;
    }
    candidate.initiators.removeIf(p -> p.actor().kind() == ActorKind.CIVILIANS || talker(p));
    if (candidate.targets.isEmpty() && rehearsed(view)) {
      return "it is a test or an exercise";
    }
    return null;
  }

  /** Why a candidate should rather not count, or null if nothing speaks against it. */
  static String doubt(
      View view, Candidate candidate, DateInterval date, PlaceChooser.Choice place) {
    if (candidate.type != EventType.HOSTILITIES) {
      return null;
    }
    boolean actors = !candidate.initiators.isEmpty() || !candidate.targets.isEmpty();
    boolean tells =
        date.known() || place != null || candidate.told || candidate.rule.startsWith("verb:");
    if ((candidate.refersBack || candidate.mention) && !tells && candidate.claimants.isEmpty()) {
      return "it only refers back to an act told before";
    }
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
    if (candidate.refersBack && !actors && place == null) {
      return "it only refers back to an act told before";
    }
    boolean bare = candidate.vague && !date.known() && place == null && !candidate.mutual;
    if (bare && candidate.definite && candidate.toldBefore) {
      return "it only mentions an act told before";
    }
    if (bare && candidate.aside) {
      return "it is an aside without target, date or place";
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
