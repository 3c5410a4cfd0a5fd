package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.PlaceMatch;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.RoleNouns;
import org.trucewire.extract.syntax.Token;

/**
 * Whether an act that is told in words of war is one of war: quarrels, crimes and accidents are
 * told in the same words.
 *
 * @param refusal why it is none, null if it may be one
 * @param doubt what is missing, null for nothing; what the sentences before tell may make up for it
 */
record WarEvidence(String refusal, String doubt) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What speaks for a candidate of type {@link EventType#HOSTILITIES}, and against it. */
  static WarEvidence of(View view, Candidate candidate) {
    List<Token> tokens = view.parse().tokens();
    RoleNouns nouns = view.parties().nouns();
    Backdrop backdrop = view.parties().backdrop();
    for (int t = Math.max(0, candidate.trigger - 4); t < candidate.trigger; t++) {
      if (!tokens.get(t).capitalized()
          && nouns.contexts().of(tokens.get(t).lower()) == Context.UNARMED) {
        return new WarEvidence("no arms are used: \"" + tokens.get(t).text() + "\"", null);
      }
    }
    int quarrels =
        backdrop.speaksOf(Context.TRADE)
            + backdrop.speaksOf(Context.POLITICS)
            + backdrop.speaksOf(Context.SPORT)
            + backdrop.speaksOf(Context.CRIME);
    boolean group =
        parties(candidate)
            .anyMatch(
                p ->
                    p.actor().kind() == ActorKind.ARMED_GROUP
                        || p.actor().kind() == ActorKind.COALITION);
    int war = evidence(view, candidate, quarrels);
    boolean none = candidate.needsArms && war == 0;
    String doubt = null;
    if (none && backdrop.warDensity() < (group ? 1 : Plausibility.DENSE)) {
      doubt = "nothing else speaks of war";
    } else if (none && !group && quarrels >= backdrop.speaksOf(Context.WAR)) {
      doubt = "the article is about other quarrels";
    }
    Map<Context, Integer> here = nouns.contexts().count(tokens);
    if (!group && war == 0 && here.getOrDefault(Context.DISASTER, 0) > 0) {
      return new WarEvidence("it is an accident or a disaster", doubt);
    }
    boolean unnamed =
        candidate.initiators.isEmpty()
            || candidate.initiators.stream()
                .allMatch(
                    p -> p.actor().kind() == ActorKind.GENERIC_GROUP || OtherViolence.byPolice(p));
    boolean crimes = backdrop.speaksOf(Context.CRIME) > backdrop.speaksOf(Context.WAR);
    boolean sport = backdrop.speaksOf(Context.SPORT) > backdrop.speaksOf(Context.WAR);
    if (sport && parties(candidate).findAny().isEmpty()) {
      return new WarEvidence("the article is about sport", doubt);
    }
    boolean gangs =
        !candidate.initiators.isEmpty()
            && parties(candidate).count() > 1
            && parties(candidate).allMatch(p -> p.actor().kind() == ActorKind.ARMED_GROUP);
    if (crimes && (!group && unnamed || gangs)) {
      return new WarEvidence("the article is about crime", doubt);
    }
    return new WarEvidence(null, doubt);
  }

  /** How much in the sentence speaks of war besides the words that tell the act. */
  private static int evidence(View view, Candidate candidate, int quarrels) {
    List<Token> tokens = view.parse().tokens();
    RoleNouns nouns = view.parties().nouns();
    int war = 0;
    for (int t = 0; t < tokens.size(); t++) {
      boolean word = nouns.contexts().of(tokens.get(t).lower()) == Context.WAR;
      war += word && !candidate.triggers.contains(t) ? 1 : 0;
    }
    for (Party party : parties(candidate).toList()) {
      war += party.words() != null && forces(party.words(), nouns) ? 1 : 0;
    }
    boolean groupStruck =
        parties(candidate)
            .anyMatch(
                p -> p.actor().kind() == ActorKind.ARMED_GROUP && p.words() != null && p.certain());
    war += groupStruck && quarrels == 0 ? 1 : 0;
    boolean atWar =
        quarrels == 0
            || candidate.told
            || view.parties().backdrop().warDensity() >= Plausibility.DENSE / 4;
    boolean groupActs =
        candidate.initiators.stream()
            .anyMatch(
                p ->
                    p.actor().kind() == ActorKind.ARMED_GROUP
                        || p.actor().kind() == ActorKind.COALITION);
    war += groupActs && atWar ? 1 : 0;
    boolean calm =
        quarrels <= 1 + view.parties().backdrop().speaksOf(Context.WAR)
            && view.parties().backdrop().speaksOf(Context.SPORT) == 0;
    war += calm && abroad(view, candidate) ? 1 : 0;
    return war;
  }

  /** "an Israeli strike on a house in Khan Younis": a state that uses force in another country. */
  private static boolean abroad(View view, Candidate candidate) {
    for (Party party : candidate.initiators) {
      boolean state = party.actor().kind() == ActorKind.STATE && party.words() != null;
      if (state && (strikes(view, party) || targetElsewhere(candidate, party))) {
        return true;
      }
    }
    return false;
  }

  private static boolean targetElsewhere(Candidate candidate, Party state) {
    return candidate.targets.stream()
        .anyMatch(t -> t.words() != null && elsewhere(t.actor().country(), state.id()));
  }

  private static boolean strikes(View view, Party state) {
    for (PlaceMatch place : view.places()) {
      if (elsewhere(place.place().country(), state.id())) {
        return true;
      }
    }
    for (Name name : view.article().names(view.sentence())) {
      if (elsewhere(name.actor().country(), state.id())) {
        return true;
      }
    }
    return false;
  }

  private static boolean elsewhere(String country, String state) {
    return country != null && !country.equals(state);
  }

  private static Stream<Party> parties(Candidate candidate) {
    return Stream.of(candidate.initiators, candidate.targets).flatMap(List::stream);
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
}
