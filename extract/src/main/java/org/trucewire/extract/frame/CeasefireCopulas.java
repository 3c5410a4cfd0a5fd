package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Reads what "is" and "must" say of a ceasefire: that it is needed, that there is none. */
final class CeasefireCopulas {

  /** Words of "out of the question". */
  private static final int LONGEST_PREDICATE = 4;

  /** Modal verbs of "there will be no truce". */
  private static final Set<String> DENYING = Set.of("will", "would", "can", "could");

  private CeasefireCopulas() {}

  /** "a ceasefire is needed", "the priority is a ceasefire", "there is a ceasefire". */
  static void read(View view, CeasefirePhrase phrase, int group, List<Candidate> found) {
    Parse parse = view.parse();
    String head = parse.head(group);
    boolean be = VerbSetting.be(parse, group);
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
            && phrase.notion() != CeasefireNotion.INSTRUMENT
        || !be
            && !view.lexicon().has(EventWord.NEEDED, head)
            && !duty(parse, phrase, group)
            && !VerbSetting.only(parse, group)) {
      return;
    }
    int goal = CeasefireGoals.of(view, phrase, group);
    boolean needed =
        goal >= 0 || VerbSetting.only(parse, group) || view.lexicon().has(EventWord.NEEDED, head);
    int from = parse.chunk(Math.max(0, group - 3)).from();
    int to = Math.min(parse.tokens().size(), parse.chunk(group).to() + 8);
    for (int t = from; t < to; t++) {
      needed |= view.lexicon().has(EventWord.NEEDED, parse.tokens().get(t).lower());
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    needed |=
        verb.modal() != null && (verb.modal().equals("must") || verb.modal().equals("should"));
    boolean complement = parse.chunk(phrase.carrier()).from() > parse.chunk(group).from();
    boolean no =
        complement && parse.tokens().get(parse.chunk(group).to() - 1).is("no")
            || parse.tokens().get(parse.chunk(phrase.carrier()).from()).is("no");
    boolean none = no && verb.modal() != null && DENYING.contains(verb.modal());
    if (none) {
      Candidate refusal =
          new Candidate(EventType.REJECTED, CeasefireRefusals.RULE, phrase.trigger(), phrase.np());
      refusal.verb = group;
      found.add(refusal);
      return;
    }
    if (be && !complement && unthinkable(view, group)) {
      Candidate refusal =
          new Candidate(EventType.REJECTED, CeasefireRefusals.RULE, phrase.trigger(), phrase.np());
      refusal.verb = group;
      found.add(refusal);
      return;
    }
    if (be && (complement || no) && untrue(view, group, no) && verb.modal() == null) {
      Candidate denied =
          new Candidate(EventType.AGREED, "ceasefire:untrue", phrase.trigger(), phrase.np());
      denied.verb = group;
      denied.mode = Mode.DENIED;
      CeasefireRoles.fillNominal(view, denied, phrase);
      found.add(denied);
      return;
    }
    if (be && !needed && phrase.np() == phrase.carrier() && exists(view, phrase, group)) {
      Candidate holds =
          new Candidate(EventType.EFFECTIVE, "ceasefire:exist", phrase.trigger(), phrase.np());
      holds.verb = group;
      CeasefireRoles.fillNominal(view, holds, phrase);
      found.add(holds);
      return;
    }
    if (needed && !verb.negated()) {
      Candidate candidate =
          new Candidate(EventType.CALLED, "ceasefire:needed", phrase.trigger(), phrase.np());
      candidate.verb = group;
      if (goal >= 0) {
        CeasefireGoals.fill(view, candidate, phrase, goal);
      } else {
        CeasefireRoles.fillNominal(view, candidate, phrase);
      }
      found.add(candidate);
    }
  }

  /** "a truce is impossible", "a ceasefire would be out of the question" */
  private static boolean unthinkable(View view, int group) {
    Parse parse = view.parse();
    Chunk.VerbShape verb = parse.chunk(group).verb();
    boolean told =
        verb.modal() == null || verb.modal().equals("would") || verb.modal().equals("will");
    if (!told || Modality.condition(parse, group) != null) {
      return false;
    }
    int from = parse.chunk(group).head() + 1;
    StringBuilder words = new StringBuilder();
    for (int t = from; t < parse.tokens().size() && t < from + LONGEST_PREDICATE; t++) {
      words.append(words.isEmpty() ? "" : " ").append(parse.tokens().get(t).lower());
      if (view.lexicon().has(EventWord.UNTHINKABLE, words.toString())) {
        return true;
      }
    }
    return false;
  }

  /** "a truce must come first" */
  private static boolean duty(Parse parse, CeasefirePhrase phrase, int group) {
    String modal = parse.chunk(group).verb().modal();
    return modal != null
        && (modal.equals("must") || modal.equals("should"))
        && parse.subjects(group).contains(parse.firstOfGroup(phrase.carrier()));
  }

  /** "there is no ceasefire", "it was not a truce", "denied that it was one" */
  private static boolean untrue(View view, int group, boolean no) {
    Parse parse = view.parse();
    int outer = parse.verbBefore(group - 1);
    boolean denied = outer >= 0 && view.frames().uses(parse, outer, Operator.DENIAL);
    return no || parse.chunk(group).verb().negated() || denied;
  }

  /** "there is a truce now" */
  private static boolean exists(View view, CeasefirePhrase phrase, int group) {
    Parse parse = view.parse();
    Chunk.VerbShape verb = parse.chunk(group).verb();
    int from = parse.chunk(group).from();
    return from > 0
        && parse.skipForward(group + 1) == phrase.np()
        && !VerbSetting.nothing(parse, phrase.np())
        && parse.tokens().get(from - 1).is("there")
        && (parse.head(group).equals("is") || parse.head(group).equals("'s"))
        && !verb.negated()
        && verb.modal() == null
        && Modality.condition(parse, group) == null;
  }
}
