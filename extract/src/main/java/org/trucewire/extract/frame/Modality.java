package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;

/** Tells reported acts from wished, feared, supposed and denied ones. */
final class Modality {

  private static final Set<String> HYPOTHETICAL =
      Set.of("could", "may", "might", "can", "should", "would", "must", "ca", "'d");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "how");

  private Modality() {}

  /** Why a verb does not report an act that happened, or null if it does. */
  static String obstacle(View view, int group, EventType type) {
    Parse parse = view.parse();
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean host = type == EventType.HOSTILITIES;
    if (verb.modal() != null && !Factives.perceived(view, group)) {
      if (HYPOTHETICAL.contains(verb.modal())) {
        return "hypothetical: \"" + verb.modal() + "\"";
      }
      if (host) {
        return "not yet done: \"" + verb.modal() + "\"";
      }
    }
    if (host && (verb.negated() || nobody(parse, group))) {
      return "negated";
    }
    String condition = condition(parse, group);
    if (condition != null && !(host && Factives.told(view, group, condition))) {
      return "hypothetical: \"" + condition + "\"";
    }
    if (verb.infinitive() && host) {
      return Factives.took(view, group) ? null : infinitive(view, group);
    }
    int shared = host ? joined(parse, group) : -1;
    if (shared >= 0) {
      return obstacle(view, shared, type);
    }
    if (host && Factives.gerund(parse, group)) {
      int before = parse.skipBack(group - 1);
      String outcome = outcome(parse, group, before);
      if (outcome != null) {
        return "hypothetical: \"" + outcome + "\"";
      }
      int aspect = Factives.aspect(view, before);
      if (aspect >= 0) {
        return obstacle(view, aspect, type);
      }
      if (before >= 0
          && parse.chunk(before).is(Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.UNREAL_VERB, parse.head(before))) {
        return "not done: \"" + parse.head(before) + "\"";
      }
      if (before > 0 && parse.chunk(before).is(Kind.PREPOSITION)) {
        int governor = parse.skipBack(before - 1);
        String word = governor < 0 ? "" : parse.head(governor);
        if (parse.head(before).equals("from") && !Factives.failedToStop(view, before)
            || parse.head(before).equals("without")
            || parse.head(before).equals("against")
            || view.lexicon().has(EventWord.UNREAL_NOUN, word)
                && !view.lexicon().has(EventWord.EARLIER, parse.head(before))
            || view.lexicon().has(EventWord.UNREAL_VERB, word)
            || parse.head(before).equals("for")
                && !accusing(view, governor)
                && !Factives.answered(view, governor)) {
          return "not reported as done: \"" + word + " " + parse.head(before) + "\"";
        }
      }
    }
    return null;
  }

  /** "No soldiers were killed." */
  private static boolean nobody(Parse parse, int group) {
    for (int np : parse.subjects(group)) {
      String first = parse.tokens().get(parse.chunk(np).from()).lower();
      if (first.equals("no") || first.equals("none") || first.equals("nobody")) {
        return true;
      }
    }
    return false;
  }

  /** The verb whose auxiliary or "to" a verb shares: "will surround and storm"; or -1. */
  private static int joined(Parse parse, int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    int before = parse.skipBack(group - 1);
    boolean plain = verb.form() == Inflection.BASE && !verb.auxiliary() && !verb.infinitive();
    if (!plain && !verb.bare() || before <= 0 || !parse.chunk(before).is(Kind.CONJUNCTION)) {
      return -1;
    }
    int first = parse.verbBefore(before - 1);
    if (first < 0) {
      return -1;
    }
    Chunk.VerbShape shape = parse.chunk(first).verb();
    if (!plain) {
      boolean participle = shape.auxiliary() && shape.form() != Inflection.BASE;
      return participle && shape.modal() != null && first == before - 1 ? first : -1;
    }
    boolean base = shape.form() == Inflection.BASE;
    return base && (shape.infinitive() || shape.modal() != null || joined(parse, first) >= 0)
        ? first
        : -1;
  }

  /** The modal verb of which an act is the subject: "bombing the camps would not end it". */
  private static String outcome(Parse parse, int group, int before) {
    boolean opens =
        before < 0
            || parse.chunk(before).is(Kind.STOP)
            || parse.chunk(before).is(Kind.SUBORDINATOR);
    for (int i = group + 1; opens && i < parse.chunks().size(); i++) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.COMMA) || chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR)) {
        return null;
      }
      if (chunk.is(Kind.VERB_GROUP) && chunk.verb().modal() != null) {
        return chunk.verb().modal();
      }
      opens = !(chunk.is(Kind.VERB_GROUP) && parse.finite(i));
    }
    return null;
  }

  private static boolean accusing(View view, int chunk) {
    int verb = view.parse().verbBefore(chunk);
    return verb >= 0 && view.frames().uses(view.parse(), verb, Operator.ACCUSE);
  }

  private static String infinitive(View view, int group) {
    Parse parse = view.parse();
    int before = parse.skipBack(group - 1);
    if (before >= 0 && parse.chunk(before).is(Kind.CONJUNCTION)) {
      before = parse.verbBefore(before - 1);
    }
    if (Factives.did(view, group, before)) {
      return null;
    }
    if (before >= 0 && parse.chunk(before).is(Kind.VERB_GROUP)) {
      Chunk.VerbShape outer = parse.chunk(before).verb();
      boolean real = view.frames().uses(parse, before, Operator.REAL);
      if (real && outer.modal() == null && !outer.negated()) {
        return outer.infinitive() ? infinitive(view, before) : null;
      }
      return "only wanted, ordered or planned: \"" + parse.head(before) + " to\"";
    }
    int governor = parse.verbBefore(group - 1);
    if (governor >= 0 && Factives.forced(view, governor)) {
      return null;
    }
    if (governor >= 0
        && (view.frames().uses(parse, governor, Operator.REAL)
            || view.lexicon().has(EventWord.FORCED, parse.head(governor)))
        && (parse.passive(governor) || !view.frames().uses(parse, governor, Operator.SPEECH))
        && parse.chunk(governor).verb().modal() == null
        && !parse.chunk(governor).verb().negated()) {
      return null;
    }
    return "only a purpose";
  }

  static String condition(Parse parse, int group) {
    if (inverted(parse)) {
      return "should";
    }
    int joint = parse.skipBack(group - 1);
    if (joint > 0 && parse.chunk(joint).is(Kind.CONJUNCTION)) {
      int first = parse.verbBefore(joint - 1);
      String shared = first < 0 ? null : condition(parse, first);
      if (shared != null) {
        return shared;
      }
    }
    for (int i = group - 1; i >= 0; i--) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.STOP)) {
        return null;
      }
      if (chunk.is(Kind.SUBORDINATOR) && CONDITIONS.contains(parse.head(i))) {
        return parse.head(i);
      }
      if (chunk.is(Kind.SUBORDINATOR) && chunk.from() > 0) {
        return parse.tokens().get(chunk.from() - 1).is("long") ? "as long as" : null;
      }
      if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.RELATIVE)) {
        return null;
      }
      if (chunk.is(Kind.COMMA) && i + 1 < group && hasVerb(parse, i)) {
        return null;
      }
    }
    return null;
  }

  /** "Should the truce collapse, ..." */
  private static boolean inverted(Parse parse) {
    return parse.tokens().get(0).is("should");
  }

  private static boolean hasVerb(Parse parse, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)) {
        return true;
      }
      if (parse.chunk(i).is(Kind.COMMA) || parse.chunk(i).is(Kind.SUBORDINATOR)) {
        return false;
      }
    }
    return false;
  }

  /** Why a noun does not report an act that happened, or null if it does. */
  static String obstacleOfNoun(View view, int np) {
    Parse parse = view.parse();
    String first = parse.tokens().get(parse.chunk(np).from()).lower();
    if (first.equals("no") || first.equals("any")) {
      return "negated: \"" + first + "\"";
    }
    if (inverted(parse)) {
      return "hypothetical: \"should\"";
    }
    for (int t = parse.chunk(np).from(); t < parse.chunk(np).head(); t++) {
      String word = parse.tokens().get(t).lower();
      if (view.lexicon().has(EventWord.NOT_YET, word)) {
        return "not yet done: \"" + word + "\"";
      }
    }
    int start = parse.firstOfGroup(np);
    int before = parse.skipBack(start - 1);
    if (before > 0 && parse.chunk(before).is(Kind.PREPOSITION)) {
      int head = parse.skipBack(before - 1);
      if (head >= 0
          && parse.chunk(head).is(Kind.NOUN_PHRASE)
          && !view.lexicon().has(EventWord.EARLIER, parse.head(before))
          && view.lexicon().has(EventWord.UNREAL_NOUN, parse.head(head))) {
        return "not reported as done: \"" + parse.head(head) + " " + parse.head(before) + "\"";
      }
      if (head >= 0
          && parse.chunk(head).is(Kind.VERB_GROUP)
          && view.lexicon().has(EventWord.UNREAL_VERB, parse.head(head))) {
        return "not reported as done: \"" + parse.head(head) + "\"";
      }
      if (parse.head(before).equals("for")
          && head >= 0
          && parse.chunk(head).is(Kind.VERB_GROUP)
          && parse.head(head).equals("used")) {
        return "not reported as done: \"used for\"";
      }
      if (parse.head(before).equals("without")
          || parse.head(before).equals("for") && head >= 0 && parse.head(head).startsWith("call")) {
        return "not done: \"" + parse.head(before) + "\"";
      }
    }
    int verb =
        before >= 0 && parse.chunk(before).is(Kind.VERB_GROUP)
            ? before
            : Governor.verbOver(view, np);
    if (verb >= 0) {
      if (view.lexicon().has(EventWord.UNREAL_VERB, parse.head(verb))) {
        return "not reported as done: \"" + parse.head(verb) + "\"";
      }
      String obstacle = obstacle(view, verb, EventType.HOSTILITIES);
      if (obstacle != null && !obstacle.equals("only a purpose")) {
        return obstacle;
      }
      if (obstacle != null && view.frames().uses(parse, verb, Operator.SUPPORT)) {
        return obstacle;
      }
    }
    int under = Governor.verbUnder(view, np);
    if (under >= 0 && verb < 0) {
      Chunk.VerbShape shape = parse.chunk(under).verb();
      if (shape.modal() != null && !Factives.perceived(view, under) || shape.negated()) {
        return "hypothetical or negated: \"" + parse.head(under) + "\"";
      }
      if (Factives.stops(view, under)) {
        return "it only stops: \"" + parse.head(under) + "\"";
      }
      if (under + 1 < parse.chunks().size()
          && view.lexicon().has(EventWord.UNREAL_PREDICATE, parse.head(under + 1))) {
        return "hypothetical: \"" + parse.head(under + 1) + "\"";
      }
      String condition = condition(parse, under);
      if (condition != null) {
        return "hypothetical: \"" + condition + "\"";
      }
    }
    return null;
  }
}
