package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Fills in the acts that verbs report with the arms or the losses in a phrase beside them. */
final class BlowVerbs {

  private static final Set<String> ON = Set.of("on", "upon", "at", "against", "to");

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;

  BlowVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
  }

  /** "Police replied with mortars", "Iran hit back with missiles at the base" */
  boolean reply(Candidate candidate, int group) {
    candidate.initiators(arguments.agents(group, false));
    boolean armed = false;
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("with")) {
        armed |= phrase.nounPhrases().stream().anyMatch(this::arms);
      } else if (ON.contains(phrase.word())) {
        candidate.targets(roles.struck(phrase.nounPhrases()));
        candidate.placeHints.addAll(phrase.nounPhrases());
      }
    }
    candidate.armsNamed = armed;
    boolean fighters =
        candidate.initiators.stream().anyMatch(Party::belligerent)
            || parse.subjects(group).stream()
                .anyMatch(np -> view.parties().nouns().of(parse.head(np)) == NounClass.FORCE);
    return armed && fighters;
  }

  /** Arms, and no act that has an event of its own. */
  private boolean arms(int np) {
    return !roles.acts().containsKey(np)
        && view.parties().nouns().of(parse.head(np)) == NounClass.WEAPON;
  }

  /** "inflicted heavy losses on the army" */
  boolean inflict(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean passive = arguments.passive(group, hit);
    List<Integer> losses = arguments.patients(group, passive, hit);
    if (losses.stream().noneMatch(np -> view.lexicon().has(EventWord.LOSS, parse.head(np)))) {
      return false;
    }
    candidate.initiators(arguments.agents(group, passive));
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (ON.contains(phrase.word())) {
        candidate.targets(roles.struck(phrase.nounPhrases()));
      }
    }
    candidate.toll = true;
    return !candidate.initiators.isEmpty() && !candidate.targets.isEmpty();
  }
}
