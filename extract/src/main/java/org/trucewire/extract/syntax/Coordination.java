package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;

/** Noun phrases that are joined by commas and conjunctions: "X, Y and Z". */
final class Coordination {

  private final ChunkRow row;
  private final Finiteness verbs;

  Coordination(ChunkRow row, Finiteness verbs) {
    this.row = row;
    this.verbs = verbs;
  }

  /** A noun phrase and those coordinated after it: "X, Y and Z". */
  List<Integer> group(int first, boolean forward) {
    List<Integer> members = new ArrayList<>();
    members.add(first);
    int last = first;
    while (last + 2 < row.size()) {
      int joint = skipNounTail(last);
      int next = joint + 1;
      boolean comma = row.kind(joint) == Kind.COMMA;
      boolean conjunction = row.kind(joint) == Kind.CONJUNCTION && joins(joint);
      if (comma && row.kind(next) == Kind.CONJUNCTION && joins(next)) {
        next++;
        conjunction = true;
      }
      if (!(comma || conjunction) || row.kind(next) != Kind.NOUN_PHRASE) {
        break;
      }
      if (comma && !conjunction && !listGoesOn(next)) {
        break;
      }
      boolean apart = opensClause(first) && subjects(next, false);
      if (comma && members.size() == 1 && (apart || inClause(first) && subjects(next, true))) {
        break;
      }
      if (forward
          && conjunction
          && members.size() == 1
          && row.verbBefore(first) >= 0
          && beginsClause(next)) {
        break;
      }
      members.add(next);
      last = next;
      if (conjunction) {
        break;
      }
    }
    return members;
  }

  /**
   * "In a statement, X and Y said", "According to Z, X and Y agreed": whether a phrase belongs to
   * what stands before the subject.
   */
  private boolean opensClause(int np) {
    int i = np;
    while (row.kind(i) == Kind.NOUN_PHRASE
        && (row.kind(i - 1) == Kind.PREPOSITION || describesPlace(i))) {
      i -= 2;
      while (i > 0 && row.kind(i) == Kind.OTHER) {
        i--;
      }
    }
    boolean according = row.kind(i) == Kind.OTHER && row.head(i).equals("according");
    return i < np
        && (i < 0 || according || row.kind(i) == Kind.STOP || row.kind(i) == Kind.SUBORDINATOR);
  }

  /** "In Galle, a port south of the capital, X and Y": whether a phrase tells of one before. */
  private boolean describesPlace(int np) {
    return row.kind(np - 1) == Kind.COMMA
        && row.kind(np - 2) == Kind.NOUN_PHRASE
        && row.kind(np - 3) == Kind.PREPOSITION;
  }

  /**
   * "The raid killed six, medics and officials said", "..., killing six, medics and officials
   * said": whether a verb before has the phrase.
   */
  private boolean inClause(int np) {
    int verb = row.verbBefore(np - 1);
    return verb >= 0
        && (verbs.finite(verb) || row.chunk(verb).verb().gerund() && verb == np - 1)
        && !WordClass.SPEECH.has(row.head(verb));
  }

  /**
   * Whether a list begins that a finite verb follows.
   *
   * @param speech whether it has to be one of saying
   */
  private boolean subjects(int np, boolean speech) {
    int last = np;
    for (int steps = 0; steps < 6; steps++) {
      int joint = skipNounTail(last);
      boolean comma = row.kind(joint) == Kind.COMMA;
      int next = comma && row.kind(joint + 1) == Kind.CONJUNCTION ? joint + 2 : joint + 1;
      boolean more = comma || row.kind(joint) == Kind.CONJUNCTION && joins(joint);
      if (!more || row.kind(next) != Kind.NOUN_PHRASE) {
        break;
      }
      last = next;
    }
    int verb = row.skipForward(last + 1);
    return last > np
        && row.kind(verb) == Kind.VERB_GROUP
        && verbs.finite(verb)
        && (!speech || WordClass.SPEECH.has(row.head(verb)));
  }

  private int skipNounTail(int np) {
    int i = np + 1;
    while (row.kind(i) == Kind.ASIDE) {
      i++;
    }
    if (row.kind(i) == Kind.PREPOSITION
        && row.head(i).equals("of")
        && row.kind(i + 1) == Kind.NOUN_PHRASE
        && row.kind(i + 2) == Kind.CONJUNCTION
        && joins(i + 2)
        && row.kind(i + 3) == Kind.NOUN_PHRASE) {
      return i + 2;
    }
    return i;
  }

  private boolean joins(int conjunction) {
    String word = row.head(conjunction);
    return word.equals("and") || word.equals("or") || word.equals("&") || word.equals("as");
  }

  private boolean beginsClause(int np) {
    int i = row.skipForward(np + 1);
    while (row.kind(i) == Kind.PREPOSITION
        && row.kind(row.skipForward(i + 1)) == Kind.NOUN_PHRASE) {
      i = row.skipForward(row.skipForward(i + 1) + 1);
    }
    return row.kind(i) == Kind.VERB_GROUP && verbs.finite(i);
  }

  private boolean listGoesOn(int np) {
    int i = skipNounTail(np);
    for (int steps = 0; steps < 6; steps++) {
      if (row.kind(i) == Kind.CONJUNCTION) {
        return joins(i) && row.kind(i + 1) == Kind.NOUN_PHRASE;
      }
      if (row.kind(i) != Kind.COMMA) {
        return false;
      }
      if (row.kind(i + 1) == Kind.CONJUNCTION) {
        i++;
        continue;
      }
      if (row.kind(i + 1) != Kind.NOUN_PHRASE) {
        return false;
      }
      i = skipNounTail(i + 1);
    }
    return false;
  }

  /** The first of the coordinated noun phrases that this one ends. */
  int firstOfGroup(int np) {
    int first = np;
    while (first >= 2) {
      int joint = first - 1;
      boolean conjunction = row.kind(joint) == Kind.CONJUNCTION && joins(joint);
      if (conjunction && row.kind(joint - 1) == Kind.COMMA) {
        joint--;
      }
      if (!(conjunction || row.kind(joint) == Kind.COMMA)) {
        return first;
      }
      int before = joint - 1;
      while (row.kind(before) == Kind.ASIDE) {
        before--;
      }
      boolean clause =
          first == np
              && conjunction
              && row.kind(joint) == Kind.COMMA
              && row.kind(before - 1) != Kind.COMMA
              && row.verbBefore(before) >= 0
              && beginsClause(np);
      if (clause || row.kind(before) != Kind.NOUN_PHRASE || !group(before, false).contains(np)) {
        return first;
      }
      first = before;
    }
    return first;
  }
}
