package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Proposes what a sentence reports about a ceasefire. */
final class CeasefireFrames {

  private final View view;
  private final Parse parse;
  private final List<String> notes;
  private final List<Candidate> found = new ArrayList<>();
  private final CeasefireVerbs verbs;
  private final VerbChain chain;
  private final CeasefireNouns nouns;
  private final CeasefireLinks links;
  private final CeasefireRelatives relatives;
  private final CeasefireAttachments attachments;
  private final DistantVerbs distant;
  private final CeasefireStarts starts;
  private final CeasefireSequels sequels;

  /** Phrases that are being read: one that leads back to itself tells nothing more. */
  private final Set<CeasefirePhrase> underway = new HashSet<>();

  private int named;

  private CeasefireFrames(View view, List<String> notes) {
    this.view = view;
    this.parse = view.parse();
    this.notes = notes;
    this.verbs = new CeasefireVerbs(view);
    this.chain = new VerbChain(view);
    this.links = new CeasefireLinks(view, verbs);
    this.relatives = new CeasefireRelatives(view);
    this.attachments = new CeasefireAttachments(view);
    this.distant = new DistantVerbs(view);
    this.sequels = new CeasefireSequels(view);
    this.starts = new CeasefireStarts(view, links, found);
    this.nouns = new CeasefireNouns(view, notes, found);
  }

  /** The ceasefire events in a sentence; why a word gave none goes to {@code notes}. */
  static List<Candidate> find(View view, List<String> notes) {
    CeasefireFrames frames = new CeasefireFrames(view, notes);
    List<CeasefirePhrase> phrases = CeasefirePhrase.in(view);
    frames.named = phrases.size();
    for (CeasefirePhrase phrase : phrases) {
      frames.phrase(phrase);
    }
    CeasefireRoles.share(frames.found);
    frames.found.addAll(new CeasefireHalts(view).wanted());
    frames.found.addAll(new CeasefireSilences(view).find(phrases));
    frames.found.addAll(Reciprocity.find(view, frames.named > 0));
    return frames.found;
  }

  private void phrase(CeasefirePhrase phrase) {
    if (underway.add(phrase)) {
      tell(phrase);
      int inner = attachments.innerParticiple(phrase);
      if (inner >= 0 && verbs.dated(inner)) {
        governed(phrase.alone(), inner, Relation.OBJECT);
      }
      underway.remove(phrase);
    }
  }

