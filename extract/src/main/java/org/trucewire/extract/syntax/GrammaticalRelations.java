package org.trucewire.extract.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trucewire.extract.syntax.Chunk.Kind;

/** The subjects and objects of verb groups. Not thread-safe: it keeps what it found. */
final class GrammaticalRelations {

  private final ChunkRow row;
  private final Finiteness verbs;
  private final Coordination coordination;
  private final VerbControl control;
  private final SubjectSearch search;
  private final List<List<Integer>> subjects;

  GrammaticalRelations(
      ChunkRow row, Finiteness verbs, Coordination coordination, VerbControl control) {
    this.row = row;
    this.verbs = verbs;
    this.coordination = coordination;
    this.control = control;
    search = new SubjectSearch(row, verbs, coordination, control);
    subjects = new ArrayList<>(Collections.nCopies(row.size(), null));
  }

  /** Indices of the noun phrases that are the grammatical subject of a verb group. */
  List<Integer> subjects(int group) {
    List<Integer> known = subjects.get(group);
    if (known == null) {
      subjects.set(group, List.of());
      known = findSubjects(group);
      subjects.set(group, known);
    }
    return known;
  }

  private List<Integer> findSubjects(int group) {
    Chunk.VerbShape verb = row.chunk(group).verb();
    int before = row.skipBack(group - 1);
    if (verb.infinitive()) {
      return infinitiveSubjects(group, before);
    }
    if (row.kind(before) == Kind.CONJUNCTION
        || row.kind(before) == Kind.COMMA && row.kind(before - 1) == Kind.CONJUNCTION) {
      int partner = partner(group, row.kind(before) == Kind.CONJUNCTION ? before : before - 1);
      if (partner >= 0) {
        return subjects(partner);
      }
    }
    Token first = row.tokens().get(row.chunk(group).from());
    boolean suffering = first.is("being") && row.kind(before) != Kind.NOUN_PHRASE;
    if (verb.gerund() || first.is("having") || suffering) {
      return gerundSubjects(group, before);
    }
    if (verbs.reduced(group)) {
      int np = row.kind(before) == Kind.COMMA ? row.skipBack(before - 1) : before;
      return row.kind(np) == Kind.NOUN_PHRASE
          ? coordination.group(headOfChain(np), false)
          : List.of();
    }
    if (row.kind(before) == Kind.RELATIVE) {
      return antecedent(before);
    }
    int earlier = search.verbOfSeries(group, before);
    return earlier >= 0 ? subjects(earlier) : search.leftFrom(before);
  }

  /** The noun phrases that a relative pronoun stands for. */
  private List<Integer> antecedent(int relative) {
    int np = row.skipBack(relative - 1);
    boolean comma = row.kind(np) == Kind.COMMA || row.dash(np);
    np = comma ? row.skipBack(np - 1) : np;
    if (row.kind(np) == Kind.PREPOSITION && np > 0) {
      np = row.skipBack(np - 1);
    }
    if (row.kind(np) != Kind.NOUN_PHRASE) {
      return List.of();
    }
    return comma ? List.of(headOfChain(np)) : List.of(np);
  }

  /** The first noun of "soldiers of the army in the north". */
  private int headOfChain(int np) {
    int at = np;
    while (at >= 2
        && row.kind(at - 1) == Kind.PREPOSITION
        && row.head(at - 1).equals("of")
        && row.kind(at - 2) == Kind.NOUN_PHRASE) {
      at -= 2;
    }
    return at;
  }

  private List<Integer> infinitiveSubjects(int group, int before) {
    int governor = governor(group);
    if (governor < 0) {
      return List.of();
    }
    if (row.kind(before) == Kind.NOUN_PHRASE && WordClass.EFFORT.has(row.head(before))) {
      return List.of(before);
    }
    if (row.kind(before) == Kind.NOUN_PHRASE) {
      int first = coordination.firstOfGroup(before);
      if (row.kind(first - 1) == Kind.PREPOSITION
          && row.head(first - 1).equals("for")
          && !WordClass.TIME_UNIT.has(row.head(before))) {
        return coordination.group(first, false);
      }
    }
    boolean asked = control.passesObject(row.head(governor));
    if (asked && !verbs.passive(governor)) {
      for (int i = group - 1; i > governor; i--) {
        if (row.kind(i) == Kind.NOUN_PHRASE && !leadsToNoun(i)) {
          return coordination.group(coordination.firstOfGroup(i), true);
        }
      }
    }
    if (row.kind(before) == Kind.CONJUNCTION) {
      int partner = partner(group, before);
      if (partner >= 0) {
        return subjects(partner);
      }
    }
    return subjects(governor);
  }

