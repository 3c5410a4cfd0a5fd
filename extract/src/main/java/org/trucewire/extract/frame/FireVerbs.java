package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Fills in the acts of arms that are fired, sent, or strike by themselves. */
final class FireVerbs {

  private final View view;
  private final Parse parse;
  private final HostilityRoles roles;
  private final VerbArguments arguments;
  private final StruckPhrases struckPhrases;

  FireVerbs(View view, HostilityRoles roles) {
    this.view = view;
    this.parse = view.parse();
    this.roles = roles;
    this.arguments = new VerbArguments(view, roles);
    this.struckPhrases = new StruckPhrases(view);
  }

  boolean fireAt(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    boolean direct = hit.phrase().indexOf(' ') > 0;
    boolean passive = parse.passive(group);
    List<Integer> weapons = passive ? parse.subjects(group) : arguments.objects(group, hit);
    List<Integer> struck = new ArrayList<>();
    if (direct) {
      struck.addAll(weapons);
    } else if (!weapons.isEmpty()) {
      boolean weapon = weapons.stream().anyMatch(struckPhrases::arms);
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
      if (AttackVerbs.AT.contains(phrase.word())) {
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
    return parse.prepositions(group).stream()
        .filter(p -> !p.word().equals("by"))
        .findFirst()
        .filter(p -> p.word().equals("against") || p.word().equals("on"))
        .isPresent();
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

  boolean blast(Candidate candidate, int group, PhraseTable.Hit<HostilityFrame> hit) {
    if (view.is(group + 1, Kind.OTHER)
        && view.lexicon().has(EventWord.SILENT, parse.head(group + 1))) {
      return false;
    }
    List<Integer> subjects = parse.subjects(group);
    if (subjects.stream().noneMatch(np -> roles.acts().containsKey(np) || struckPhrases.arms(np))) {
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
