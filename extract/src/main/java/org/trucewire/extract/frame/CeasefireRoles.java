package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Who;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Who is who in a ceasefire event. */
final class CeasefireRoles {

  private CeasefireRoles() {}

  static void fill(
      View view,
      Candidate candidate,
      CeasefirePhrase phrase,
      CeasefireFrame frame,
      int group,
      boolean passive,
      CeasefireOutcome outcome) {
    told(view, candidate, phrase, frame, group, passive, outcome);
    if (candidate.type == EventType.CALLED && candidate.targets.isEmpty() && !candidate.talks) {
      candidate.met.addAll(CeasefireContacts.of(view, phrase, group));
    }
    if (outcome.outer() >= 0 && new CeasefireCommitments(view).venue(outcome.outer())) {
      List<Integer> hosts = view.parse().subjects(outcome.outer());
      candidate.initiators.clear();
      candidate.initiators(view.resolve(view.parse().subjects(group), Reading.AGENT));
      candidate.mediators(view.resolve(hosts, Reading.AGENT));
      candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
      candidate.placeHints.addAll(hosts);
    }
  }

  private static void told(
      View view,
      Candidate candidate,
      CeasefirePhrase phrase,
      CeasefireFrame frame,
      int group,
      boolean passive,
      CeasefireOutcome outcome) {
    Parse parse = view.parse();
    List<Party> parties = CeasefireSides.between(view, phrase);
    if (parties.isEmpty()) {
      parties.addAll(CeasefireSides.between(view, List.of(group)));
    }
    CeasefireMediators.add(view, candidate, phrase);
    List<Party> doers =
        passive
            ? view.by(group)
            : frame.relation() == CeasefireFrame.Relation.SUBJECT ? List.of() : doers(view, group);
    if (outcome.outer() >= 0) {
      int outer = outcome.outer();
      List<Party> outerDoers = parse.passive(outer) ? view.by(outer) : doers(view, outer);
      if (outcome.operator() == Operator.URGE) {
        candidate.initiators(outerDoers);
        candidate.targets(
            parse.passive(outer) ? view.resolve(parse.subjects(outer), Reading.PATIENT) : doers);
        candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        candidate.bothCalled = callsOnAll(view, outer, group);
        CeasefireAddressees.urged(view, candidate, outer);
        return;
      }
      if (CeasefirePressure.told(view, candidate, group, outer)) {
        return;
      }
      doers = outcome.operator() == Operator.SCHEDULE ? doers : outerDoers;
      int matter = CeasefireAttachments.matter(view, group);
      if (matter > outer && outcome.operator() == Operator.AGREE) {
        Candidate.addAll(parties, CeasefireSides.between(view, List.of(matter)));
      }
    }
    boolean wanted =
        candidate.type == EventType.CALLED
            && outcome.outer() < 0
            && frame.type() != EventType.CALLED
            && !VerbSetting.only(parse, group)
            && (duty(parse, group) || parse.chunk(group).verb().form() == Inflection.BASE);
    if (wanted && !parse.chunk(group).verb().infinitive() && !doers.isEmpty()) {
      candidate.targets(doers);
      return;
    }
    switch (candidate.type) {
      case CALLED -> {
        int talks = new CeasefireTalks(view).subject(group);
        if (talks >= 0) {
          candidate.talks = true;
          candidate.mediators(new CeasefireTalks(view).hosts(talks));
          Candidate.addAll(parties, CeasefireSides.between(view, List.of(talks)));
          candidate.initiators(
              parties.stream().filter(p -> !Candidate.has(candidate.mediators, p.id())).toList());
          return;
        }
        if (frame.who() == Who.MEDIATOR) {
          candidate.mediators(doers);
          List<Party> sides =
              parties.stream().filter(p -> !Candidate.has(candidate.mediators, p.id())).toList();
          candidate.talks = phrase.notion() == CeasefireNotion.CALL;
          if (candidate.talks) {
            candidate.initiators(sides);
          } else {
            candidate.targets(sides);
          }
          return;
        }
        if (frame.who() == Who.PARTIES && frame.notion() == CeasefireNotion.CEASEFIRE) {
          candidate.initiators(parties);
          candidate.talks = true;
          return;
        }
        candidate.initiators(doers);
        if (candidate.initiators.isEmpty() && outcome.outer() < 0) {
          candidate.initiators(new CeasefireIssuers(view).of(group));
        }
        if (candidate.initiators.isEmpty() && parse.chunk(group).verb().gerund()) {
          candidate.initiators(CeasefireSides.behind(view, group));
        }
        if (candidate.initiators.isEmpty()) {
          candidate.initiators(CeasefireSides.proposers(view, phrase));
        }
        if (candidate.initiators.isEmpty()) {
          candidate.initiators(CeasefireSides.owners(view, phrase, group, outcome.outer()));
        }
        if (candidate.initiators.isEmpty() && outcome.outer() < 0) {
          candidate.initiators(CeasefireSides.pursuing(view, group));
        }
        candidate.targets(
            parties.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
        if (candidate.initiators.isEmpty() && phrase.notion() == CeasefireNotion.CALL) {
          candidate.targets.clear();
          candidate.initiators(parties);
          candidate.talks = view.lexicon().has(EventWord.TALKS, parse.head(phrase.carrier()));
        }
        candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
        candidate.targets.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
        CeasefireAddressees.add(view, candidate, frame, group);
      }
      case REJECTED -> {
        candidate.initiators(doers);
        if (doers.isEmpty()) {
          candidate.initiators(parties);
        } else {
          candidate.targets(CeasefireSides.proposers(view, phrase));
          candidate.targets(CeasefireMakers.owner(view, phrase));
          candidate.targets(parties);
        }
        candidate.targets.removeIf(
            t -> Candidate.has(candidate.initiators, t.id()) || !t.belligerent());
      }
      case VIOLATED -> {
        candidate.initiators(doers);
        candidate.targets(
            parties.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
        if (candidate.initiators.isEmpty() && !parties.isEmpty()) {
          candidate.targets.clear();
        }
      }
      default -> CeasefireJointRoles.fill(view, candidate, phrase, frame, group, doers, parties);
    }
  }

  /** "urged the warring parties to", "called on all combatants to" */
  private static boolean callsOnAll(View view, int outer, int group) {
    for (int np = outer + 1; np < group; np++) {
      if (view.is(np, Kind.NOUN_PHRASE)) {
        NounClass known = view.parties().nouns().of(view.parse().head(np));
        Token first = view.parse().tokens().get(view.parse().chunk(np).from());
        return known == NounClass.PARTIES || known == NounClass.FIGHTER && first.is("all");
      }
    }
    return false;
  }

  /** The subjects of a verb group; of a document, those who issued it. */
  private static List<Party> doers(View view, int group) {
    if (new CeasefireTalks(view).subject(group) >= 0) {
      return List.of();
    }
    CeasefireIssuers issuers = new CeasefireIssuers(view);
    return issuers.speaksFor(group)
        ? issuers.of(group)
        : view.resolve(view.parse().subjects(group), Reading.AGENT);
  }

  static void fillNominal(View view, Candidate candidate, CeasefirePhrase phrase) {
    CeasefireMediators.add(view, candidate, phrase);
    List<Party> parties = CeasefireSides.between(view, phrase);
    List<Party> proposers = CeasefireSides.proposers(view, phrase);
    if (candidate.type == EventType.CALLED && !proposers.isEmpty()) {
      candidate.initiators(proposers);
      candidate.targets(parties.stream().filter(p -> !Candidate.has(proposers, p.id())).toList());
    } else {
      candidate.initiators(parties);
    }
  }

  /** "declared a truce that came into force": who made it is told once. */
  static void share(List<Candidate> found) {
    for (Candidate made : found) {
      if (made.type != EventType.AGREED || made.initiators.isEmpty()) {
        continue;
      }
      for (Candidate other : found) {
        if (other.chunk == made.chunk
            && other.type == EventType.EFFECTIVE
            && other.initiators.isEmpty()) {
          other.initiators(made.initiators);
          other.targets(made.targets);
          other.mediators(made.mediators);
        }
      }
    }
  }

  private static boolean duty(Parse parse, int group) {
    String modal = parse.chunk(group).verb().modal();
    return modal != null && (modal.equals("must") || modal.equals("should"));
  }
}
