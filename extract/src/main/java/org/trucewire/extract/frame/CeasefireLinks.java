package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Ties a ceasefire to words further off: a relative clause after it, talks or a call before it. */
final class CeasefireLinks {

  private static final Set<String> AIMS =
      Set.of("for", "to", "toward", "towards", "on", "over", "about", "at", "with");
  private static final Set<String> LOCAL = Set.of("in", "between", "with", "across", "of");

  private final View view;
  private final Parse parse;
  private final CeasefireVerbs verbs;

  CeasefireLinks(View view, CeasefireVerbs verbs) {
    this.view = view;
    this.parse = view.parse();
    this.verbs = verbs;
  }

  /** The verb of "the truce in Yemen, which has held", where no other subject was found; or -1. */
  int relativeVerb(CeasefirePhrase phrase) {
    if (phrase.notion() == CeasefireNotion.MENTION || phrase.notion() == CeasefireNotion.CALL) {
      return -1;
    }
    int i = phrase.np() + 1;
    while (i + 1 < parse.chunks().size()
        && view.is(i, Kind.PREPOSITION)
        && LOCAL.contains(parse.head(i))
        && view.is(i + 1, Kind.NOUN_PHRASE)) {
      i += 2;
    }
    i = view.is(i, Kind.COMMA) ? i + 1 : i;
    if (!view.is(i, Kind.RELATIVE) && !view.is(i, Kind.SUBORDINATOR)
        || !parse.head(i).equals("which") && !parse.head(i).equals("that")) {
      return -1;
    }
    int verb = parse.skipForward(i + 1);
    boolean free =
        view.is(verb, Kind.VERB_GROUP)
            && !parse.subjects(verb).contains(parse.firstOfGroup(phrase.carrier()));
    return free ? verb : -1;
  }

  /** The talks or the call in "talks that Qatar hosts, aimed at securing a truce", or -1. */
  int callBefore(CeasefirePhrase phrase) {
    if (phrase.notion() == CeasefireNotion.MENTION
        || phrase.notion() == CeasefireNotion.VIOLATION
        || phrase.preposition().isEmpty() && !sought(phrase)
        || !phrase.preposition().isEmpty() && !AIMS.contains(phrase.preposition())) {
      return -1;
    }
    for (int i = phrase.np() - 1; i >= 0 && i >= phrase.np() - 10; i--) {
      Kind kind = parse.chunk(i).kind();
      if (kind == Kind.STOP
          || kind == Kind.SUBORDINATOR
          || kind == Kind.VERB_GROUP
              && parse.finite(i)
              && !parse.reduced(i)
              && !parse.head(i).equals("aimed")
              && !parse.head(i).equals("focused")) {
        return -1;
      }
      if (kind == Kind.NOUN_PHRASE && CeasefirePhrase.notionOf(view, i) == CeasefireNotion.CALL) {
        return i;
      }
    }
    return -1;
  }

  private boolean sought(CeasefirePhrase phrase) {
    int group = phrase.np() - 1;
    if (!view.is(group, Kind.VERB_GROUP)) {
      return false;
    }
    CeasefireFrame frame = verbs.frame(phrase, group, Relation.OBJECT);
    return frame != null
        && (frame.type() == EventType.AGREED
            || frame.type() == EventType.CALLED
            || frame.type() == EventType.EXTENDED);
  }

  /** The resolution in "vetoed a resolution calling for a truce", or -1. */
  int refused(CeasefireFrame frame, int group) {
    if (frame.type() != EventType.CALLED
        || !parse.chunk(group).verb().gerund()
        || !view.is(group - 1, Kind.NOUN_PHRASE)
        || CeasefirePhrase.notionOf(view, group - 1) != CeasefireNotion.CALL) {
      return -1;
    }
    int over = Governor.verbOver(view, group - 1);
    if (over < 0) {
      return -1;
    }
    boolean refusing =
        view.frames().ceasefireVerbs().verbs(parse, over).stream()
            .anyMatch(
                hit ->
                    hit.value().type() == EventType.REJECTED
                        && hit.value().notion() == CeasefireNotion.CALL);
    return refusing ? group - 1 : -1;
  }
}
