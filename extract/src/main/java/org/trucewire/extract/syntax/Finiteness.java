package org.trucewire.extract.syntax;

import org.trucewire.extract.syntax.Chunk.Kind;

/** Which verb groups stand as the verb of a clause, and which only modify a noun. */
final class Finiteness {

  private final ChunkRow row;

  /** What was found out before: each verb asks those before it, which would ask theirs again. */
  private final Boolean[] reduced;

  Finiteness(ChunkRow row) {
    this.row = row;
    reduced = new Boolean[row.size()];
  }

  /** Whether a verb group stands as the finite verb of a clause. */
  boolean finite(int group) {
    Chunk.VerbShape verb = row.chunk(group).verb();
    return verb != null && !verb.infinitive() && !verb.gerund() && !reduced(group);
  }

  /**
   * Whether a participle without auxiliary modifies the noun before it: "a town held by rebels".
   */
  boolean reduced(int group) {
    if (reduced[group] == null) {
      reduced[group] = modifiesNoun(group);
    }
    return reduced[group];
  }

  private boolean modifiesNoun(int group) {
    Chunk.VerbShape verb = row.chunk(group).verb();
    if (verb == null || !verb.bare()) {
      return false;
    }
    Kind before = row.kind(row.skipBack(group - 1));
    boolean afterNoun = before == Kind.NOUN_PHRASE || before == Kind.COMMA || before == Kind.ASIDE;
    if (!afterNoun) {
      return false;
    }
    int next = row.skipForward(group + 1);
    if (doneBy(group) || believed(group, next)) {
      return true;
    }
    if (verb.form() == Inflection.PARTICIPLE) {
      return true;
    }
    if (row.kind(group + 1) == Kind.OTHER && row.head(group + 1).equals("back")) {
      return false; // "The gunners struck back with shells aimed at the village."
    }
    int pronoun = before == Kind.NOUN_PHRASE ? ObjectClauses.pronoun(row, group) : -1;
    if (pronoun >= 0 && ObjectClauses.onSubject(row, pronoun)) {
      return false;
    }
    if (row.kind(next) == Kind.NOUN_PHRASE
        || row.kind(next) == Kind.SUBORDINATOR
        || WordClass.SPEECH.has(row.head(group))) {
      return false;
    }
    if (before == Kind.COMMA) {
      return row.kind(group + 1) == Kind.PREPOSITION
          && (!mainClauseLacksVerb(group) || verbBehindComma(group));
    }
    return otherVerbFollows(group);
  }

  /** "rebels believed to be backed by Iran attacked" */
  private boolean believed(int group, int next) {
    return WordClass.BELIEVED.has(row.head(group))
        && row.kind(next) == Kind.VERB_GROUP
        && row.chunk(next).verb().infinitive()
        && otherVerbFollows(group);
  }

  /** "hosted by Norway", "worked out by Qatar", but not "responded by bombing" */
  private boolean doneBy(int group) {
    int next = row.skipForward(group + 1);
    if (row.kind(next) == Kind.PREPOSITION
        && row.kind(next + 1) == Kind.PREPOSITION
        && row.head(next).equals("out")) {
      next++;
    }
    return row.kind(next) == Kind.PREPOSITION
        && row.head(next).equals("by")
        && row.kind(next + 1) != Kind.VERB_GROUP;
  }

  private boolean mainClauseLacksVerb(int group) {
    boolean relative = false;
    for (int i = 0; i < group; i++) {
      relative |= row.kind(i) == Kind.RELATIVE;
      if (row.kind(i) == Kind.VERB_GROUP && finite(i)) {
        if (!relative) {
          return false;
        }
        relative = false;
      }
    }
    return true;
  }

  /**
   * "the truce, agreed in April under pressure, has": the comma closes what the participle says.
   */
  private boolean verbBehindComma(int group) {
    for (int i = group + 1; i < row.size() && i < group + 9; i++) {
      switch (row.chunk(i).kind()) {
        case COMMA -> {
          int next = row.skipForward(i + 1);
          return row.kind(next) == Kind.VERB_GROUP && !row.chunk(next).verb().gerund();
        }
        case PREPOSITION, NOUN_PHRASE, TIME, OTHER, ASIDE -> {}
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private boolean otherVerbFollows(int group) {
    boolean between =
        row.kind(group + 1) == Kind.PREPOSITION && row.head(group + 1).equals("between");
    for (int i = group + 1; i < row.size(); i++) {
      switch (row.chunk(i).kind()) {
        case CONJUNCTION -> {
          if (!between) {
            return false;
          }
        }
        case COMMA, STOP, SUBORDINATOR, RELATIVE -> {
          return false;
        }
        case VERB_GROUP -> {
          Chunk.VerbShape verb = row.chunk(i).verb();
          if (!verb.infinitive() && !verb.gerund() && !(verb.bare() && doneBy(i))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** Whether a verb group is passive, reduced participles included. */
  boolean passive(int group) {
    Chunk.VerbShape verb = row.chunk(group).verb();
    return verb.passive() || reduced(group);
  }

  /** The nearest finite verb at or before a chunk that no relative pronoun leads, or -1. */
  int finiteBefore(int from) {
    for (int i = from; i >= 0; i--) {
      if (row.kind(i) == Kind.VERB_GROUP
          && finite(i)
          && row.kind(row.skipBack(i - 1)) != Kind.RELATIVE) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the first verb from a chunk on is finite, no comma or conjunction before it. */
  boolean clauseFollows(int from) {
    for (int i = from; i < row.size() && i < from + 12; i++) {
      switch (row.chunk(i).kind()) {
        case VERB_GROUP -> {
          return finite(i);
        }
        case COMMA, STOP, SUBORDINATOR, RELATIVE, CONJUNCTION -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }
}
