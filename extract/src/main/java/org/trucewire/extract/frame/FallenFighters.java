package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.role.Party;

/** Tells whether those who fell in an attack made it. */
final class FallenFighters {

  /** Acts that are not done from afar. */
  private static final Set<String> CLOSE_COMBAT =
      Set.of(
          "noun:attack",
          "noun:assault",
          "noun:raid",
          "noun:ambush",
          "noun:storming",
          "noun:suicide attack",
          "noun:armed attack",
          "verb:attack",
          "verb:assault",
          "verb:raid",
          "verb:storm",
          "verb:ambush");

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
  private static boolean onFoot(Candidate attack) {
    return CLOSE_COMBAT.contains(attack.rule);
  }

  /** "Rebels died in the assault on the base", which was theirs. */
  private static boolean fallenAttackers(Candidate dead, Candidate attack) {
    return dead.toll
        && !attack.toll
        && dead.initiators.isEmpty()
        && attack.initiators.isEmpty()
        && onFoot(attack)
        && dead.targets.size() == 1
        && attack.targets.size() == 1
        && dead.targets.get(0).belligerent()
        && !dead.targets.get(0).state()
        && attack.targets.get(0).belligerent()
        && attack.targets.get(0).state();
  }

  /** Takes the dead of an attack for those who made it, where the sentence shows that they did. */
  static boolean reread(Candidate into, Candidate from) {
    Candidate dead = into.toll ? into : from;
    Candidate attack = into.toll ? from : into;
    if (fallenAttackers(dead, attack)) {
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
