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
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;
import org.trucewire.extract.syntax.Tag;

/** Fills in the acts that verbs of attack report: strikes, seizures, fire, clashes. */
final class AttackVerbs {

  /** Prepositions before what is struck. */
  static final Set<String> AT =
      Set.of("at", "on", "into", "toward", "towards", "against", "onto", "upon", "across", "over");

  /** Prepositions before the ground on which something is struck. */
  private static final Set<String> AROUND = Set.of("in", "inside", "outside", "around");

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
    if (!passive && patients.stream().anyMatch(np -> mine(parse.head(np)))) {
      return mined(candidate, group);
    }
    candidate.initiators(arguments.agents(group, passive));
    candidate.targets(roles.struck(patients.stream().filter(np -> !counted(np)).toList()));
    if (hit.phrase().equals("overrun")) { // Ground is taken, not its people struck.
      candidate.targets.removeIf(t -> t.actor().kind() == ActorKind.CIVILIANS);
    }
    candidate.placeHints.addAll(patients);
    candidate.armsNamed = !passive && parse.subjects(group).stream().anyMatch(struckPhrases::arms);
    if (patients.isEmpty() && !passive && parse.subjects(group).stream().anyMatch(this::arms)) {
      candidate.armsNamed = true;
      return beside(candidate, group);
    }
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
            && (candidate.armsNamed
                || bombed(hit.value()) && patients.stream().anyMatch(struckPhrases::named)
                || struckPhrases.strikable(patients, candidate))
        || patients.isEmpty() && !hit.value().armed();
  }

  /** "40 were launched and 35 were downed": a bare number counts things, where nobody is killed. */
  private boolean counted(int np) {
    return parse.tokens().get(parse.chunk(np).head()).tag() == Tag.NUM
        && parse.chunk(np).to() - parse.chunk(np).from() == 1
        && !(view.is(np + 1, Kind.PREPOSITION) && parse.head(np + 1).equals("of"));
  }

  /** Whether a verb means arms that strike places: whatever has a name can be shelled. */
  private static boolean bombed(HostilityFrame frame) {
    return frame.cameo().equals("194") || frame.cameo().equals("195");
  }

  private boolean mine(String noun) {
    return view.lexicon().has(EventWord.MINE, noun);
  }

  /** "The convoy hit a mine": the subject suffers it. */
  private boolean mined(Candidate candidate, int group) {
    candidate.targets(roles.struck(parse.subjects(group)));
    candidate.armsNamed = true;
    return true;
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
      if (at && phrase.nounPhrases().stream().anyMatch(this::somewhere)) {
        candidate.placeHints.addAll(phrase.nounPhrases());
        return true;
      }
    }
    return warlike && !view.dates().isEmpty();
  }

  /** "Rockets struck near the port": what is struck stands in a phrase. */
  private boolean beside(Candidate candidate, int group) {
    List<PrepositionalPhrase> phrases = parse.prepositions(group);
    for (PrepositionalPhrase phrase : phrases) {
      if (AROUND.contains(phrase.word())) {
        candidate.placeHints.addAll(phrase.nounPhrases());
      }
      if (phrase.word().equals("near") || AT.contains(phrase.word())) {
        candidate.placeHints.addAll(phrase.nounPhrases());
        candidate.targets(
            roles.struck(phrase.nounPhrases().stream().filter(struckPhrases::thing).toList()));
      }
    }
    return !phrases.isEmpty();
  }

  /** "near the ministry in Kabul", "into the outskirts of the capital" */
  private boolean somewhere(int np) {
    return struckPhrases.namesPlace(np) || struckPhrases.groundOf(np);
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
              || head.equals("ground")
              || head.equals("land");
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
    return roles.acts().containsKey(np) || struckPhrases.arms(np);
  }

  /** "Islamic State claimed responsibility." */
  boolean claim(Candidate candidate, int group) {
    candidate.initiators(arguments.doers(parse.subjects(group)));
    candidate.claimants(candidate.initiators);
    candidate.claimsAct = true;
    return !candidate.initiators.isEmpty();
  }
}
