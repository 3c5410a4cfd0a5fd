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
import org.trucewire.extract.syntax.Tag;

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
                case "with" ->
                    parse.tokens().get(parse.chunk(phrase.np()).from()).is("no") && !opens(phrase)
                        ? EventType.REJECTED
                        : inItsDay(phrase) ? EventType.EFFECTIVE : null;
                default ->
                    missing(phrase)
                        ? EventType.REJECTED
                        : inItsDay(phrase) ? EventType.EFFECTIVE : null;
              };
          case END ->
              phrase.dated(view)
                      || view.lexicon().has(EventWord.BROKEN_OFF, parse.head(phrase.carrier()))
                  ? EventType.ENDED
                  : null;
          case START ->
              phrase.dated(view) || parse.head(phrase.carrier()).equals("day") && told(phrase, over)
                  ? EventType.EFFECTIVE
                  : null;
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
    if (obstacle != null && !(type == EventType.VIOLATED && stopped(phrase, over))) {
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
      ViolationRoles.fill(view, candidate, phrase, over);
    }
    boolean talks = view.lexicon().has(EventWord.TALKS, parse.head(matter(phrase)));
    boolean partners = talks && candidate.initiators.size() == 1;
    int meeting =
        over < 0 && purpose(phrase, talks) ? parse.verbBefore(phrase.carrier() - 1) : over;
    if (type == EventType.CALLED && (candidate.initiators.isEmpty() || partners) && meeting >= 0) {
      List<Party> doers = view.resolve(parse.subjects(meeting), Reading.AGENT);
      candidate.initiators(partners ? doers.stream().filter(Party::belligerent).toList() : doers);
    }
    if (type == EventType.REJECTED && candidate.initiators.isEmpty() && over < 0) {
      candidate.initiators(leavers(phrase));
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

  /** "arrived for talks on a truce", "met in search of a truce" */
  private boolean purpose(CeasefirePhrase phrase, boolean talks) {
    int before = phrase.carrier() - 1;
    if (!view.is(before, Chunk.Kind.PREPOSITION)) {
      return false;
    }
    String word = parse.head(before);
    boolean definite = parse.tokens().get(parse.chunk(phrase.carrier()).from()).tag() == Tag.DET;
    return word.equals("for") && talks || word.equals("in") && !definite;
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

  /** Who left "without a truce": nobody if that is what talks did. */
  private List<Party> leavers(CeasefirePhrase phrase) {
    int left = parse.verbBefore(phrase.carrier() - 1);
    if (left >= 0) {
      for (int np : parse.subjects(left)) {
        if (CeasefirePhrase.notionOf(view, np) == CeasefireNotion.CALL) {
          return CeasefireSides.between(view, List.of(np));
        }
      }
    }
    return left < 0 || view.frames().uses(parse, left, Operator.SPEECH)
        ? List.of()
        : view.resolve(parse.subjects(left), Reading.AGENT).stream()
            .filter(Party::belligerent)
            .toList();
  }

  /** "with the truce now in its third day" */
  private boolean inItsDay(CeasefirePhrase phrase) {
    for (int i = phrase.np() + 1; i + 1 < parse.chunks().size() && i < phrase.np() + 7; i++) {
      if (view.is(i, Chunk.Kind.PREPOSITION)
          && parse.head(i).equals("in")
          && parse.tokens().get(parse.chunk(i + 1).from()).is("its")) {
        return phrase.carrier() == phrase.np();
      }
      if (!view.is(i, Chunk.Kind.PREPOSITION)
          && !view.is(i, Chunk.Kind.NOUN_PHRASE)
          && !view.is(i, Chunk.Kind.OTHER)) {
        return false;
      }
    }
    return false;
  }

  /** "it was the first day of the truce", "Saturday marked the second day of the truce" */
  private boolean told(CeasefirePhrase phrase, int over) {
    return over == parse.skipBack(phrase.carrier() - 1) && over >= 0 && parse.finite(over);
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

  /** "to halt its violations of the truce": whoever is to stop them commits them. */
  private boolean stopped(CeasefirePhrase phrase, int over) {
    return over >= 0
        && view.frames().uses(parse, over, Operator.STOP)
        && !CeasefireSides.proposers(view, phrase).isEmpty();
  }

  /** "support for the truce between them" backs one that there is. */
  private boolean backsExisting(CeasefirePhrase phrase) {
    return view.lexicon().has(EventWord.TRUCE_SUPPORT, parse.head(phrase.carrier()))
        && definite(phrase.np());
  }

  /** "expressed support for the truce", "backed the truce" */
  boolean backsExisting(CeasefirePhrase phrase, CeasefireFrame frame) {
    boolean backed =
        phrase.notion() != CeasefireNotion.CALL
            && view.lexicon().has(EventWord.SUPPORT_TRUCE, frame.verb());
    return backsExisting(phrase) || backed && definite(phrase.np());
  }

  private boolean definite(int np) {
    return parse.tokens().get(parse.chunk(np).from()).is("the");
  }

  /** "with or without a truce" */
  private boolean either(CeasefirePhrase phrase) {
    int t = parse.chunk(phrase.np()).from() - 2;
    return t >= 0 && parse.tokens().get(t).is("or");
  }

  /** "Without a truce, no aid will arrive" */
  private boolean opens(CeasefirePhrase phrase) {
    int before = parse.skipBack(phrase.carrier() - 1);
    return parse.chunk(phrase.np()).from() <= 1 || view.is(before - 1, Chunk.Kind.SUBORDINATOR);
  }

  private String obstacle(CeasefirePhrase phrase, int over) {
    int verb = over >= 0 ? over : Governor.verbUnder(view, phrase.carrier());
    if (verb < 0) {
      return null;
    }
    return Modality.obstacle(view, verb, EventType.HOSTILITIES);
  }
}
