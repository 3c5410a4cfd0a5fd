package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.ActorKind;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Fills in the acts that verbs of attack report: strikes, seizures, fire, clashes. */
final class AttackVerbs {

  private static final Set<String> AT =
      Set.of("at", "on", "into", "toward", "towards", "against", "onto", "upon", "across", "over");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final StruckPhrases struckPhrases;

  AttackVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.struckPhrases = new StruckPhrases(view);
  }

  boolean onObject(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> patients = arguments.patients(group, passive, hit);
    candidate.initiators(arguments.agents(group, passive));
    candidate.targets(roles.struck(patients));
    if (hit.phrase().equals("overrun")) { // Ground is taken, not its people struck.
      candidate.targets.removeIf(t -> t.actor().kind() == ActorKind.CIVILIANS);
    }
    candidate.placeHints.addAll(patients);
    candidate.armsNamed =
        !passive
            && parse.subjects(group).stream()
                .anyMatch(
                    np ->
                        view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
                            || struckPhrases.weaponOf(np));
    if (patients.isEmpty() && candidate.initiators.isEmpty()) {
      return false;
    }
    if (hit.phrase().equals("fight") && patients.stream().anyMatch(this::war)) {
      candidate.mutual = candidate.initiators.size() > 1;
      candidate.needsArms = false;
      return candidate.mutual && !view.dates().isEmpty();
    }
    if (patients.isEmpty() && !passive && hit.value().armed()) {
      return intransitive(candidate, group, hit);
    }
    return !patients.isEmpty()
            && (candidate.armsNamed || struckPhrases.strikable(patients, candidate))
        || patients.isEmpty() && !hit.value().armed();
  }

  /** "fought a border war", which counts with its parties and its date. */
  private boolean war(int np) {
    return parse.head(np).equals("war") || parse.head(np).equals("battle");
  }

  /** "Israel strikes near the ministry", "the two groups are fighting for control". */
  private boolean intransitive(
      Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean armed =
        !candidate.initiators.isEmpty()
            && candidate.initiators.stream().allMatch(Party::belligerent);
    if (!armed) {
      return false;
    }
    if (hit.phrase().equals("fight") || hit.phrase().equals("battle")) {
      for (PrepositionalPhrase phrase : parse.prepositions(group)) {
        if (phrase.word().equals("against") || phrase.word().equals("with")) {
          candidate.targets(view.resolve(phrase.nounPhrases(), Reading.PATIENT));
        }
      }
      candidate.mutual = candidate.initiators.size() > 1 && candidate.targets.isEmpty();
      return true;
    }
    boolean warlike = view.lexicon().has(EventWord.WARLIKE, hit.phrase());
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      boolean at =
          phrase.word().equals("near")
              || warlike && AT.contains(phrase.word())
              || phrase.word().equals("in")
              || phrase.word().equals("at")
              || phrase.word().equals("inside");
      if (at && phrase.nounPhrases().stream().anyMatch(struckPhrases::namesPlace)) {
        candidate.placeHints.addAll(phrase.nounPhrases());
        return true;
      }
    }
    return warlike && !view.dates().isEmpty();
  }

  boolean seize(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> patients = arguments.patients(group, passive, hit);
    boolean place = false;
    boolean power = false;
    for (int np : patients) {
      NounClass known = view.parties().nouns().of(parse.head(np));
      String head = parse.head(np);
      power |= head.equals("power");
      place |=
          struckPhrases.namesPlace(np)
              || settled(np)
              || known == NounClass.ASSET
              || head.equals("control")
              || known == NounClass.CIVIL_OBJECT
              || head.equals("swathes")
              || head.equals("ground");
    }
    candidate.initiators(arguments.agents(group, passive));
    boolean nobody = candidate.initiators.stream().noneMatch(Party::belligerent);
    if (hit.phrase().equals("enter") && !passive && nobody) {
      List<Integer> entering = parse.subjects(group);
      if (!entering.isEmpty() && entering.stream().noneMatch(struckPhrases::ofWar)) {
        return false;
      }
    }
    boolean coup =
        power && candidate.initiators.stream().anyMatch(p -> p.belligerent() && !p.state());
    List<Party> losers = new ArrayList<>();
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("from")) {
        losers.addAll(view.resolve(phrase.nounPhrases(), Reading.AGENT));
      }
    }
    boolean wrested =
        losers.stream().anyMatch(Party::belligerent)
            && patients.stream().anyMatch(struckPhrases::named);
    if (!place && !coup && !wrested) {
      return false;
    }
    for (int np : patients) {
      if (!struckPhrases.namesPlaceOnly(np)) {
        candidate.targets(view.resolve(List.of(np), Reading.PATIENT));
      }
    }
    candidate.targets.removeIf(
        t ->
            t.actor().kind() == ActorKind.CIVILIANS || Candidate.has(candidate.initiators, t.id()));
    candidate.targets(losers);
    candidate.placeHints.addAll(patients);
    candidate.needsArms = true;
    return true;
  }

  /** "the capital", "a string of towns", "the Rubaya bridge", "most of Aleppo" */
  private boolean settled(int np) {
    return struckPhrases.groundOf(np) || PlaceWord.namesSort(parse.head(np));
  }

  boolean fireAt(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean direct = hit.phrase().indexOf(' ') > 0;
    boolean passive = parse.passive(group);
    List<Integer> weapons = passive ? parse.subjects(group) : arguments.objects(group, hit);
    List<Integer> struck = new ArrayList<>();
    if (direct) {
      struck.addAll(weapons);
    } else if (!weapons.isEmpty()) {
      boolean weapon = false;
      for (int np : weapons) {
        weapon |=
            view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
                || struckPhrases.weaponOf(np);
      }
      if (!weapon
          && !(hit.phrase().equals("send") && sentInto(weapons, group))
          && !carBomb(weapons)) {
        return !passive && carBomb(parse.subjects(group)) && rammed(candidate, weapons);
      }
      if (view.lexicon().has(EventWord.USE, hit.phrase()) && !aimed(group)) {
        return false;
      }
      candidate.armsNamed = passive && weapon && !parse.reduced(group);
    } else if (!passive && blast(candidate, group, hit)) {
      return true;
    } else if (!hit.phrase().equals("fire")) {
      return false;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (AT.contains(phrase.word())) {
        struck.addAll(phrase.nounPhrases());
      }
    }
    if (struck.stream().anyMatch(np -> view.lexicon().has(EventWord.NOBODY_HIT, parse.head(np)))) {
      return false;
    }
    candidate.initiators(arguments.agents(group, passive));
    candidate.targets(roles.struck(struck));
    candidate.placeHints.addAll(struck);
    return !(struck.isEmpty() && weapons.isEmpty() && !direct);
  }

  /** "used mortars against the village": arms are used for much else. */
  private boolean aimed(int group) {
    List<PrepositionalPhrase> phrases = parse.prepositions(group);
    return !phrases.isEmpty()
        && (phrases.get(0).word().equals("against") || phrases.get(0).word().equals("on"));
  }

  /** "rammed a truck loaded with explosives into" */
  private boolean carBomb(List<Integer> driven) {
    return driven.stream().anyMatch(np -> view.lexicon().has(EventWord.VEHICLE, parse.head(np)))
        && parse.tokens().stream()
            .anyMatch(t -> view.lexicon().has(EventWord.EXPLOSIVE, t.lower()));
  }

  /** "A truck packed with explosives rammed a convoy." */
  private boolean rammed(Candidate candidate, List<Integer> struck) {
    candidate.targets(roles.struck(struck));
    candidate.placeHints.addAll(struck);
    candidate.armsNamed = true;
    return true;
  }

  /** "sent tanks into the town" */
  private boolean sentInto(List<Integer> sent, int group) {
    boolean forces =
        sent.stream().anyMatch(np -> view.parties().nouns().of(parse.head(np)) == NounClass.FORCE);
    return forces
        && parse.prepositions(group).stream()
            .anyMatch(
                p ->
                    p.word().equals("into")
                        && p.nounPhrases().stream().anyMatch(struckPhrases::namesPlace));
  }

  boolean mutual(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (view.lexicon().has(EventWord.BARTER, hit.phrase())
        && arguments.objects(group, hit).stream().noneMatch(this::arms)) {
      return false;
    }
    candidate.mutual = true;
    candidate.initiators(arguments.doers(parse.subjects(group)));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("with")
          || phrase.word().equals("between")
          || phrase.word().equals("against")) {
        candidate.initiators(view.resolve(phrase.nounPhrases(), Reading.PATIENT));
      }
    }
    if (hit.phrase().endsWith(" with")) {
      candidate.initiators(view.resolve(arguments.objects(group, hit), Reading.PATIENT));
    }
    return true;
  }

  /** "traded mortar rounds and missile strikes" */
  private boolean arms(int np) {
    return roles.acts().containsKey(np)
        || view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
        || view.parties().nouns().of(parse.head(np)) == NounClass.FORCE
            && parse.head(np).equals("artillery")
        || struckPhrases.weaponOf(np);
  }

  /** "Islamic State claimed responsibility." */
  boolean claim(Candidate candidate, int group) {
    candidate.initiators(arguments.doers(parse.subjects(group)));
    candidate.claimants(candidate.initiators);
    candidate.claimsAct = true;
    return !candidate.initiators.isEmpty();
  }

  boolean blast(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Integer> subjects = parse.subjects(group);
    boolean weapon = false;
    for (int np : subjects) {
      weapon |=
          view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON
              || struckPhrases.weaponOf(np)
              || roles.acts().containsKey(np);
    }
    if (!weapon) {
      return false;
    }
    candidate.initiators(arguments.doers(subjects));
    List<Integer> struck = arguments.objects(group, hit);
    candidate.targets(roles.struck(struck.stream().filter(struckPhrases::thing).toList()));
    candidate.placeHints.addAll(struck);
    candidate.armsNamed = true;
    return true;
  }
}
