package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;

/** Tells whether those who fell in an attack made it. */
final class FallenFighters {

  private FallenFighters() {}

  /** "Rebels and soldiers were killed when the rebels attacked": the dead tell of the attack. */
  static boolean ofBoth(Candidate dead, Candidate attack) {
    return dead.toll
        && !attack.toll
        && dead.initiators.isEmpty()
        && dead.targets.size() == 2
        && dead.targets.stream().allMatch(Party::belligerent)
        && !attack.initiators.isEmpty()
        && Merger.subset(attack.initiators, dead.targets)
        && Merger.subset(Merger.soldiers(attack.targets), dead.targets);
  }

  /** Whether it is an act in which those who make it can fall. */
  private static boolean onFoot(View view, Candidate attack) {
    return view.lexicon().has(EventWord.CLOSE_COMBAT, attack.rule);
  }

  /** "Rebels died in the assault on the base", which was theirs. */
  private static boolean fallenAttackers(View view, Candidate dead, Candidate attack) {
    return dead.toll
        && !attack.toll
        && dead.initiators.isEmpty()
        && attack.initiators.isEmpty()
        && onFoot(view, attack)
        && dead.targets.size() == 1
        && attack.targets.size() == 1
        && dead.targets.get(0).belligerent()
        && !dead.targets.get(0).state()
        && attack.targets.get(0).belligerent()
        && attack.targets.get(0).state();
  }

  /** Takes the dead of an attack for those who made it, where the sentence shows that they did. */
  static boolean reread(View view, Candidate into, Candidate from) {
    Candidate dead = into.toll ? into : from;
    Candidate attack = into.toll ? from : into;
    if (fallenAttackers(view, dead, attack)) {
      into.initiators(new ArrayList<>(dead.targets));
    } else if (ofBoth(dead, attack)) {
      attack.targets(
          dead.targets.stream().filter(t -> !Candidate.has(attack.initiators, t.id())).toList());
    } else {
      return false;
    }
    List<Party> struck = new ArrayList<>(attack.targets);
    into.targets.clear();
    into.targets(struck);
    return true;
  }
}
