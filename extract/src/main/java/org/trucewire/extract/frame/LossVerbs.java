package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Contexts.Context;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.PlaceWord;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/**
 * Fills in the acts that verbs of dying and loss report, of which nobody is told to be the doer.
 */
final class LossVerbs {

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final StruckPhrases struckPhrases;

  LossVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.struckPhrases = new StruckPhrases(view);
  }

  /** "Ten rebels died in the clash." */
  boolean die(Candidate candidate, int group) {
    List<Integer> dead = parse.subjects(group);
    boolean inAct = false;
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      for (int np : phrase.nounPhrases()) {
        inAct |= roles.acts().containsKey(np) && !phrase.word().equals("since");
      }
    }
    boolean fell = inAct || dead.stream().anyMatch(struckPhrases::troops) && !ofIllness(group);
    if (!fell || dead.isEmpty() || !struckPhrases.persons(dead)) {
      return false;
    }
    candidate.targets(roles.struck(dead));
    return true;
  }

  /** "died of thirst", "died in a crash", "died from their wounds": of no act that is told. */
  private boolean ofIllness(int group) {
    return parse.prepositions(group).stream()
        .anyMatch(
            p ->
                p.word().equals("of")
                    || p.word().equals("from")
                    || p.nounPhrases().stream().anyMatch(this::disaster));
  }

  private boolean disaster(int np) {
    return view.parties().nouns().contexts().of(parse.head(np)) == Context.DISASTER;
  }

  /** "The group lost 400 fighters in air strikes", "the army lost control of the town". */
  boolean lose(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    List<Integer> lost = arguments.objects(group, hit);
    candidate.targets(view.resolve(parse.subjects(group), Reading.PATIENT));
    if (lost.isEmpty() || candidate.targets.isEmpty()) {
      return false;
    }
    boolean ground =
        lost.stream()
            .anyMatch(np -> struckPhrases.namesPlace(np) || PlaceWord.namesSort(parse.head(np)));
    if (ground) {
      candidate.placeHints.addAll(lost);
      return candidate.targets.stream().anyMatch(Party::belligerent);
    }
    if (lost.stream().anyMatch(np -> view.lexicon().has(EventWord.LOSS, parse.head(np)))) {
      candidate.toll = true;
      return candidate.targets.stream().anyMatch(p -> p.belligerent() && !p.state())
          || parse.subjects(group).stream().anyMatch(struckPhrases::ofWar);
    }
    if (hit.phrase().equals("suffer") || !struckPhrases.persons(lost)) {
      return false;
    }
    candidate.toll = true;
    boolean men = lost.stream().anyMatch(struckPhrases::men);
    if (men && candidate.targets.stream().anyMatch(Party::belligerent)
        || lost.stream().anyMatch(struckPhrases::troops)) {
      return true;
    }
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      for (int np : phrase.nounPhrases()) {
        if (roles.acts().containsKey(np)) {
          return true;
        }
      }
    }
    return false;
  }
}
