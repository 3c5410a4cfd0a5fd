package org.trucewire.extract.syntax;

/** The form that a verb stands in, as far as its letters tell. */
public enum Inflection {
  /** "attack" */
  BASE,
  /** "attacks" */
  THIRD_PERSON,
  /** "fought": could also be a participle only if the verb has no other one. */
  PAST,
  /** "taken": never a past tense. */
  PARTICIPLE,
  /** "attacked", "fought" */
  PAST_OR_PARTICIPLE,
  /** "attacking" */
  ING
}
