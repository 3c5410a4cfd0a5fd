package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;

/** Tells how a verb is bound by those before it: ordered, owed, concluded, hosted. */
final class CeasefireCommitments {

  /** Beginnings of the verbs by which a leader binds his own men. */
  private static final List<String> ORDERS =
      List.of("order", "instruct", "command", "told", "tell", "direct");

  private final View view;
  private final Parse parse;

  CeasefireCommitments(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** "must halt its attacks and sign a truce": a second verb shares the first one's "must". */
  boolean listedDuty(int group, int before) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    if (verb.form() != Inflection.BASE
        || verb.auxiliary()
        || !view.is(before, Kind.CONJUNCTION) && !view.is(before, Kind.COMMA)) {
      return false;
    }
    for (int i = before - 1; i >= 0; i--) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE)) {
        return false;
      }
      if (view.is(i, Kind.VERB_GROUP) && parse.chunk(i).verb().modal() != null) {
        String modal = parse.chunk(i).verb().modal();
        return modal.equals("must") || modal.equals("should");
      }
    }
    return false;
  }

  /** Whether a verb says of its object, an agreement, that it came about. */
  boolean concludes(int outer) {
    Chunk.VerbShape shape = parse.chunk(outer).verb();
    return shape.modal() == null
        && !shape.negated()
        && !shape.infinitive()
        && view.frames().ceasefireVerbs().verbs(parse, outer).stream()
            .map(PhraseTable.Hit::value)
            .anyMatch(f -> f.makes(EventType.AGREED, CeasefireNotion.CEASEFIRE));
  }

  /** "reached no accord to prolong the truce" */
  boolean missed(int outer) {
    return parse.chunk(outer).verb().negated()
        && VerbSetting.have(parse, outer)
        && view.lexicon().has(EventWord.ATTAINED, parse.head(outer));
  }

  /** Whether what a verb does to a call is to refuse it: "brushed aside calls to extend it". */
  boolean refusesCalls(int outer) {
    return parse.finite(outer)
        && !parse.chunk(outer).verb().negated()
        && view.frames().ceasefireVerbs().verbs(parse, outer).stream()
            .map(PhraseTable.Hit::value)
            .anyMatch(f -> f.makes(EventType.REJECTED, CeasefireNotion.CALL));
  }

  /** "ordered their forces to observe the truce" is a truce of one's own. */
  boolean ownForces(int outer) {
    String verb = parse.head(outer);
    if (ORDERS.stream().noneMatch(verb::startsWith)) {
      return false;
    }
    List<Integer> objects = parse.objects(outer);
    if (objects.stream()
        .map(np -> parse.tokens().get(parse.chunk(np).from()))
        .anyMatch(first -> first.is("its") || first.is("their") || first.is("his"))) {
      return true;
    }
    List<Party> commanders = view.resolve(parse.subjects(outer), Reading.AGENT);
    List<Party> forces = view.resolve(objects, Reading.PATIENT);
    return !forces.isEmpty() && forces.stream().allMatch(p -> Candidate.has(commanders, p.id()));
  }

  /** The infinitive whose "to" a verb shares: "wants to meet them and sign a truce", or -1. */
  int shared(int before) {
    int first =
        before >= 0 && view.is(before, Chunk.Kind.CONJUNCTION) ? parse.verbBefore(before) : -1;
    while (first > 0 && parse.chunk(first).verb().gerund()) {
      first = parse.verbBefore(first - 1);
    }
    return first >= 0 && parse.chunk(first).verb().infinitive() ? first : -1;
  }

  /** The subordinator that opens a verb's clause, or -1. */
  int finiteSubordinator(int group) {
    for (int i = group - 1; i >= 0; i--) {
      if (parse.chunk(i).is(Kind.SUBORDINATOR)) {
        return i;
      }
      if (parse.chunk(i).is(Kind.VERB_GROUP) || parse.chunk(i).is(Kind.STOP)) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The verb of "demanded that both sides observe a truce", "proposed that a truce be declared", or
   * -1.
   */
  int demanding(int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean subjunctive =
        parse.tokens().get(parse.chunk(group).from()).is("be")
            || verb.form() == Inflection.BASE && !verb.auxiliary() && !verb.infinitive();
    int before = parse.skipBack(group - 1);
    int joined = view.is(before, Kind.CONJUNCTION) ? parse.verbBefore(before) : -1;
    if (subjunctive && joined >= 0) {
      return demanding(joined);
    }
    int that = subjunctive && verb.modal() == null ? finiteSubordinator(group) : -1;
    int outer = that > 0 && parse.head(that).equals("that") ? parse.skipBack(that - 1) : -1;
    return view.is(outer, Kind.VERB_GROUP)
            && view.frames().uses(parse, outer, Operator.URGE)
            && !parse.chunk(outer).verb().negated()
        ? outer
        : -1;
  }

  /** "became a forum for the parties to conclude a truce" */
  boolean venue(int group) {
    return parse.objects(group).stream()
        .anyMatch(np -> view.lexicon().has(EventWord.VENUE, parse.head(np)));
  }
}
