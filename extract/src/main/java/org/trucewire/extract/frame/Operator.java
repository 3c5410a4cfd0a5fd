package org.trucewire.extract.frame;

/** How a verb bears on the act that depends on it; {@code operators.tsv} explains each. */
enum Operator {
  SUPPORT,
  RECEIVE,
  CLAIM_ACT,
  SPEECH,
  DENIAL,
  ACCUSE,
  URGE,
  REFUSE,
  WISH,
  AGREE,
  SCHEDULE,
  THREAT,
  STOP,
  REAL,
  ANSWER,
  OCCUR
}
