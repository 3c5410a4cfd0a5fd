package org.trucewire.extract.syntax;

import org.trucewire.extract.syntax.Chunk.Kind;

/** Relative clauses that lack their object: "the truce that Egypt mediated". */
final class ObjectClauses {

  private ObjectClauses() {}

  /** The pronoun that opens the clause whose verb stands in a group, or -1. */
  static int pronoun(ChunkRow row, int group) {
    int first = row.skipBack(group - 1);
    if (row.kind(first) != Kind.NOUN_PHRASE) {
      return -1;
    }
    while (joins(row.kind(first - 1)) && row.kind(first - 2) == Kind.NOUN_PHRASE) {
      first -= 2;
    }
    int pronoun = first - 1;
    boolean opens =
        row.kind(pronoun) == Kind.RELATIVE
            || row.kind(pronoun) == Kind.SUBORDINATOR && row.head(pronoun).equals("that");
    return opens && row.kind(antecedent(row, pronoun)) == Kind.NOUN_PHRASE ? pronoun : -1;
  }

  /** Whether what a pronoun stands for begins a clause, as its subject does. */
  static boolean onSubject(ChunkRow row, int pronoun) {
    for (int i = antecedent(row, pronoun); i >= 0; i--) {
      switch (row.chunk(i).kind()) {
        case VERB_GROUP -> {
          return false;
        }
        case STOP, SUBORDINATOR -> {
          return true;
        }
        default -> {}
      }
    }
    return true;
  }

  private static int antecedent(ChunkRow row, int pronoun) {
    return row.kind(pronoun - 1) == Kind.COMMA ? pronoun - 2 : pronoun - 1;
  }

  private static boolean joins(Kind kind) {
    return kind == Kind.PREPOSITION || kind == Kind.CONJUNCTION;
  }
}