  /** The verb that an infinitive depends on, over "with X abstaining". */
  private int governor(int group) {
    int governor = row.verbBefore(group - 1);
    while (governor > 2
        && row.chunk(governor).verb().gerund()
        && row.kind(governor - 1) == Kind.NOUN_PHRASE
        && row.kind(governor - 2) == Kind.PREPOSITION
        && row.head(governor - 2).equals("with")) {
      governor = row.verbBefore(governor - 1);
    }
    return governor;
  }

  private boolean leadsToNoun(int np) {
    return row.kind(np - 1) == Kind.PREPOSITION && row.head(np - 1).equals("of");
  }

  /** "stormed a base a day after killing two" */
  private boolean countedFrom(int group) {
    return row.kind(group - 1) == Kind.TIME
        && WordClass.TIME_SIDE.has(row.tokens().get(row.chunk(group - 1).to() - 1));
  }

  private List<Integer> gerundSubjects(int group, int before) {
    if (row.kind(before) == Kind.NOUN_PHRASE && !countedFrom(group)) {
      int np = coordination.firstOfGroup(before);
      return coordination.group(np, false);
    }
    int governor = row.verbBefore(group - 1);
    if (row.kind(before) == Kind.PREPOSITION && governor >= 0) {
      if (control.accuses(row.head(governor))) {
        if (verbs.passive(governor)) {
          return subjects(governor);
        }
        List<Integer> accused = objects(governor);
        return accused.isEmpty() ? subjects(governor) : accused;
      }
      return subjects(governor);
    }
    if (row.kind(before) == Kind.COMMA) {
      int main = verbs.finiteBefore(before - 1);
      if (main >= 0 && WordClass.SPEECH.has(row.head(main)) && verbs.finiteBefore(main - 1) >= 0) {
        main = verbs.finiteBefore(main - 1);
      }
      List<Integer> told =
          main >= 0 && WordClass.SPEECH.has(row.head(main)) ? objects(main) : List.of();
      return main < 0 ? List.of() : told.isEmpty() ? subjects(main) : told;
    }
    return governor >= 0 ? subjects(governor) : List.of();
  }

  /**
   * Where the clause between commas begins over which a conjunction leads back: "voiced alarm, as
   * fighting went on, and called for"; the conjunction itself if there is none.
   */
  private int beforeSubclause(int conjunction) {
    if (row.kind(conjunction - 1) != Kind.COMMA) {
      return conjunction;
    }
    for (int i = conjunction - 2; i > 0; i--) {
      if (row.kind(i) == Kind.STOP || row.kind(i) == Kind.RELATIVE) {
        return conjunction;
      }
      if (row.kind(i) == Kind.SUBORDINATOR) {
        return row.kind(i - 1) == Kind.COMMA && !row.head(i).equals("that") ? i : conjunction;
      }
    }
    return conjunction;
  }

  /** The verb group that a conjunction joins this one to, -1 if it joins something else. */
  private int partner(int group, int conjunction) {
    Chunk.VerbShape verb = row.chunk(group).verb();
    for (int i = beforeSubclause(conjunction) - 1; i >= 0; i--) {
      if (row.kind(i) == Kind.VERB_GROUP) {
        Chunk.VerbShape other = row.chunk(i).verb();
        boolean alike = verb.infinitive() == other.infinitive() && verb.gerund() == other.gerund();
        if (alike || verb.form() == Inflection.BASE && other.infinitive()) {
          if (verbs.reduced(i) && !verbs.reduced(group) && !verb.bare()) {
            continue;
          }
          return i;
        }
      }
      if (row.kind(i) == Kind.STOP) {
        return -1;
      }
    }
    return -1;
  }

  /** Indices of the noun phrases that are the direct object of a verb group. */
  List<Integer> objects(int group) {
    int i = row.skipForward(group + 1);
    boolean lapse =
        row.kind(i) == Kind.NOUN_PHRASE
            && WordClass.TIME_UNIT.has(row.head(i))
            && row.kind(i + 1) == Kind.SUBORDINATOR;
    if (lapse) {
      return List.of();
    }
    if (row.kind(i) == Kind.NOUN_PHRASE && !startsClause(i)) {
      return coordination.group(i, true);
    }
    List<Integer> subjects = subjects(group);
    if (!subjects.isEmpty() && !verbs.passive(group)) {
      int relative = row.skipBack(subjects.get(0) - 1);
      if (row.kind(relative) == Kind.RELATIVE && subjects.get(0) > relative) {
        return antecedent(relative);
      }
    }
    return List.of();
  }

  /** Whether a noun phrase is the subject of a verb that follows it at once. */
  private boolean startsClause(int np) {
    int next = row.skipForward(np + 1);
    return row.kind(next) == Kind.VERB_GROUP
        && verbs.finite(next)
        && !row.chunk(next).verb().bare();
  }
}
