package org.trucewire.extract.frame;

import java.util.List;
import java.util.Locale;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/** Proposes ceasefire events that nouns name: calls, talks, violations, a truce that is needed. */
final class CeasefireNouns {

  private final View view;
  private final Parse parse;
  private final List<String> notes;
  private final List<Candidate> found;

  /** Adds what it finds to {@code found}; why a word gave none goes to {@code notes}. */
  CeasefireNouns(View view, List<String> notes, List<Candidate> found) {
    this.view = view;
    this.parse = view.parse();
    this.notes = notes;
    this.found = found;
  }

  /** "a ceasefire is needed", "the priority is a ceasefire", "there is a ceasefire". */
  void copula(CeasefirePhrase phrase, int group) {
    String head = parse.head(group);
    boolean be =
        head.equals("is")
            || head.equals("was")
            || head.equals("be")
            || head.equals("are")
            || head.equals("been");
    if (phrase.notion() != CeasefireNotion.CEASEFIRE
            && phrase.notion() != CeasefireNotion.INSTRUMENT
        || !be && !view.lexicon().has(EventWord.NEEDED, head)) {
      return;
    }
    boolean needed = view.lexicon().has(EventWord.NEEDED, head);
    int from = parse.chunk(Math.max(0, group - 3)).from();
    int to = Math.min(parse.tokens().size(), parse.chunk(group).to() + 8);
    for (int t = from; t < to; t++) {
      needed |= view.lexicon().has(EventWord.NEEDED, parse.tokens().get(t).lower());
    }
    Chunk.VerbShape verb = parse.chunk(group).verb();
    needed |=
        verb.modal() != null && (verb.modal().equals("must") || verb.modal().equals("should"));
    boolean no =
        parse.tokens().get(parse.chunk(group).to() - 1).is("no")
            || parse.tokens().get(parse.chunk(phrase.carrier()).from()).is("no");
    boolean none =
        no && verb.modal() != null && (verb.modal().equals("will") || verb.modal().equals("would"));
    if (none) {
      Candidate refusal =
          new Candidate(EventType.REJECTED, "ceasefire:none", phrase.trigger(), phrase.np());
      refusal.verb = group;
      found.add(refusal);
      return;
    }
    boolean complement = parse.chunk(phrase.carrier()).from() > parse.chunk(group).from();
    if (be && (complement || no) && untrue(group, no) && verb.modal() == null) {
      Candidate denied =
          new Candidate(EventType.AGREED, "ceasefire:untrue", phrase.trigger(), phrase.np());
      denied.verb = group;
      denied.mode = Mode.DENIED;
      CeasefireRoles.fillNominal(view, denied, phrase);
      found.add(denied);
      return;
    }
    if (needed && !verb.negated()) {
      Candidate candidate =
          new Candidate(EventType.CALLED, "ceasefire:needed", phrase.trigger(), phrase.np());
      candidate.verb = group;
      CeasefireRoles.fillNominal(view, candidate, phrase);
      found.add(candidate);
    }
  }

  /** "there is no ceasefire", "it was not a truce", "denied that it was one" */
  private boolean untrue(int group, boolean no) {
    int outer = parse.verbBefore(group - 1);
    boolean denied = outer >= 0 && view.frames().uses(parse, outer, Operator.DENIAL);
    return no || parse.chunk(group).verb().negated() || denied;
  }

