package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;

/**
 * Finds verbs that belong to a ceasefire although the parse ties them to something else: far off,
 * in a list, or right after it.
 */
final class CeasefireAttachments {

  private static final Set<String> OCCASIONS = Set.of("at", "in", "during", "after", "following");

  private static final Set<String> FROM_OTHERS = Set.of("begin", "collapse");

  private final View view;
  private final Parse parse;

  CeasefireAttachments(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The participle in "a truce agreed last month", which the parse took for a verb; or -1. */
  int participle(CeasefirePhrase phrase) {
    int group = phrase.np() + 1;
    if (!view.is(group, Kind.VERB_GROUP)
        || parse.subjects(group).contains(parse.firstOfGroup(phrase.carrier()))) {
      return -1;
    }
    return bareParticiple(group) ? group : -1;
  }

  private boolean bareParticiple(int group) {
    Chunk chunk = parse.chunk(group);
    Inflection form = chunk.verb().form();
    return chunk.to() - chunk.from() == 1
        && (form == Inflection.PARTICIPLE || form == Inflection.PAST_OR_PARTICIPLE);
  }

  /** What a verb that stands far before a ceasefire makes of it, or null. */
  CeasefireFrame far(CeasefirePhrase phrase, int group, DistantVerbs distant) {
    if (group == listed(phrase)) {
      return listedFrame(phrase, group);
    }
    return group < phrase.np() ? distant.bound(phrase, group) : null;
  }

  /** The participle in "violations of a truce agreed last month", or -1. */
  int innerParticiple(CeasefirePhrase phrase) {
    int group = phrase.np() + 1;
    boolean other =
        phrase.carrier() != phrase.np()
            && phrase.notion() != CeasefireNotion.CEASEFIRE
            && phrase.notion() != CeasefireNotion.INSTRUMENT;
    boolean participle = other && view.is(group, Kind.VERB_GROUP) && bareParticiple(group);
    boolean main =
        participle
            && parse.finite(group)
            && parse.subjects(group).contains(parse.firstOfGroup(phrase.carrier()));
    return participle && !main ? group : -1;
  }

  /** The verb of "appealed for aid, for talks and for a truce", or -1. */
  int listed(CeasefirePhrase phrase) {
    int preposition = parse.skipBack(parse.firstOfGroup(phrase.carrier()) - 1);
    if (preposition < 0 || !view.is(preposition, Kind.PREPOSITION)) {
      return -1;
    }
    String word = parse.head(preposition);
    boolean joined = false;
    for (int i = preposition - 1; i > 0; i--) {
      switch (parse.chunk(i).kind()) {
        case CONJUNCTION, COMMA -> joined = true;
        case PREPOSITION -> {
          int before = parse.skipBack(i - 1);
          if (joined && parse.head(i).equals(word) && view.is(before, Kind.VERB_GROUP)) {
            return before;
          }
        }
        case NOUN_PHRASE, TIME, OTHER -> {}
        default -> {
          return -1;
        }
      }
    }
    return -1;
  }

  /** What the verb of a list asks for: the frame of "appeal for", or null. */
  private CeasefireFrame listedFrame(CeasefirePhrase phrase, int group) {
    String preposition = parse.head(parse.skipBack(parse.firstOfGroup(phrase.carrier()) - 1));
    for (PhraseTable.Hit<CeasefireFrame> hit : view.frames().ceasefireVerbs().verbs(parse, group)) {
      CeasefireFrame frame = hit.value();
      boolean call = frame.notion() == CeasefireNotion.CALL;
      if (frame.relation() == Relation.OBJECT
          && frame.type() == EventType.CALLED
          && hit.phrase().endsWith(" " + preposition)
          && call == (phrase.notion() == CeasefireNotion.CALL)) {
        return frame;
      }
    }
    return null;
  }

  /** The verb of "a truce to stop the shelling in the north came into force", or -1. */
  int lateStart(CeasefirePhrase phrase) {
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
        && phrase.notion() != CeasefireNotion.INSTRUMENT) {
      return -1;
    }
    for (int i = phrase.carrier() + 1; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.STOP) || view.is(i, Kind.SUBORDINATOR)) {
        return -1;
      }
      if (!view.is(i, Kind.VERB_GROUP)) {
        continue;
      }
      boolean free =
          parse.subjects(i).stream()
              .noneMatch(np -> CeasefirePhrase.notionOf(view, np) != null || actor(np));
      for (PhraseTable.Hit<CeasefireFrame> hit : view.frames().ceasefireVerbs().verbs(parse, i)) {
        boolean loose = FROM_OTHERS.contains(hit.phrase());
        if (free
            && view.lexicon().has(EventWord.PACT_IDIOM, hit.phrase())
            && hit.value().relation() == Relation.SUBJECT
            && (!loose || parse.subjects(i).isEmpty())) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean actor(int np) {
    return parse.firstOfGroup(np) == np
        && np > 0
        && !view.is(np - 1, Kind.PREPOSITION)
        && !(view.is(np - 1, Kind.TIME) && view.is(np - 2, Kind.PREPOSITION))
        && !view.is(np - 1, Kind.VERB_GROUP);
  }

  /**
   * The agreement or the talks in "a deal to end the fighting", "agreement had been reached to halt
   * hostilities", whose verb is in a group; or -1.
   */
  static int matter(View view, int group) {
    Parse parse = view.parse();
    if (!view.is(group, Kind.VERB_GROUP)) {
      return -1;
    }
    int before = parse.skipBack(group - 1);
    if (parse.chunk(group).verb().gerund() && view.is(before, Kind.PREPOSITION)) {
      before = parse.skipBack(before - 1);
    } else if (!parse.chunk(group).verb().infinitive()) {
      return -1;
    }
    if (view.is(before, Kind.VERB_GROUP) && parse.passive(before)) {
      for (int subject : parse.subjects(before)) {
        if (CeasefirePhrase.notionOf(view, subject) == CeasefireNotion.INSTRUMENT) {
          return subject;
        }
      }
      return -1;
    }
    while (before > 1 && view.is(before, Kind.NOUN_PHRASE)) {
      CeasefireNotion notion = CeasefirePhrase.notionOf(view, before);
      if (notion == CeasefireNotion.INSTRUMENT || notion == CeasefireNotion.CALL) {
        return occasion(view, before) ? -1 : before;
      }
      int first = parse.firstOfGroup(before);
      int preposition = parse.skipBack(first - 1);
      if (preposition < 1 || !view.is(preposition, Kind.PREPOSITION)) {
        return -1;
      }
      before = parse.skipBack(preposition - 1);
    }
    CeasefireNotion notion =
        view.is(before, Kind.NOUN_PHRASE) ? CeasefirePhrase.notionOf(view, before) : null;
    return notion == CeasefireNotion.INSTRUMENT || notion == CeasefireNotion.CALL ? before : -1;
  }

  /** "agreed at talks in Geneva to stop shooting": the talks are not what they agreed on. */
  private static boolean occasion(View view, int np) {
    Parse parse = view.parse();
    int preposition = parse.skipBack(parse.firstOfGroup(np) - 1);
    int verb = parse.skipBack(preposition - 1);
    return view.is(preposition, Kind.PREPOSITION)
        && OCCASIONS.contains(parse.head(preposition))
        && view.is(verb, Kind.VERB_GROUP)
        && view.frames().uses(parse, verb, Operator.AGREE);
  }
}
