package org.trucewire.extract.frame;

/**
 * A word that reports an act of armed force; {@code hostility-frames.tsv} explains the columns.
 *
 * @param word the lemma, which is also the rule's name
 * @param layout who stands where
 * @param armed whether it counts only next to an armed actor
 * @param group whether it counts only if an armed group suffered it, or did an ACT_ON
 * @param cameo its CAMEO code
 */
record HostilityFrame(String word, Layout layout, boolean armed, boolean group, String cameo) {

  enum Layout {
    ON_OBJECT,
    KILL,
    SEIZE,
    FIRE_AT,
    MUTUAL,
    REPEL,
    BLAST,
    LOSE,
    DIE,
    CLAIM,
    DENY,
    MARCH,
    ENGAGE,
    TROOPS,
    EXPEL,
    FALL,
    HOLD,
    REVOLT,
    TOPPLE,
    REPLY,
    INFLICT,
    ACT,
    ACT_ON,
    FIGHT
  }

  enum Pos {
    VERB,
    NOUN
  }

  enum Need {
    NONE,
    ARMED,
    GROUP
  }
}
