package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.frame.CeasefireFrame.Who;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Who is who in a ceasefire event. */
final class CeasefireRoles {

  private static final Set<String> OFFERS = Set.of("offer", "propose", "suggest", "present");

  private CeasefireRoles() {}

  static void fill(
      View view,
      Candidate candidate,
      CeasefirePhrase phrase,
      CeasefireFrame frame,
      int group,
      boolean passive,
      CeasefireOutcome outcome) {
    Parse parse = view.parse();
    List<Party> parties = between(view, phrase);
    CeasefireMediators.add(view, candidate, phrase);
    List<Party> doers =
        passive
            ? view.by(group)
            : frame.relation() == CeasefireFrame.Relation.SUBJECT
                ? List.of()
                : view.resolve(parse.subjects(group), Reading.AGENT);
    if (outcome.outer() >= 0) {
      int outer = outcome.outer();
      List<Party> outerDoers =
          parse.passive(outer)
              ? view.by(outer)
              : view.resolve(parse.subjects(outer), Reading.AGENT);
      if (outcome.operator() == Operator.URGE) {
        candidate.initiators(outerDoers);
        candidate.targets(
            parse.passive(outer) ? view.resolve(parse.subjects(outer), Reading.PATIENT) : doers);
        candidate.targets.removeIf(t -> Candidate.has(candidate.initiators, t.id()));
        return;
      }
      doers = outcome.operator() == Operator.SCHEDULE ? doers : outerDoers;
      int matter = CeasefireAttachments.matter(view, group);
      if (matter > outer && outcome.operator() == Operator.AGREE) {
        Candidate.addAll(parties, between(view, List.of(matter)));
      }
    }
    boolean wanted =
        candidate.type == EventType.CALLED
            && outcome.outer() < 0
            && frame.type() != EventType.CALLED
            && (duty(parse, group) || parse.chunk(group).verb().form() == Inflection.BASE);
    if (wanted && !parse.chunk(group).verb().infinitive() && !doers.isEmpty()) {
      candidate.targets(doers);
      return;
    }
    switch (candidate.type) {
      case CALLED -> {
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
        candidate.initiators(doers);
        if (candidate.initiators.isEmpty()) {
          candidate.initiators(proposers(view, phrase));
        }
        if (candidate.initiators.isEmpty()) {
          candidate.initiators(owners(view, phrase, group, outcome.outer()));
        }
        candidate.targets(
            parties.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
        if (candidate.initiators.isEmpty() && phrase.notion() == CeasefireNotion.CALL) {
          candidate.targets.clear();
          candidate.initiators(parties);
          candidate.talks = CeasefireNouns.TALKS.contains(parse.head(phrase.carrier()));
        }
        candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
        candidate.targets.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
        addressed(view, candidate, frame, group);
      }
      case REJECTED -> {
        candidate.initiators(doers);
        if (doers.isEmpty()) {
          candidate.initiators(parties);
        } else {
          candidate.targets(proposers(view, phrase));
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
      default -> joint(view, candidate, phrase, frame, group, doers, parties);
    }
  }

  /** "offered the government a truce", "proposed a truce to the rebels" */
  private static void addressed(View view, Candidate candidate, CeasefireFrame frame, int group) {
    if (!candidate.targets.isEmpty() || !OFFERS.contains(frame.verb())) {
      return;
    }
    for (PrepositionalPhrase pp : view.parse().prepositions(group)) {
      if (pp.word().equals("to")) {
        candidate.targets(
            view.resolve(pp.nounPhrases(), Reading.PATIENT).stream()
                .filter(p -> p.belligerent() && !Candidate.has(candidate.initiators, p.id()))
                .toList());
      }
    }
  }

  /** Agreed, effective, extended, ended: what parties do together, unless one does it alone. */
  private static void joint(
      View view,
      Candidate candidate,
      CeasefirePhrase phrase,
      CeasefireFrame frame,
      int group,
      List<Party> doers,
      List<Party> parties) {
    Parse parse = view.parse();
    boolean third = frame.who() == Who.MEDIATOR;
    if (third) {
      candidate.mediators(doers);
      candidate.initiators(parties);
      return;
    }
    List<Party> own =
        doers.stream()
            .filter(p -> parties.isEmpty() || Candidate.has(parties, p.id()) || p.belligerent())
            .toList();
    boolean outside =
        !parties.isEmpty()
            && parties.size() > 1
            && own.stream().noneMatch(p -> Candidate.has(parties, p.id()));
    if (outside) {
      candidate.initiators(parties);
      if (candidate.type == EventType.AGREED) {
        candidate.mediators(doers);
      }
      return;
    }
    if (candidate.type == EventType.AGREED
        && frame.notion() == CeasefireNotion.CALL
        && !own.isEmpty()) {
      candidate.mediators(
          proposers(view, phrase).stream().filter(p -> !Candidate.has(own, p.id())).toList());
    }
    candidate.initiators(own);
    candidate.initiators(parties);
    for (PrepositionalPhrase pp : parse.prepositions(group)) {
      boolean partners = pp.word().equals("with") || pp.word().equals("between");
      if (partners && !CeasefireMediators.toldOfBroker(view, pp.at())) {
        candidate.initiators(view.resolve(pp.nounPhrases(), Reading.PATIENT));
      }
    }
    candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
    candidate.oneSided = own.isEmpty() && candidate.initiators.size() == 1;
  }

  static void fillNominal(View view, Candidate candidate, CeasefirePhrase phrase) {
    CeasefireMediators.add(view, candidate, phrase);
    List<Party> parties = between(view, phrase);
    List<Party> proposers = proposers(view, phrase);
    if (candidate.type == EventType.CALLED && !proposers.isEmpty()) {
      candidate.initiators(proposers);
      candidate.targets(parties.stream().filter(p -> !Candidate.has(proposers, p.id())).toList());
    } else {
      candidate.initiators(parties);
    }
  }

  /** "Iran accused Iraq of violations", "violations by the rebels", "Israeli violations". */
  static void fillViolation(View view, Candidate candidate, CeasefirePhrase phrase, int over) {
    Parse parse = view.parse();
    candidate.initiators.clear();
    candidate.targets.clear();
    for (PrepositionalPhrase pp : parse.prepositions(phrase.carrier())) {
      if (pp.word().equals("by") || pp.word().equals("from")) {
        candidate.initiators(view.resolve(pp.nounPhrases(), Reading.AGENT));
      }
    }
    if (candidate.initiators.isEmpty()) {
      candidate.initiators(proposers(view, phrase));
    }
    if (candidate.initiators.isEmpty() && over >= 0) {
      if (view.frames().uses(parse, over, Operator.ACCUSE)) {
        candidate.initiators(
            parse.passive(over)
                ? view.resolve(parse.subjects(over), Reading.AGENT)
                : view.resolve(parse.objects(over), Reading.AGENT));
      } else if (view.frames().uses(parse, over, Operator.SUPPORT)
          || parse.head(over).equals("been")
          || parse.head(over).equals("was")
          || parse.head(over).equals("were")) {
        candidate.initiators(view.resolve(parse.subjects(over), Reading.AGENT));
      }
    }
  }

  /** The parties that a ceasefire is between or with, or whose names stand before it. */
  static List<Party> between(View view, CeasefirePhrase phrase) {
    List<Party> parties =
        between(
            view,
            phrase.np() == phrase.carrier()
                ? List.of(phrase.np())
                : List.of(phrase.carrier(), phrase.np()));
    List<Party> named = new ArrayList<>();
    for (Name name : namesBefore(view, phrase)) {
      Candidate.addAll(named, List.of(new Party(name.actor(), name.words(), name.span(), true)));
    }
    if (parties.isEmpty() && named.size() > 1) {
      parties.addAll(named);
    }
    return parties;
  }

  /** Whose the efforts or the talks are that an infinitive depends on. */
  private static List<Party> owners(View view, CeasefirePhrase phrase, int group, int outer) {
    int matter = CeasefireAttachments.matter(view, group);
    if (matter < 0 || CeasefirePhrase.notionOf(view, matter) != CeasefireNotion.CALL) {
      return List.of();
    }
    List<Party> owners = proposers(view, phrase.carriedBy(matter));
    return owners.isEmpty() && outer >= 0 && outer < matter
        ? view.resolve(view.parse().subjects(outer), Reading.AGENT)
        : owners;
  }

  private static boolean duty(Parse parse, int group) {
    String modal = parse.chunk(group).verb().modal();
    return modal != null && (modal.equals("must") || modal.equals("should"));
  }

  private static List<Party> between(View view, List<Integer> nounPhrases) {
    Parse parse = view.parse();
    List<Party> parties = new ArrayList<>();
    for (int np : nounPhrases) {
      for (PrepositionalPhrase pp : parse.prepositions(np)) {
        if (pp.word().equals("between") || pp.word().equals("with") || pp.word().equals("among")) {
          Candidate.addAll(parties, view.resolve(pp.nounPhrases(), Reading.PATIENT));
        }
      }
    }
    return parties;
  }

  private static List<Name> namesBefore(View view, CeasefirePhrase phrase) {
    List<Name> names = new ArrayList<>();
    Chunk chunk = view.parse().chunk(phrase.np());
    int limit = view.parse().tokens().get(phrase.trigger()).start();
    for (Name name : view.parties().namesIn(view.parse(), view.sentence(), chunk)) {
      if (name.span().end() <= limit && CeasefireMediators.brokerSuffix(view, name) == null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whose call, offer or violation it is. */
  static List<Party> proposers(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    List<Party> found = new ArrayList<>();
    Chunk chunk = parse.chunk(phrase.carrier());
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      if (name.span().end() <= parse.tokens().get(chunk.head()).start()
          && CeasefireMediators.brokerSuffix(view, name) == null) {
        Candidate.addAll(found, List.of(new Party(name.actor(), name.words(), name.span(), true)));
      }
    }
    for (int t = chunk.head() - 1; t >= chunk.from() && found.isEmpty(); t--) {
      String word = parse.tokens().get(t).lower();
      NounClass known = view.parties().nouns().of(word);
      if (known == NounClass.REBEL
          || known == NounClass.SEPARATIST
          || known == NounClass.GOVERNMENT) {
        found.addAll(view.parties().common(view.sentence(), parse, phrase.carrier(), known, t));
      } else if (word.equals("its") || word.equals("their") || word.equals("his")) {
        found.addAll(
            view.parties().owner(parse, view.sentence(), phrase.carrier(), parse.tokens().get(t)));
      }
    }
    if (found.isEmpty()) {
      for (PrepositionalPhrase pp : parse.prepositions(phrase.carrier())) {
        if (pp.word().equals("by") || pp.word().equals("from")) {
          Candidate.addAll(found, view.resolve(pp.nounPhrases(), Reading.AGENT));
        }
      }
    }
    return found;
  }
}
