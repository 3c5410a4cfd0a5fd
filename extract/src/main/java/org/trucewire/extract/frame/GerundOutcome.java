package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells what an -ing form makes of a ceasefire: "talks on extending", "the hope of reaching". */
final class GerundOutcome {

  private static final Set<String> TOWARDS =
      Set.of("on", "at", "toward", "towards", "for", "about", "to");

  private GerundOutcome() {}

  /** The outcome of a verb of a type in a group, null if it stands for itself. */
  static CeasefireOutcome of(View view, EventType type, int group, boolean positive) {
    Parse parse = view.parse();
    int before = parse.skipBack(group - 1);
    int over = positive ? parse.verbBefore(group - 1) : -1;
    EventType outer = over < 0 ? null : typeOver(view, over, group);
    if (outer == EventType.REJECTED) {
      return new CeasefireOutcome(outer, Mode.ASSERTED, over, Operator.REFUSE, null);
    }
    if (outer == EventType.CALLED) {
      return new CeasefireOutcome(outer, Mode.ASSERTED, over, Operator.WISH, null);
    }
    if (view.is(before, Kind.VERB_GROUP)
        && view.lexicon().has(EventWord.UNREAL_VERB, parse.head(before))) {
      return CeasefireOutcome.none("not done: \"" + parse.head(before) + "\"");
    }
    if (positive
        && type != EventType.CALLED
        && before > 0
        && parse.chunk(before).is(Kind.PREPOSITION)
        && parse.head(before).equals("of")) {
      String noun = parse.head(before - 1);
      if (view.lexicon().has(EventWord.HOPED_FOR, noun)
          && parse.tokens().get(parse.chunk(before - 1).from()).is("no")) {
        return CeasefireOutcome.of(EventType.REJECTED);
      }
      return view.lexicon().has(EventWord.HOPED_FOR, noun)
          ? CeasefireOutcome.of(EventType.CALLED)
          : CeasefireOutcome.none("only spoken of: \"" + noun + " of\"");
    }
    if (sequel(parse, type, group)) {
      return CeasefireOutcome.of(type);
    }
    if (type == EventType.AGREED
        && over >= 0
        && before >= 0
        && parse.head(before).equals("without")
        && parse.finite(over)
        && view.lexicon().has(EventWord.DEPART, parse.head(over))) {
      return new CeasefireOutcome(EventType.REJECTED, Mode.ASSERTED, over, Operator.REFUSE, null);
    }
    if (before >= 0
        && (parse.head(before).equals("before") || parse.head(before).equals("without"))) {
      return CeasefireOutcome.none("not done: \"" + parse.head(before) + "\"");
    }
    if (positive
        && before >= 0
        && parse.chunk(before).is(Kind.PREPOSITION)
        && TOWARDS.contains(parse.head(before))) {
      return CeasefireOutcome.of(EventType.CALLED);
    }
    if (type == EventType.AGREED && VerbSetting.subjectClause(parse, group)) {
      return CeasefireOutcome.none("only spoken of: \"" + parse.head(group) + "\"");
    }
    return null;
  }

  /** "held for a week before collapsing": what a ceasefire came to, if the rest is told as done. */
  private static boolean sequel(Parse parse, EventType type, int group) {
    boolean last = type == EventType.ENDED || type == EventType.VIOLATED;
    int main = last && CeasefireSequels.follows(parse, group) ? parse.verbBefore(group - 1) : -1;
    return main >= 0 && parse.finite(main) && parse.chunk(main).verb().modal() == null;
  }

  /** "ruled out laying down arms", "suggested extending the truce": the type of the verb before. */
  private static EventType typeOver(View view, int group, int gerund) {
    Chunk.VerbShape verb = view.parse().chunk(group).verb();
    if (verb.negated() || verb.modal() != null || view.parse().passive(group)) {
      return null;
    }
    for (PhraseTable.Hit<CeasefireFrame> hit :
        view.frames().ceasefireVerbs().verbs(view.parse(), group)) {
      if (hit.value().relation() == CeasefireFrame.Relation.OBJECT
          && !hit.phrase().equals("deny")
          && hit.to() == view.parse().chunk(gerund).from()) {
        return hit.value().type();
      }
    }
    return null;
  }
}
