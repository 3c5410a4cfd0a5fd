package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.frame.CeasefireFrame.Relation;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Proposes what a sentence reports about a ceasefire. */
final class CeasefireFrames {

  private static final Set<String> NEEDED =
      Set.of(
          "needed",
          "necessary",
          "essential",
          "priority",
          "solution",
          "urgent",
          "vital",
          "crucial",
          "imperative",
          "required",
          "way",
          "answer",
          "goal",
          "aim",
          "key",
          "important",
          "indispensable");
  private static final Set<String> APPEALS =
      Set.of(
          "call",
          "calls",
          "appeal",
          "appeals",
          "demand",
          "demands",
          "suggestion",
          "plea",
          "pleas",
          "request");
  private static final Set<String> TALKS =
      Set.of("talks", "negotiations", "negotiation", "discussions", "consultations");
  private static final Set<String> TOWARDS =
      Set.of("on", "at", "toward", "towards", "for", "about", "to");
  private static final Set<String> KEEPING =
      Set.of(
          "observe",
          "respect",
          "uphold",
          "honor",
          "honour",
          "comply with",
          "abide by",
          "adhere to",
          "stick to",
          "keep to",
          "keep");
  private static final Set<String> VENUES =
      Set.of("forum", "venue", "host", "platform", "stage", "site", "mediator");
  private static final Set<String> SPORT =
      Set.of(
          "trade",
          "tariff",
          "political",
          "price",
          "wage",
          "labor",
          "labour",
          "transfer",
          "bidding",
          "culture",
          "media",
          "budget");

  private final View view;
  private final Parse parse;
  private final List<String> notes;
  private final List<Candidate> found = new ArrayList<>();

  private CeasefireFrames(View view, List<String> notes) {
    this.view = view;
    this.parse = view.parse();
    this.notes = notes;
  }

  /** The ceasefire events in a sentence; why a word gave none goes to {@code notes}. */
  static List<Candidate> find(View view, List<String> notes) {
    CeasefireFrames frames = new CeasefireFrames(view, notes);
    for (CeasefirePhrase phrase : CeasefirePhrase.in(view)) {
      frames.phrase(phrase);
    }
    return frames.found;
  }

