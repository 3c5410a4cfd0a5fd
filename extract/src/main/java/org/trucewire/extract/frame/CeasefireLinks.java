package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Ties a ceasefire to words further off: when it is to begin, talks or a call before it. */
final class CeasefireLinks {

  private static final Set<String> AIMS =
      Set.of("for", "to", "toward", "towards", "on", "over", "about", "at", "with");
  private static final Set<String> LOCAL =
      Set.of("in", "between", "with", "across", "of", "along", "on", "near", "at", "for");

  private static final Set<String> FROM = Set.of("from", "effective", "beginning", "starting");

  private final View view;
  private final Parse parse;
  private final CeasefireVerbs verbs;

  CeasefireLinks(View view, CeasefireVerbs verbs) {
    this.view = view;
    this.parse = view.parse();
    this.verbs = verbs;
  }

  /** "a truce agreed by both", "a truce proposed by Egypt": a participle that names its doer. */
  boolean byItsMaker(CeasefireFrame frame, int group) {
    boolean made = frame.type() == EventType.AGREED;
    boolean asked =
        frame.type() == EventType.CALLED && view.lexicon().has(EventWord.ASK, frame.verb());
    return (made || asked)
        && frame.who() == CeasefireFrame.Who.SUBJECT
        && !CeasefireVerbs.NEGOTIATED.contains(frame.verb())
        && !view.by(group).isEmpty();
  }

  /** Where "to begin on Friday", "effective Monday" or "from noon on Sunday" stands, or -1. */
  int start(CeasefirePhrase phrase) {
    int i = Math.max(phrase.np(), phrase.carrier()) + 1;
    if (view.is(i, Kind.TIME) && parse.tokens().get(parse.chunk(i).from() - 1).is("effective")) {
      return i;
    }
    while (i + 1 < parse.chunks().size()
        && view.is(i, Kind.PREPOSITION)
        && LOCAL.contains(parse.head(i))
        && !FROM.contains(parse.head(i))
        && (view.is(i + 1, Kind.NOUN_PHRASE) || view.is(i + 1, Kind.TIME))) {
      i += 2;
    }
    i = view.is(i, Kind.TIME) ? i + 1 : i;
    i = view.is(i, Kind.COMMA) ? i + 1 : i;
    i = view.is(i, Kind.OTHER) && parse.head(i).equals("due") ? i + 1 : i;
    if (view.is(i, Kind.VERB_GROUP)) {
      boolean starts =
          (parse.chunk(i).verb().infinitive() || parse.chunk(i).verb().gerund())
              && view.frames().ceasefireVerbs().verbs(parse, i).stream()
                  .map(PhraseTable.Hit::value)
                  .anyMatch(
                      f -> f.type() == EventType.EFFECTIVE && f.relation() == Relation.SUBJECT);
      return starts && verbs.dated(i) ? i : -1;
    }
    boolean from =
        i < parse.chunks().size()
            && FROM.contains(parse.head(i))
            && (view.is(i + 1, Kind.TIME)
                || view.is(i + 2, Kind.TIME) && !view.is(i + 1, Kind.COMMA));
    return from ? i : -1;
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
    if (frame.type() != EventType.CALLED || parse.chunk(group).verb().infinitive()) {
      return -1;
    }
    int call = group - 1;
    if (view.is(call, Kind.RELATIVE)) {
      call = parse.skipBack(view.is(call - 1, Kind.COMMA) ? call - 2 : call - 1);
    } else if (!parse.chunk(group).verb().gerund()) {
      return -1;
    }
    if (!view.is(call, Kind.NOUN_PHRASE)
        || CeasefirePhrase.notionOf(view, call) != CeasefireNotion.CALL) {
      return -1;
    }
    int over = Governor.verbOver(view, call);
    if (over < 0) {
      return -1;
    }
    boolean refusing =
        view.frames().ceasefireVerbs().verbs(parse, over).stream()
            .anyMatch(
                hit ->
                    hit.value().type() == EventType.REJECTED
                        && hit.value().notion() == CeasefireNotion.CALL);
    return refusing ? call : -1;
  }

  /** The verb whose idiom leads to a ceasefire: "left the door open to a truce", or -1. */
  int idiom(CeasefirePhrase phrase) {
    int np = parse.firstOfGroup(phrase.carrier());
    for (int i = np - 1; i >= 0 && i >= np - 5; i--) {
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return -1;
      }
      if (view.is(i, Kind.VERB_GROUP)) {
        int first = parse.chunk(np).from();
        int start = parse.tokens().get(first - 1).is("yet") ? first - 1 : first;
        boolean leads =
            view.frames().ceasefireVerbs().verbs(parse, i).stream()
                .anyMatch(hit -> hit.to() == start && hit.phrase().indexOf(' ') > 0);
        if (leads || !parse.subjects(i).isEmpty() && !parse.chunk(i).verb().infinitive()) {
          return leads ? i : -1;
        }
      }
    }
    return -1;
  }

  /** "rejected" in "was accepted by one side but rejected by the other", or -1. */
  int secondPassive(int group) {
    for (int i = group + 1; i < parse.chunks().size() && i < group + 7; i++) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE)) {
        return -1;
      }
      if (view.is(i, Kind.VERB_GROUP)) {
        return parse.passive(group) && secondOfPassives(i) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether a participle follows "but" or "and" and names its doer. */
  boolean secondOfPassives(int group) {
    int before = parse.skipBack(group - 1);
    return before >= 0
        && parse.chunk(before).is(Kind.CONJUNCTION)
        && view.is(group + 1, Kind.PREPOSITION)
        && parse.head(group + 1).equals("by");
  }

  /** The efforts of "efforts to reach a truce have failed", or -1. */
  int failedTalks(CeasefirePhrase phrase, int group) {
    for (int i = group - 1; i >= 0 && i >= group - 3; i--) {
      if (!view.is(i, Kind.NOUN_PHRASE)) {
        continue;
      }
      int under = laterVerb(phrase.np());
      boolean fails =
          under >= 0
              && CeasefirePhrase.notionOf(view, i) == CeasefireNotion.CALL
              && parse.verbBefore(i - 1) < 0
              && view.frames().ceasefireVerbs().verbs(parse, under).stream()
                  .map(PhraseTable.Hit::value)
                  .anyMatch(
                      f ->
                          f.type() == EventType.REJECTED
                              && f.relation() == Relation.SUBJECT
                              && f.notion() == CeasefireNotion.CALL);
      return fails ? i : -1;
    }
    return -1;
  }

  private int laterVerb(int np) {
    for (int i = np + 1; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return -1;
      }
      if (view.is(i, Kind.VERB_GROUP)) {
        return parse.finite(i) ? i : -1;
      }
    }
    return -1;
  }

  /** "began unravelling" */
  boolean begun(int group) {
    return view.is(group - 1, Kind.VERB_GROUP)
        && view.frames().uses(parse, group - 1, Operator.REAL);
  }

  /** Whether "began" only opens what the next verb says: "began unravelling". */
  boolean opens(int group) {
    return view.is(group + 1, Kind.VERB_GROUP)
        && parse.chunk(group + 1).verb().gerund()
        && begun(group + 1);
  }
}
