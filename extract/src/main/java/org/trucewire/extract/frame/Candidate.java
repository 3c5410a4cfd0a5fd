package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.Place;
import org.trucewire.extract.role.Party;

/** An event that a frame proposes, before its date, place, source and mode are settled. */
final class Candidate {

  final EventType type;
  String rule;
  final int trigger;
  final int chunk;
  final List<Party> initiators = new ArrayList<>();
  final List<Party> targets = new ArrayList<>();
  final List<Party> mediators = new ArrayList<>();
  final List<Party> claimants = new ArrayList<>();
  Mode mode = Mode.ASSERTED;
  boolean needsArms;
  boolean refersBack;

  /** Whether it goes on telling of the act told before: "the attack killed ten". */
  boolean continues;

  /** Whether definite nouns alone tell it, without a doer: "the attack", "the raid on the town". */
  boolean mention;

  /** Whether who claims it leads the coalition that does it. */
  boolean ledByClaimant;

  /** Whether it only claims the act told before. */
  boolean claimsAct;

  /** Whether it only denies an act told before. */
  boolean deniesAct;

  /** Whether a pronoun names who denies it: "he denied it". */
  boolean deniedByPronoun;

  /** Whether it only tells who was killed or hurt. */
  boolean toll;

  /** Whether it tells, among other things, who was killed or hurt. */
  boolean told;

  /** Whether it tells with what arms it was done: "six missiles were fired". */
  boolean armsNamed;

  /** Whether it names a person as its victim of whom nobody knows to whom he belongs. */
  boolean stranger;

  /** Whether the noun that names it is the subject of a verb. */
  boolean subject;

  /** Whether a definite noun names it: "the offensive", "Israel's raid". */
  boolean definite;

  /** Whether it stands in a relative clause that only adds something. */
  boolean aside;

  /** Whether its words tell neither target nor toll. */
  boolean vague;

  /** Whether an act of the same actors was told before. */
  boolean toldBefore;

  /** Whether it is a round of talks, whose parties the article may tell elsewhere. */
  boolean talks;

  /** With whom those speak who call for a ceasefire, who may be whom they call upon. */
  final List<Party> met = new ArrayList<>();

  /** Whether it calls upon all who fight, whom the article may name elsewhere. */
  boolean bothCalled;

  /** Whether only one of a truce's parties is named: "the truce with the rebels holds". */
  boolean oneSided;

  boolean mutual;

  /** Whether both sides accuse each other of it: who does it says it, too. */
  boolean mutualClaim;

  boolean inferredParties;
  String cameo;

  /** Verb group whose clause tells date and attribution, -1 for the noun alone. */
  int verb = -1;

  /** Chunks that may name the place: what was seized or struck. */
  final List<Integer> placeHints = new ArrayList<>();

  /** The places that its own clause or phrase names. */
  final List<Place> ownPlaces = new ArrayList<>();

  final List<Integer> triggers = new ArrayList<>();

  Candidate(EventType type, String rule, int trigger, int chunk) {
    this.type = type;
    this.rule = rule;
    this.trigger = trigger;
    this.chunk = chunk;
    triggers.add(trigger);
  }

  void initiators(List<Party> parties) {
    addAll(initiators, parties);
  }

  void targets(List<Party> parties) {
    addAll(targets, parties);
  }

  void mediators(List<Party> parties) {
    addAll(mediators, parties);
  }

  void claimants(List<Party> parties) {
    addAll(claimants, parties);
  }

  static void addAll(List<Party> to, List<Party> from) {
    for (Party party : from) {
      if (to.stream().noneMatch(p -> p.id().equals(party.id()))) {
        to.add(party);
      }
    }
  }

  /** Each actor once, for rules that put one party in the place of another may repeat one. */
  static List<Party> each(List<Party> parties) {
    List<Party> found = new ArrayList<>();
    addAll(found, parties);
    return List.copyOf(found);
  }

  static boolean has(List<Party> parties, String id) {
    return parties.stream().anyMatch(p -> p.id().equals(id));
  }

  /** The words of the rule that proposed it, without its kind: "take effect", "noun". */
  String rulePhrase() {
    return rule.substring(rule.indexOf(':') + 1);
  }

  /** The first of them. */
  String ruleWord() {
    String phrase = rulePhrase();
    int space = phrase.indexOf(' ');
    return space < 0 ? phrase : phrase.substring(0, space);
  }

  @Override
  public String toString() {
    return type + " " + rule + " " + ids(initiators) + " -> " + ids(targets);
  }

  static List<String> ids(List<Party> parties) {
    return parties.stream().map(Party::id).toList();
  }
}