  private void phrase(CeasefirePhrase phrase) {
    if (peaceful(phrase)) {
      notes.add(
          "trigger \"" + phrase.words() + "\" found, but it is no truce between armed forces");
      return;
    }
    int before = found.size();
    int over = Governor.verbOver(view, phrase.carrier());
    if (over >= 0) {
      governed(phrase, over, Relation.OBJECT);
    }
    for (int i = phrase.carrier() + 1; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)
          && parse.subjects(i).contains(parse.firstOfGroup(phrase.carrier()))) {
        governed(phrase, i, parse.passive(i) ? Relation.OBJECT : Relation.SUBJECT);
      }
    }
    if (phrase.refersBack()) {
      while (found.size() > before && !takenUp(found.get(found.size() - 1))) {
        found.remove(found.size() - 1);
      }
      if (phrase.notion() == CeasefireNotion.VIOLATION
          && over >= 0
          && view.frames().uses(parse, over, Operator.ACCUSE)) {
        nominal(phrase, over);
      }
      return;
    }
    if (found.size() == before) {
      nominal(phrase, over);
    }
    if (found.size() == before) {
      notes.add(
          "trigger \"" + phrase.words() + "\" found, but it only refers back or to something else");
    }
  }

  /** What may be reported of "the deal" without naming the ceasefire again. */
  private static boolean takenUp(Candidate candidate) {
    return candidate.type == EventType.REJECTED
        || candidate.type == EventType.AGREED
        || candidate.type == EventType.VIOLATED;
  }

  private boolean peaceful(CeasefirePhrase phrase) {
    Chunk chunk = parse.chunk(phrase.np());
    for (int t = chunk.from(); t < phrase.trigger(); t++) {
      if (SPORT.contains(parse.tokens().get(t).lower())) {
        return true;
      }
    }
    return false;
  }

  private void governed(CeasefirePhrase phrase, int group, Relation relation) {
    CeasefireFrame frame = frame(phrase, group, relation);
    boolean bare =
        relation == Relation.SUBJECT
            && parse.chunk(group).verb().bare()
            && parse.objects(group).isEmpty();
    if (frame == null && bare) {
      frame = frame(phrase, group, Relation.OBJECT);
      if (frame != null && !dated(group)) {
        return;
      }
    }
    if (frame == null) {
      copula(phrase, group);
      return;
    }
    if (frame.type() == EventType.AGREED && over(phrase.carrier())) {
      frame = with(frame, EventType.ENDED);
    }
    if (frame.type() == EventType.ENDED
        && relation == Relation.SUBJECT
        && !parse.objects(group).isEmpty()) {
      frame = with(frame, EventType.EFFECTIVE);
    }
    boolean passive =
        relation == Relation.OBJECT && parse.passive(group)
            || frame.relation() == Relation.OBJECT && relation == Relation.SUBJECT;
    if (parse.reduced(group) && !dated(group) && frame.type() != EventType.VIOLATED) {
      return;
    }
    Outcome outcome =
        outcome(frame, group, parse.tokens().get(parse.chunk(phrase.carrier()).from()).is("no"));
    if (outcome.type() == null) {
      notes.add(
          "trigger \""
              + phrase.words()
              + "\" with \""
              + frame.verb()
              + "\" found, but "
              + outcome.why());
      return;
    }
    Candidate candidate =
        new Candidate(outcome.type(), rule(phrase, frame), phrase.trigger(), phrase.np());
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
    if (outer(outcome) && venue(outcome.outer())) {
      List<Integer> hosts = parse.subjects(outcome.outer());
      candidate.initiators.clear();
      candidate.initiators(view.resolve(parse.subjects(group), Reading.AGENT));
      candidate.mediators(view.resolve(hosts, Reading.AGENT));
      candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
      candidate.placeHints.addAll(hosts);
    }
    found.add(candidate);
    if (outcome.operator() == Operator.AGREE
        && frame.type() == EventType.EFFECTIVE
        && dated(group)) {
      Candidate start =
          new Candidate(EventType.EFFECTIVE, rule(phrase, frame), phrase.trigger(), phrase.np());
      start.verb = group;
      start.mode = Mode.PLANNED;
      start.initiators(candidate.initiators);
      start.mediators(candidate.mediators);
      found.add(start);
    }
    if (frame.type() == EventType.REJECTED
        && phrase.notion() == CeasefireNotion.CALL
        && outcome.type() == EventType.REJECTED
        && APPEALS.contains(parse.head(phrase.carrier()))) {
      Candidate call =
          new Candidate(EventType.CALLED, rule(phrase, frame), phrase.trigger(), phrase.np());
      CeasefireRoles.fillNominal(view, call, phrase);
      if (!call.initiators.isEmpty()) {
        call.targets(candidate.initiators);
        call.targets.removeIf(t -> Candidate.has(call.initiators, t.id()));
        found.add(call);
      }
    }
  }

  private static String rule(CeasefirePhrase phrase, CeasefireFrame frame) {
    return phrase.notion().name().toLowerCase(Locale.ROOT) + ":" + frame.verb();
  }

  /**
   * What a chain of verbs makes of a ceasefire.
   *
   * @param type the event, null for none
   * @param mode PLANNED or ASSERTED
   * @param outer the verb group that decided ("urged" in "urged them to accept"), -1 for the own
   *     one
   * @param operator how it did
   * @param why for no event, the reason
   */
  record Outcome(EventType type, Mode mode, int outer, Operator operator, String why) {
    static Outcome of(EventType type) {
      return new Outcome(type, Mode.ASSERTED, -1, null, null);
    }

    static Outcome none(String why) {
      return new Outcome(null, Mode.ASSERTED, -1, null, why);
    }
  }

  private Outcome outcome(CeasefireFrame frame, int group, boolean refused) {
    EventType type = frame.type();
    if (type == null) {
      return Outcome.none("\"" + frame.verb() + "\" makes no event of it");
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    String obstacle = Modality.obstacle(view, group, type);
    boolean positive =
        type == EventType.CALLED
            || type == EventType.AGREED
            || type == EventType.EFFECTIVE
            || type == EventType.EXTENDED;
    if (obstacle != null) {
      String modal = verb.modal();
      boolean wanted = modal != null && (modal.equals("should") || modal.equals("must"));
      if (wanted && positive) {
        return Outcome.of(EventType.CALLED);
      }
      if (modal != null && modal.equals("would") && verb.negated() && type == EventType.AGREED) {
        return Outcome.of(EventType.REJECTED);
      }
      if (modal != null
          && modal.equals("would")
          && type == EventType.EFFECTIVE
          && !verb.negated()) {
        return new Outcome(type, Mode.PLANNED, -1, null, null);
      }
      return Outcome.none(obstacle);
    }
    if (verb.negated() && type == EventType.EFFECTIVE && KEEPING.contains(frame.verb())) {
      return Outcome.of(EventType.VIOLATED);
    }
    if (verb.negated() || refused) {
      if (type == EventType.AGREED || type == EventType.CALLED || type == EventType.EXTENDED) {
        return Outcome.of(EventType.REJECTED);
      }
      if (type == EventType.VIOLATED) {
        return new Outcome(type, Mode.DENIED, -1, null, null);
      }
      return Outcome.none("negated");
    }
    if (verb.modal() != null) {
      boolean talks = type == EventType.CALLED && frame.notion() == CeasefireNotion.CALL;
      if (type == EventType.VIOLATED
          || type == EventType.REJECTED
          || type == EventType.CALLED && !talks) {
        return Outcome.none("not yet done: \"" + verb.modal() + "\"");
      }
      return new Outcome(type, Mode.PLANNED, -1, null, null);
    }
    int before = parse.skipBack(group - 1);
    if (verb.gerund()
        && positive
        && before >= 0
        && parse.chunk(before).is(Kind.PREPOSITION)
        && TOWARDS.contains(parse.head(before))) {
      return Outcome.of(EventType.CALLED);
    }
    if (verb.infinitive()
        || verb.form() == Inflection.BASE
            && !verb.auxiliary()
            && before >= 0
            && parse.chunk(before).is(Kind.VERB_GROUP)) {
      return infinitive(type, group, positive);
    }
    int opener = finiteSubordinator(group);
    if ((type == EventType.ENDED || type == EventType.EFFECTIVE)
        && opener >= 0
        && (parse.head(opener).equals("before") || parse.head(opener).equals("until"))
        && verb.form() == Inflection.THIRD_PERSON) {
      return new Outcome(type, Mode.PLANNED, -1, null, null);
    }
    return Outcome.of(type);
  }

  /** The subordinator that opens a verb's clause, or -1. */
  private int finiteSubordinator(int group) {
    for (int i = group - 1; i >= 0; i--) {
      if (parse.chunk(i).is(Kind.SUBORDINATOR)) {
        return i;
      }
      if (parse.chunk(i).is(Kind.VERB_GROUP) || parse.chunk(i).is(Kind.STOP)) {
        return -1;
      }
    }
    return -1;
  }

  private Outcome infinitive(EventType type, int group, boolean positive) {
    int outer = parse.verbBefore(group - 1);
    if (outer < 0) {
      return positive ? Outcome.of(EventType.CALLED) : Outcome.none("only a purpose");
    }
    Chunk.VerbShape shape = parse.chunk(outer).verb();
    if (shape.modal() != null
        && !shape.modal().equals("will")
        && !shape.modal().equals("should")
        && !shape.modal().equals("must")) {
      return Outcome.none("hypothetical: \"" + shape.modal() + "\"");
    }
    if (shape.infinitive() && view.frames().uses(parse, outer, Operator.REAL)) {
      return infinitive(type, outer, positive);
    }
    if (view.frames().uses(parse, outer, Operator.REFUSE)) {
      return positive
          ? new Outcome(EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null)
          : Outcome.none("refused");
    }
    boolean addressed = parse.passive(outer);
    for (int i = outer + 1; i < group; i++) {
      addressed |= parse.chunk(i).is(Kind.NOUN_PHRASE);
    }
    if (addressed && view.frames().uses(parse, outer, Operator.URGE)) {
      return positive
          ? new Outcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.URGE, null)
          : Outcome.none("only asked");
    }
    if (view.frames().uses(parse, outer, Operator.AGREE)) {
      EventType agreed =
          type == EventType.EFFECTIVE || type == EventType.CALLED ? EventType.AGREED : type;
      return shape.negated()
          ? new Outcome(EventType.REJECTED, Mode.ASSERTED, outer, Operator.REFUSE, null)
          : new Outcome(agreed, Mode.ASSERTED, outer, Operator.AGREE, null);
    }
    if (view.frames().uses(parse, outer, Operator.SCHEDULE)) {
      return type == EventType.CALLED || type == EventType.REJECTED || type == EventType.VIOLATED
          ? Outcome.none("not yet done")
          : new Outcome(type, Mode.PLANNED, outer, Operator.SCHEDULE, null);
    }
    if (view.frames().uses(parse, outer, Operator.THREAT)) {
      return Outcome.none("only threatened or possible");
    }
    if (view.frames().uses(parse, outer, Operator.WISH)) {
      return positive
          ? new Outcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null)
          : Outcome.none("only wanted");
    }
    if (view.frames().uses(parse, outer, Operator.REAL)) {
      return new Outcome(type, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    if (type == EventType.AGREED && venue(outer)) {
      return new Outcome(EventType.AGREED, Mode.ASSERTED, outer, Operator.REAL, null);
    }
    return positive
        ? new Outcome(EventType.CALLED, Mode.ASSERTED, outer, Operator.WISH, null)
        : Outcome.none("only a purpose");
  }

  /** "declared the truce over" */
  private boolean over(int np) {
    int t = parse.chunk(np).to();
    return t < parse.tokens().size()
        && (parse.tokens().get(t).is("over")
            || parse.tokens().get(t).is("dead")
            || parse.tokens().get(t).is("finished"));
  }

  private static boolean outer(Outcome outcome) {
    return outcome.outer() >= 0;
  }

  /** "became a forum for the parties to conclude a truce" */
  private boolean venue(int group) {
    return parse.objects(group).stream().anyMatch(np -> VENUES.contains(parse.head(np)));
  }

  private boolean dated(int group) {
    for (int i = group + 1; i < parse.chunks().size() && i < group + 6; i++) {
      Kind kind = parse.chunk(i).kind();
      if (kind == Kind.TIME) {
        return true;
      }
      if (kind == Kind.VERB_GROUP
          || kind == Kind.COMMA
          || kind == Kind.STOP
          || kind == Kind.SUBORDINATOR) {
        return false;
      }
    }
    return false;
  }

  private CeasefireFrame frame(CeasefirePhrase phrase, int group, Relation relation) {
    for (PhraseTable.Hit<CeasefireFrame> hit : view.frames().ceasefireVerbs().verbs(parse, group)) {
      CeasefireFrame frame = hit.value();
      boolean reaches =
          relation == Relation.SUBJECT
              || parse.chunk(group).from() > parse.chunk(phrase.carrier()).from()
              || parse.passive(group)
              || reaches(hit, phrase.carrier());
      if (frame.relation() == relation && reaches && fits(frame, phrase.notion(), relation)) {
        return refine(frame, phrase.notion());
      }
    }
    return null;
  }

  /**
   * Whether a verb with its words leads right to a noun phrase: "called for" to "call for a truce".
   */
  private boolean reaches(PhraseTable.Hit<CeasefireFrame> hit, int np) {
    int before = parse.skipBack(parse.firstOfGroup(np) - 1);
    if (before >= 0 && parse.chunk(before).is(Kind.PREPOSITION)) {
      return hit.to() > parse.chunk(before).head() && hit.phrase().indexOf(' ') > 0;
    }
    return hit.to() <= parse.chunk(np).to();
  }

  private static boolean fits(CeasefireFrame frame, CeasefireNotion notion, Relation relation) {
    boolean call = frame.notion() == CeasefireNotion.CALL;
    return switch (notion) {
      case CEASEFIRE, INSTRUMENT -> !call;
      case CALL -> call;
      case EXTENSION, START, END, DECLARATION, REFUSAL -> !call && relation == Relation.OBJECT;
      case VIOLATION, MENTION -> false;
    };
  }

  /** "announced the extension of the truce" is an extension, "rejected" one a rejection. */
  private static CeasefireFrame refine(CeasefireFrame frame, CeasefireNotion notion) {
    if (frame.type() != EventType.AGREED) {
      boolean end = notion == CeasefireNotion.END || notion == CeasefireNotion.REFUSAL;
      return end ? with(frame, null) : frame;
    }
    return switch (notion) {
      case EXTENSION -> with(frame, EventType.EXTENDED);
      case END -> with(frame, EventType.ENDED);
      case START -> with(frame, EventType.EFFECTIVE);
      default -> frame;
    };
  }

  private static CeasefireFrame with(CeasefireFrame frame, EventType type) {
    return new CeasefireFrame(frame.verb(), frame.relation(), frame.notion(), type, frame.who());
  }

  /** "a ceasefire is needed", "the priority is a ceasefire", "there is a ceasefire". */
  private void copula(CeasefirePhrase phrase, int group) {
    String head = parse.head(group);
    boolean be =
        head.equals("is")
            || head.equals("was")
            || head.equals("be")
            || head.equals("are")
            || head.equals("been");
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
            && phrase.notion() != CeasefireNotion.INSTRUMENT
        || !be && !NEEDED.contains(head)) {
      return;
    }
    boolean needed = NEEDED.contains(head);
    int from = parse.chunk(Math.max(0, group - 3)).from();
    int to = Math.min(parse.tokens().size(), parse.chunk(group).to() + 8);
    for (int t = from; t < to; t++) {
      needed |= NEEDED.contains(parse.tokens().get(t).lower());
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    needed |=
        verb.modal() != null && (verb.modal().equals("must") || verb.modal().equals("should"));
    if (needed && !verb.negated()) {
      Candidate candidate =
          new Candidate(EventType.CALLED, "ceasefire:needed", phrase.trigger(), phrase.np());
      candidate.verb = group;
      CeasefireRoles.fillNominal(view, candidate, phrase);
      found.add(candidate);
    }
  }

  /** Nouns that are events without a verb: calls, talks, violations. */
  private void nominal(CeasefirePhrase phrase, int over) {
    EventType type =
        switch (phrase.notion()) {
          case CALL -> EventType.CALLED;
          case VIOLATION -> EventType.VIOLATED;
          case DECLARATION -> phrase.dated(view) ? EventType.AGREED : null;
          case REFUSAL -> EventType.REJECTED;
          case EXTENSION -> null;
          case CEASEFIRE, INSTRUMENT ->
              phrase.preposition().equals("without") && over < 0 ? EventType.REJECTED : null;
          case END, START -> null;
          default -> null;
        };
    if (type == null) {
      return;
    }
    String obstacle = obstacle(phrase, over);
    if (obstacle != null) {
      notes.add("trigger \"" + phrase.words() + "\" found, but " + obstacle);
      return;
    }
    Candidate candidate =
        new Candidate(
            type,
            phrase.notion().name().toLowerCase(Locale.ROOT) + ":noun",
            phrase.trigger(),
            phrase.np());
    candidate.verb = over >= 0 ? over : Governor.verbUnder(view, phrase.carrier());
    CeasefireRoles.fillNominal(view, candidate, phrase);
    if (type == EventType.VIOLATED) {
      CeasefireRoles.fillViolation(view, candidate, phrase, over);
    }
    if (type == EventType.CALLED && candidate.initiators.isEmpty() && over >= 0) {
      candidate.initiators(view.resolve(parse.subjects(over), Reading.AGENT));
    }
    boolean talks = TALKS.contains(parse.head(phrase.carrier()));
    if (type == EventType.CALLED && candidate.initiators.isEmpty() && talks) {
      candidate.initiators(view.parties().backdrop().parties(view.sentence()));
      candidate.initiators.removeIf(p -> Candidate.has(candidate.mediators, p.id()));
      candidate.inferredParties = true;
    }
    if (type == EventType.CALLED
        && candidate.initiators.isEmpty()
        && candidate.mediators.isEmpty()
        && candidate.targets.isEmpty()) {
      notes.add(
          "trigger \"" + phrase.words() + "\" found, but nobody is named who calls or negotiates");
      return;
    }
    found.add(candidate);
  }

  private String obstacle(CeasefirePhrase phrase, int over) {
    int verb = over >= 0 ? over : Governor.verbUnder(view, phrase.carrier());
    if (verb < 0) {
      return null;
    }
    return Modality.obstacle(view, verb, EventType.HOSTILITIES);
  }

  static List<Party> by(View view, int group) {
    for (PrepositionalPhrase phrase : view.parse().prepositions(group)) {
      if (phrase.word().equals("by")) {
        return view.resolve(phrase.nounPhrases(), Reading.AGENT);
      }
    }
    return List.of();
  }
}
