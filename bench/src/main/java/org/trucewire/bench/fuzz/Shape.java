package org.trucewire.bench.fuzz;

/** What is unusual about a text. */
enum Shape {
  /** Our own sentences after deletions, splices, repetitions, shuffles and flips of case. */
  MUTATED,
  /** The words that the rules look at, in no order. */
  WORDS,
  /** Characters of all scripts, controls, halves of surrogate pairs, marks that turn the line. */
  CHARACTERS,
  /** One token as long as the text. */
  HUGE_TOKEN,
  /** Quotation marks and brackets within each other, some never closed. */
  NESTED,
  /** Lists without an end. */
  COMMAS,
  /** One word, name, date or sentence again and again. */
  REPEATED,
  /** Sentences of our own without the stops between them. */
  ENDLESS
}
