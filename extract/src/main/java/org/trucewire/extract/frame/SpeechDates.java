package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells which time expressions say when somebody spoke of an event. */
final class SpeechDates {

  private final View view;
  private final Parse parse;
  private final Attribution attribution;

  SpeechDates(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
  }

  /** Whether a time expression says when something was said. */
  boolean spoken(int at) {
    int before = at - 1;
    while (before >= 0
        && (parse.chunk(before).is(Kind.PREPOSITION)
            || parse.chunk(before).is(Kind.TIME)
            || parse.chunk(before).is(Kind.OTHER))) {
      before--;
    }
    if (before >= 0 && parse.chunk(before).is(Kind.VERB_GROUP) && tells(before)) {
      return true;
    }
    if (before >= 1
        && parse.chunk(before).is(Kind.NOUN_PHRASE)
        && parse.chunk(before - 1).is(Kind.VERB_GROUP)
        && tells(before - 1)
        && (view.lexicon().has(EventWord.TELL, parse.head(before - 1))
            || view.is(at + 1, Kind.SUBORDINATOR)
            || at + 1 >= parse.chunks().size()
            || view.is(at + 1, Kind.STOP))) {
      return true;
    }
    int after = at + 1;
    return saidThere(at)
        || after < parse.chunks().size() && parse.chunk(after).is(Kind.VERB_GROUP) && tells(after);
  }

  /** Whether somebody speaks: not "clashes were reported on Monday". */
  private boolean tells(int group) {
    return !parse.passive(group) && attribution.speaks(group);
  }

  /** "Told reporters in Kabul on Monday", "said during a visit to Jordan on Monday that" */
  private boolean saidThere(int at) {
    int verb = at - 1;
    while (view.is(verb, Kind.PREPOSITION)
        || view.is(verb, Kind.NOUN_PHRASE) && view.is(verb - 1, Kind.PREPOSITION)) {
      verb--;
    }
    boolean hearer = view.is(verb, Kind.NOUN_PHRASE) && view.is(verb - 1, Kind.VERB_GROUP);
    verb = hearer ? verb - 1 : verb;
    return view.is(verb, Kind.VERB_GROUP)
        && verb < at - 2
        && !view.is(at + 1, Kind.VERB_GROUP)
        && attribution.speaks(verb)
        && (!hearer || parse.head(verb).equals("told"));
  }

  /** "Iraq today accused Iran of shelling a town" */
  boolean accused(int at) {
    return view.is(at + 1, Kind.VERB_GROUP) && attribution.accuses(at + 1);
  }

  /** "On Tuesday, the ministry issued a statement saying that jets had struck" */
  boolean reportedThen(int at, Candidate candidate) {
    int trigger = parse.chunkOf(candidate.trigger);
    boolean other =
        candidate.type == EventType.HOSTILITIES
            && !candidate.claimants.isEmpty()
            && !byThemselves(candidate);
    for (int i = at + 1; other && i < trigger; i++) {
      if (view.is(i, Kind.VERB_GROUP)
          && attribution.speaks(i)
          && (parse.chunk(i).verb().gerund() || perfect(candidate.verb))) {
        return true;
      }
    }
    return false;
  }

  /** "The army said on Monday that it struck a depot": told on the day. */
  boolean own(Candidate candidate) {
    if (!byThemselves(candidate)
        || candidate.type != EventType.HOSTILITIES
        || candidate.verb < 0
        || view.dates().size() > 1
        || perfect(candidate.verb)) {
      return false;
    }
    List<Integer> subjects = parse.subjects(candidate.verb);
    String first =
        subjects.isEmpty() ? "" : parse.tokens().get(parse.chunk(subjects.get(0)).from()).lower();
    return switch (first) {
      case "it", "they", "we", "its", "their", "our" -> true;
      default -> false;
    };
  }

  private boolean perfect(int group) {
    if (!view.is(group, Kind.VERB_GROUP)) {
      return false;
    }
    String first = parse.tokens().get(parse.chunk(group).from()).lower();
    return first.equals("had") || first.equals("has") || first.equals("have");
  }

  /** Whether those who tell of an act did it themselves. */
  private static boolean byThemselves(Candidate candidate) {
    return candidate.mode == Mode.ASSERTED
        && !candidate.claimants.isEmpty()
        && Candidate.ids(candidate.initiators).containsAll(Candidate.ids(candidate.claimants));
  }
}