  /** Nouns that are events without a verb: calls, talks, violations. */
  void nominal(CeasefirePhrase phrase, int over) {
    EventType type =
        switch (phrase.notion()) {
          case CALL -> backsExisting(phrase) ? null : EventType.CALLED;
          case VIOLATION -> EventType.VIOLATED;
          case DECLARATION -> phrase.dated(view) || owned(phrase) ? EventType.AGREED : null;
          case REFUSAL -> EventType.REJECTED;
          case EXTENSION -> phrase.dated(view) ? EventType.EXTENDED : null;
          case CEASEFIRE, INSTRUMENT ->
              switch (phrase.preposition()) {
                case "until", "since" -> phrase.dated(view) ? EventType.AGREED : null;
                case "without" ->
                    over < 0 && !either(phrase) && !opens(phrase) ? EventType.REJECTED : null;
                default -> missing(phrase) ? EventType.REJECTED : null;
              };
          case END ->
              phrase.dated(view)
                      || view.lexicon().has(EventWord.BROKEN_OFF, parse.head(phrase.carrier()))
                  ? EventType.ENDED
                  : null;
          case START -> phrase.dated(view) ? EventType.EFFECTIVE : null;
          default -> null;
        };
    if (type == null) {
      return;
    }
    if (type == EventType.VIOLATED && none(phrase)) {
      Candidate denied = new Candidate(type, "violation:none", phrase.trigger(), phrase.np());
      denied.verb = Governor.verbUnder(view, phrase.carrier());
      denied.mode = Mode.DENIED;
      found.add(denied);
      return;
    }
    String obstacle =
        type == EventType.AGREED
            ? null
            : type == EventType.ENDED
                ? Modality.obstacleOfNoun(view, phrase.carrier())
                : obstacle(phrase, over);
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
    boolean talks = view.lexicon().has(EventWord.TALKS, parse.head(matter(phrase)));
    boolean partners = talks && candidate.initiators.size() == 1;
    if (type == EventType.CALLED && (candidate.initiators.isEmpty() || partners) && over >= 0) {
      List<Party> doers = view.resolve(parse.subjects(over), Reading.AGENT);
      candidate.initiators(partners ? doers.stream().filter(Party::belligerent).toList() : doers);
    }
    candidate.talks = talks;
    if (type == EventType.CALLED
        && candidate.initiators.isEmpty()
        && candidate.mediators.isEmpty()
        && candidate.targets.isEmpty()
        && !view.lexicon().has(EventWord.OPEN_MATTER, parse.head(matter(phrase)))) {
      notes.add(
          "trigger \"" + phrase.words() + "\" found, but nobody is named who calls or negotiates");
      return;
    }
    found.add(candidate);
  }

  /** The talks of "a new round of talks on a truce". */
  private int matter(CeasefirePhrase phrase) {
    int of = phrase.carrier() + 1;
    boolean part =
        view.is(of, Chunk.Kind.PREPOSITION)
            && parse.head(of).equals("of")
            && of + 1 < phrase.np()
            && CeasefirePhrase.notionOf(view, of + 1) == CeasefireNotion.CALL;
    return part ? of + 1 : phrase.carrier();
  }

  /** "Russia's announcement of a truce", "the declaration of a truce by the rebels" */
  private boolean owned(CeasefirePhrase phrase) {
    int before = parse.skipBack(phrase.carrier() - 1);
    boolean since = before >= 0 && parse.head(before).equals("since");
    boolean definite = parse.tokens().get(parse.chunk(phrase.carrier()).from()).is("the");
    return !since && !definite && !CeasefireSides.proposers(view, phrase).isEmpty();
  }

  /** "ended without an agreement on a truce" */
  private boolean missing(CeasefirePhrase phrase) {
    int before = parse.skipBack(parse.firstOfGroup(phrase.carrier()) - 1);
    return phrase.carrier() != phrase.np()
        && before > 0
        && parse.chunk(before).is(Chunk.Kind.PREPOSITION)
        && parse.head(before).equals("without");
  }

  /** "no violations of the truce", "no reports of violations" */
  private boolean none(CeasefirePhrase phrase) {
    int np = phrase.carrier();
    if (parse.tokens().get(parse.chunk(np).from()).is("no")) {
      return true;
    }
    return np >= 2
        && parse.head(np - 1).equals("of")
        && parse.chunk(np - 2).is(Chunk.Kind.NOUN_PHRASE)
        && parse.tokens().get(parse.chunk(np - 2).from()).is("no");
  }

  /** "support for the truce between them" backs one that there is. */
  private boolean backsExisting(CeasefirePhrase phrase) {
    String head = parse.head(phrase.carrier());
    return (head.equals("support") || head.equals("backing"))
        && parse.tokens().get(parse.chunk(phrase.np()).from()).is("the");
  }

  /** "with or without a truce" */
  private boolean either(CeasefirePhrase phrase) {
    int t = parse.chunk(phrase.np()).from() - 2;
    return t >= 0 && parse.tokens().get(t).is("or");
  }

  /** "Without a truce, no aid will arrive" */
  private boolean opens(CeasefirePhrase phrase) {
    return parse.chunk(phrase.np()).from() <= 1;
  }

  private String obstacle(CeasefirePhrase phrase, int over) {
    int verb = over >= 0 ? over : Governor.verbUnder(view, phrase.carrier());
    if (verb < 0) {
      return null;
    }
    return Modality.obstacle(view, verb, EventType.HOSTILITIES);
  }
}