  private void tell(CeasefirePhrase phrase) {
    if (OtherTruces.names(view, phrase)) {
      note(phrase, "it is no truce between armed forces");
      return;
    }
    int before = found.size();
    int matter = RefusedMatters.of(view, phrase);
    if (matter >= 0) {
      phrase(phrase.carriedBy(matter));
      return;
    }
    int over = Governor.verbOver(view, phrase.carrier());
    Candidate denied = CeasefireDenials.of(view, phrase, over);
    Candidate refused = denied != null ? denied : CeasefireRefusals.of(view, phrase);
    if (refused != null) {
      found.add(refused);
      return;
    }
    int idiom = links.idiom(phrase);
    over = idiom >= 0 ? idiom : over;
    over = over >= 0 ? over : attachments.listed(phrase);
    over = over >= 0 ? over : distant.over(phrase);
    if (over >= 0) {
      governed(phrase, over, Relation.OBJECT);
    }
    for (int i = phrase.carrier() + 1; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)
          && sequels.tellsOf(i, parse.firstOfGroup(phrase.carrier()))) {
        boolean undergoes = parse.passive(i) || links.secondOfPassives(i);
        governed(phrase, i, undergoes ? Relation.OBJECT : Relation.SUBJECT);
        int second = links.secondPassive(i);
        if (second >= 0 && !parse.subjects(second).contains(parse.firstOfGroup(phrase.carrier()))) {
          governed(phrase, second, Relation.OBJECT);
        }
      }
    }
    int participle = attachments.participle(phrase);
    if (participle >= 0 && verbs.dated(participle)) {
      governed(phrase, participle, Relation.OBJECT);
    }
    int related = relatives.verb(phrase);
    if (related >= 0) {
      boolean done = relatives.object(phrase, related);
      Relation relation = done || parse.passive(related) ? Relation.OBJECT : Relation.SUBJECT;
      boolean itself =
          done
              || phrase.notion() == CeasefireNotion.CEASEFIRE
              || phrase.notion() == CeasefireNotion.INSTRUMENT;
      if (itself || verbs.dated(related)) {
        governed(itself ? phrase : phrase.alone(), related, relation);
      }
    }
    if (phrase.refersBack()) {
      CeasefireReferences.keepTakenUp(view, found.subList(before, found.size()));
      if (phrase.notion() == CeasefireNotion.VIOLATION
          && over >= 0
          && CeasefireReferences.told(view, phrase.carrier(), over)) {
        nouns.nominal(phrase, over);
      }
      return;
    }
    int late = found.size() == before ? attachments.lateStart(phrase) : -1;
    if (late >= 0) {
      governed(phrase, late, Relation.SUBJECT);
    }
    if (found.size() == before) {
      nouns.nominal(phrase, over);
    }
    if (found.size() == before && phrase.notion() != CeasefireNotion.CALL) {
      int call = links.callBefore(phrase);
      if (call >= 0) {
        phrase(phrase.carriedBy(call));
        return;
      }
    }
    if (found.size() == before && phrase.carrier() != phrase.np() && phrase.halt()) {
      phrase(phrase.alone());
      return;
    }
    if (found.size() == before) {
      note(phrase, "it only refers back or to something else");
    }
  }

  private void note(CeasefirePhrase phrase, String why) {
    notes.add("trigger \"" + phrase.words() + "\" found, but " + why);
  }

  private void governed(CeasefirePhrase phrase, int group, Relation relation) {
    CeasefireFrame frame = relation == Relation.OBJECT ? distant.parted(phrase, group) : null;
    frame = frame == null ? verbs.frame(phrase, group, relation) : frame;
    boolean bare =
        relation == Relation.SUBJECT
            && parse.chunk(group).verb().bare()
            && parse.objects(group).isEmpty();
    if (frame == null && bare) {
      frame = verbs.frame(phrase, group, Relation.OBJECT);
      if (frame != null && !verbs.dated(group)) {
        return;
      }
    }
    if (frame == null && relation == Relation.OBJECT) {
      frame = attachments.far(phrase, group, distant);
    }
    if (frame != null && frame.type() == EventType.EFFECTIVE && links.opens(group)) {
      return;
    }
    if (frame == null) {
      CeasefireCopulas.read(view, phrase, group, found);
      return;
    }
    boolean starts =
        frame.type() == EventType.EFFECTIVE
            && view.lexicon().has(EventWord.CEASEFIRE_START, frame.verb())
            && verbs.dated(group)
            && found.stream().noneMatch(c -> c.type == EventType.CALLED && c.chunk == phrase.np());
    boolean participle = relation == Relation.SUBJECT && parse.chunk(group).verb().gerund();
    if (participle
        && !links.begun(group)
        && !sequels.told(frame, group)
        && (!starts
            || found.stream()
                .anyMatch(c -> c.rule.equals(CeasefireStarts.FROM) && c.chunk == phrase.np()))) {
      return;
    }
    int refused = links.refused(frame, group);
    if (refused >= 0) {
      Candidate call = CeasefireResolutions.call(view, phrase, refused, group, phrase.rule(frame));
      if (call != null) {
        found.add(call);
      }
      phrase(phrase.carriedBy(refused));
      return;
    }
    if (frame.type() == EventType.AGREED && verbs.over(phrase, group)) {
      frame = frame.with(EventType.ENDED);
    }
    if (frame.type() == EventType.ENDED && relation == Relation.SUBJECT && sequels.affects(group)) {
      if (found.stream().anyMatch(c -> c.chunk == phrase.np())) {
        return;
      }
      frame = frame.with(EventType.EFFECTIVE);
    }
    boolean clause = relation == Relation.OBJECT && relatives.behind(phrase, group);
    boolean passive =
        relation == Relation.OBJECT
                && !clause
                && (parse.passive(group) || group > Math.max(phrase.np(), phrase.carrier()))
            || frame.relation() == Relation.OBJECT && relation == Relation.SUBJECT;
    if (parse.reduced(group)
        && !clause
        && !verbs.dated(group)
        && frame.type() != EventType.VIOLATED
        && !links.byItsMaker(frame, group)
        && !links.secondOfPassives(group)) {
      return;
    }
    CeasefireOutcome outcome =
        chain.outcome(
            frame,
            group,
            VerbSetting.nothing(parse, phrase.carrier())
                || relation == Relation.OBJECT && VerbSetting.nobody(parse, group));
    boolean idle =
        verbs.stops(phrase, group)
                && (named > 1
                        && outcome.operator() != Operator.AGREE
                        && !(found.isEmpty() && sequels.own(group))
                    || !chain.decided(group, outcome))
            || relation == Relation.SUBJECT
                && outcome.type() == EventType.CALLED
                && frame.verb().equals("end")
            || frame.verb().equals("have")
                && parse.chunk(group).verb().infinitive()
                && !chain.decided(group, outcome)
            || outcome.type() == EventType.CALLED
                && outcome.outer() < 0
                && nouns.backsExisting(phrase, frame)
            || outcome.type() == EventType.CALLED
                && parse.chunk(group).verb().modal() == null
                && frame.who() != CeasefireFrame.Who.PARTIES
                && verbs.provided(group);
    if (idle) {
      return;
    }
    int failed = outcome.type() == EventType.CALLED ? links.failedTalks(phrase, group) : -1;
    if (failed >= 0) {
      phrase(phrase.carriedBy(failed));
      return;
    }
    boolean missed = outcome.mode() == Mode.PLANNED && sequels.unfulfilled(group, outcome.outer());
    if (missed || outcome.type() == null) {
      String why = missed ? "it did not come to it" : outcome.why();
      note(phrase, why + " (with \"" + frame.verb() + "\")");
      return;
    }
    Candidate candidate =
        new Candidate(outcome.type(), phrase.rule(frame), phrase.trigger(), phrase.np());
    candidate.verb = group;
    boolean outer =
        outcome.outer() >= 0
            && outcome.operator() != Operator.SCHEDULE
            && outcome.operator() != Operator.REAL;
    if (outer) {
      candidate.verb = outcome.outer();
      candidate.triggers.clear();
      candidate.triggers.add(parse.chunk(outcome.outer()).head());
    } else {
      candidate.triggers.add(parse.chunk(group).head());
    }
    candidate.mode = outcome.mode();
    CeasefireRoles.fill(view, candidate, phrase, frame, group, passive, outcome);
    found.add(candidate);
    this.starts.add(phrase, candidate, frame, outcome, group);
    Candidate call =
        frame.type() == EventType.REJECTED && outcome.type() == EventType.REJECTED
            ? CeasefireResolutions.appeal(view, phrase, candidate, phrase.rule(frame))
            : null;
    if (call != null) {
      found.add(call);
    }
  }
}
