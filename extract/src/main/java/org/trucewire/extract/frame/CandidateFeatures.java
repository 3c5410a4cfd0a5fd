package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.acceptance.AcceptanceTrainer;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.role.Backdrop;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/**
 * What the acceptance model is told of a candidate: classes, shapes and frames, and no name of a
 * person, a group or a place.
 */
final class CandidateFeatures {

  private static final int MANY = 3;

  /** So few words do not tell what an article is about: "police" in an item on an attack. */
  private static final int STRAY = 1;

  private final List<String> features = new ArrayList<>();
  private final String doubted;

  private CandidateFeatures(String doubted) {
    this.doubted = doubted;
  }

  /**
   * The features of a candidate.
   *
   * @param doubt why the rules would rather leave it out, null if they would not
   * @param others events of the same type in the same sentence about which there is no doubt
   * @param share the share of the article's sentences for which the rules propose acts of war
   */
  static List<String> of(
      View view,
      Candidate candidate,
      DateInterval date,
      PlaceChooser.Choice place,
      String doubt,
      int others,
      double share) {
    CandidateFeatures features = new CandidateFeatures(doubt == null ? "" : "doubted ");
    features.add(AcceptanceTrainer.ALWAYS);
    if (doubt != null) {
      features.add("doubt=" + doubt);
    }
    features.event(candidate, date, place, others);
    features.parties("initiators", candidate.initiators);
    features.parties("targets", candidate.targets);
    features.telling(view, candidate, date.known() || place != null);
    features.sentence(view);
    features.article(view, share);
    return List.copyOf(features.features);
  }

  private void event(
      Candidate candidate, DateInterval date, PlaceChooser.Choice place, int others) {
    add("type=" + candidate.type);
    int colon = candidate.rule.indexOf(':');
    add("rule=" + (colon < 0 ? candidate.rule : candidate.rule.substring(0, colon)));
    add("frame=" + candidate.rule);
    add("mode=" + candidate.mode);
    add("others=" + Math.min(MANY, others));
    add("date=" + date.known());
    add("place=" + (place != null));
    add("triggers=" + Math.min(2, candidate.triggers.size()));
    flag("needs arms", candidate.needsArms);
    flag("refers back", candidate.refersBack);
    flag("continues", candidate.continues);
    flag("toll", candidate.toll);
    flag("told", candidate.told);
    flag("subject", candidate.subject);
    flag("definite", candidate.definite);
    flag("aside", candidate.aside);
    flag("vague", candidate.vague);
    flag("told before", candidate.toldBefore);
    flag("mutual", candidate.mutual);
    flag("claimed", !candidate.claimants.isEmpty());
  }

  private void parties(String role, List<Party> parties) {
    add(role + "=" + Math.min(2, parties.size()));
    for (Party party : parties) {
      add(role + " " + party.actor().kind());
      flag(role + " inferred", !party.certain());
    }
  }

  /** How much its own words tell. */
  private void telling(View view, Candidate candidate, boolean placed) {
    flag("bare", candidate.vague && !placed && !candidate.mutual);
    flag("mention", candidate.mention);
    flag("attacker named", candidate.initiators.stream().anyMatch(p -> p.words() != null));
    if (candidate.verb >= 0) {
      Chunk.VerbShape verb = view.parse().chunk(candidate.verb).verb();
      add("form=" + verb.form() + (verb.auxiliary() ? " auxiliary" : ""));
    }
    if (candidate.rule.startsWith("noun:")) {
      boolean several = view.parse().tokens().get(candidate.trigger).lower().endsWith("s");
      add(several && !candidate.definite ? "noun=several" : "noun=" + candidate.definite);
    }
  }

  /** What the article is about. */
  private void article(View view, double share) {
    Backdrop backdrop = view.parties().backdrop();
    double density = backdrop.warDensity();
    add("density=" + (density < 1 ? "low" : density < 2 ? "some" : density < 4 ? "much" : "high"));
    add("share=" + (share < 0.1 ? "low" : share < 0.25 ? "some" : share < 0.5 ? "much" : "high"));
    int war = backdrop.speaksOf(Context.WAR);
    int crime = backdrop.speaksOf(Context.CRIME);
    add(
        "crime="
            + (crime <= STRAY ? "none" : 2 * crime < war ? "some" : crime < war ? "much" : "more"));
    int quarrels =
        backdrop.speaksOf(Context.TRADE)
            + backdrop.speaksOf(Context.POLITICS)
            + backdrop.speaksOf(Context.SPORT);
    add("quarrels=" + (quarrels <= STRAY ? "none" : 2 * quarrels < war ? "some" : "more"));
  }

  private void sentence(View view) {
    add("first=" + (view.sentence() == 0));
    add("actors=" + Math.min(MANY, view.article().names(view.sentence()).size()));
    add("places=" + Math.min(MANY, view.places().size()));
    add("dates=" + Math.min(2, view.dates().size()));
    int numbers = 0;
    for (Token token : view.parse().tokens()) {
      numbers += token.tag() == Tag.NUM ? 1 : 0;
    }
    add("numbers=" + Math.min(MANY, numbers));
    Map<Context, Integer> contexts = view.parties().nouns().contexts().count(view.parse().tokens());
    add("war=" + Math.min(MANY, contexts.getOrDefault(Context.WAR, 0)));
    flag("crime here", contexts.getOrDefault(Context.CRIME, 0) > 0);
  }

  private void flag(String name, boolean set) {
    if (set) {
      add(name);
    }
  }

  private void add(String feature) {
    features.add(feature);
    if (!doubted.isEmpty()) {
      features.add(doubted + feature);
    }
  }
}
