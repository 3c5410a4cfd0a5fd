package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Proposes the start of a ceasefire that is told beside what was agreed. */
final class CeasefireStarts {

  /** The rule that finds when a truce is to begin by the words after it. */
  static final String FROM = "ceasefire:from";

  private final Parse parse;
  private final View view;
  private final CeasefireLinks links;
  private final List<Candidate> found;

  /** Adds what it finds to {@code found}. */
  CeasefireStarts(View view, CeasefireLinks links, List<Candidate> found) {
    this.view = view;
    this.parse = view.parse();
    this.links = links;
    this.found = found;
  }

  /** Adds the start that belongs to a candidate whose verb stands in a group, if any is told. */
  void add(
      CeasefirePhrase phrase,
      Candidate candidate,
      CeasefireFrame frame,
      CeasefireOutcome outcome,
      int group) {
    if (outcome.operator() == Operator.AGREE
        && frame.type() == EventType.EFFECTIVE
        && startTold(group)) {
      Candidate start =
          new Candidate(EventType.EFFECTIVE, phrase.rule(frame), phrase.trigger(), phrase.np());
      start.verb = group;
      start.mode = Mode.PLANNED;
      start.initiators(candidate.initiators);
      start.mediators(candidate.mediators);
      found.add(start);
    }
    if (outcome.type() == EventType.AGREED && outcome.mode() != Mode.DENIED) {
      from(phrase, candidate);
    }
  }

  /** "agreed to halt the shelling on Friday", but not "until Friday", "agreed earlier this year" */
  private boolean startTold(int group) {
    int time = VerbSetting.timeAfter(parse, group);
    if (time < 0) {
      return false;
    }
    boolean lasting = false;
    for (int t = parse.chunk(group).to(); t < parse.chunk(time).to(); t++) {
      String word = parse.tokens().get(t).lower();
      if (word.equals("from")) {
        return true;
      }
      lasting |= word.equals("until") || word.equals("till");
    }
    LocalDate published = view.article().published();
    return !lasting
        && view.dates().stream()
            .filter(date -> parse.span(time).contains(date.span()))
            .noneMatch(date -> over(date, published));
  }

  private static boolean over(DateExpression date, LocalDate published) {
    LocalDate day = date.resolve(true).start();
    return day != null && published != null && day.isBefore(published);
  }

  /** "agreed to a truce, to begin on Friday", "from midnight on Sunday" */
  private void from(CeasefirePhrase phrase, Candidate agreed) {
    int at = links.start(phrase);
    boolean told =
        found.stream().anyMatch(c -> c.type == EventType.EFFECTIVE && c.chunk == phrase.np());
    if (at < 0 || told) {
      return;
    }
    Candidate start = new Candidate(EventType.EFFECTIVE, FROM, phrase.trigger(), phrase.np());
    start.verb = view.is(at, Kind.VERB_GROUP) ? at : agreed.verb;
    start.triggers.add(parse.chunk(at).head());
    start.mode = Mode.PLANNED;
    start.initiators(agreed.initiators);
    found.add(start);
  }
}
