package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;
import org.trucewire.extract.syntax.Token;

/** Ceasefires told by what they do: the guns fall silent, the fighting stops under a truce. */
final class CeasefireSilences {

  /** The rule of what it finds. */
  static final String RULE = "halt:silent";

  private static final Set<String> BY_TRUCE = Set.of("under", "with", "after", "following");

  private final View view;
  private final Parse parse;

  CeasefireSilences(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The ceasefires so told in a sentence that names some, or none, by other words. */
  List<Candidate> find(List<CeasefirePhrase> named) {
    boolean truce = named.stream().anyMatch(p -> BY_TRUCE.contains(p.preposition()));
    boolean known = view.ceasefireBefore() || !named.isEmpty();
    List<Candidate> found = new ArrayList<>();
    for (int i = 1; i < parse.chunks().size(); i++) {
      int np = view.is(i, Kind.VERB_GROUP) ? subject(i) : -1;
      if (np < 0) {
        continue;
      }
      boolean silent = view.lexicon().has(EventWord.GUN, parse.head(np)) && silent(i);
      boolean calm = known && view.lexicon().has(EventWord.FRONT, parse.head(np)) && silent(i);
      boolean stops =
          (truce || formal(np) || scheduled(i) || announced(i))
              && view.lexicon().has(EventWord.STOPPING_FIGHT, parse.head(np))
              && stops(i);
      boolean lull = known && view.lexicon().has(EventWord.CALM, parse.head(np)) && prevails(i);
      Candidate candidate = silent || calm || lull || stops ? candidate(np, i) : null;
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  /** "calm prevailed", "an uneasy quiet reigned" */
  private boolean prevails(int group) {
    return parse.objects(group).isEmpty()
        && view.lexicon().has(EventWord.PREVAIL, parse.head(group));
  }

  /** The noun phrase of which a verb group tells, or -1. */
  private int subject(int group) {
    int np = parse.skipBack(group - 1);
    if (scheduled(group)) {
      np = parse.skipBack(np - 1);
    }
    while (view.is(np, Kind.NOUN_PHRASE)) {
      int first = parse.firstOfGroup(np);
      if (!view.is(first - 1, Kind.PREPOSITION) || !view.is(first - 2, Kind.NOUN_PHRASE)) {
        return first;
      }
      np = first - 2;
    }
    return -1;
  }

  /** "is to cease", "are to be halted" */
  private boolean scheduled(int group) {
    int be = group - 1;
    return parse.chunk(group).verb().infinitive()
        && view.is(be, Kind.VERB_GROUP)
        && VerbSetting.be(parse, be)
        && parse.chunk(be).to() - parse.chunk(be).from() == 1;
  }

  /** "announced that operations would stop" */
  private boolean announced(int group) {
    String modal = parse.chunk(group).verb().modal();
    int outer = parse.verbBefore(group - 1);
    return modal != null
        && (modal.equals("will") || modal.equals("would"))
        && outer >= 0
        && view.lexicon().has(EventWord.ANNOUNCE, parse.head(outer))
        && view.resolve(parse.subjects(outer), Reading.SPEAKER).stream()
            .anyMatch(Party::belligerent);
  }

  /** "combat operations", "all firing": what only an order brings to an end. */
  private boolean formal(int np) {
    Chunk chunk = parse.chunk(np);
    boolean formal = view.lexicon().has(EventWord.FORMAL_FIGHT, parse.head(np));
    for (int t = chunk.from(); t < chunk.head(); t++) {
      String word = parse.tokens().get(t).lower();
      formal |= word.equals("all") || view.lexicon().has(EventWord.FORMAL_FIGHT, word);
    }
    return formal;
  }

  /** "fell eerily silent", "have been quiet", "were still" */
  private boolean silent(int group) {
    List<Token> tokens = parse.tokens();
    int next = parse.chunk(group).to();
    while (next < tokens.size() && tokens.get(next).lower().endsWith("ly")) {
      next++;
    }
    boolean be = VerbSetting.be(parse, group);
    return (be || view.lexicon().has(EventWord.FALL, parse.head(group)))
        && next < tokens.size()
        && view.lexicon().has(EventWord.SILENT, tokens.get(next).lower())
        && !(next + 1 < tokens.size() && tokens.get(next + 1).tag() == Tag.VERB);
  }

  private boolean stops(int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    return parse.objects(group).isEmpty()
        && view.by(group).isEmpty()
        && (!verb.infinitive() || scheduled(group))
        && !verb.gerund()
        && !parse.reduced(group)
        && view.frames().uses(parse, group, Operator.STOP);
  }

  private Candidate candidate(int np, int group) {
    Chunk.VerbShape verb = parse.chunk(group).verb();
    String modal = verb.modal() == null ? "" : verb.modal();
    boolean must = modal.equals("must") || modal.equals("should");
    boolean planned = scheduled(group);
    int asking = verb.infinitive() && !planned ? parse.verbBefore(group - 1) : -1;
    boolean asked =
        asking >= 0
            && (view.frames().uses(parse, asking, Operator.URGE)
                || view.frames().uses(parse, asking, Operator.WISH));
    boolean told =
        (!verb.infinitive() || planned)
            && !must
            && (announced(group) || Modality.obstacle(view, group, EventType.EFFECTIVE) == null)
            && Modality.condition(parse, group) == null;
    if (verb.negated() || !must && !asked && !told) {
      return null;
    }
    EventType type = told ? EventType.EFFECTIVE : EventType.CALLED;
    Candidate candidate = new Candidate(type, RULE, parse.chunk(np).head(), np);
    candidate.verb = asked ? asking : group;
    candidate.triggers.add(parse.chunk(group).head());
    if (asked) {
      candidate.initiators(view.resolve(parse.subjects(asking), Reading.AGENT));
    }
    if (told && (planned || !modal.isEmpty())) {
      candidate.mode = Mode.PLANNED;
    }
    return candidate;
  }

  /** Whether a ceasefire is told by the end of an act, which so is no act of its own. */
  static boolean ends(Candidate ceasefire, Candidate act) {
    return ceasefire.rule.equals(RULE)
        && (ceasefire.chunk == act.chunk || ceasefire.verb >= 0 && ceasefire.verb == act.verb);
  }
}
