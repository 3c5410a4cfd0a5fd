package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Finds the sources in a sentence and what each of them speaks of. */
final class SourceFinder {

  private static final Set<String> ASIDES = Set.of("as", "while", "whereas", "although", "though");

  private final View view;
  private final Parse parse;
  private final List<Source> sources = new ArrayList<>();

  private SourceFinder(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The sources in the order of the text. */
  static List<Source> find(View view) {
    SourceFinder finder = new SourceFinder(view);
    Parse parse = view.parse();
    for (int i = 0; i < parse.chunks().size(); i++) {
      if (parse.chunk(i).is(Kind.VERB_GROUP)) {
        finder.speech(i);
        add(Imputations.by(view, i), finder.sources);
      } else {
        add(SourcePhrases.at(view, i), finder.sources);
      }
    }
    add(SourcePhrases.last(view), finder.sources);
    return finder.sources;
  }

  private static void add(Source source, List<Source> sources) {
    if (source != null) {
      sources.add(source);
    }
  }

  private void speech(int group) {
    if (cites(group)) {
      quoted(group);
      return;
    }
    boolean denies =
        view.frames().uses(parse, group, Operator.DENIAL) && (isDenial(group) || deniesClaim(group))
            || parse.objects(group).stream().anyMatch(np -> parse.head(np).equals("denial"));
    if (denies && ActDenials.ownership(view, group)) {
      return;
    }
    boolean accuses = view.frames().uses(parse, group, Operator.ACCUSE);
    boolean says = view.frames().uses(parse, group, Operator.SPEECH);
    if (!denies && !accuses && !says || parse.chunk(group).verb().infinitive()) {
      return;
    }
    if (parse.head(group).equals("quoted")) {
      quoted(group);
      return;
    }
    if (repeatsQuote(group)) {
      return;
    }
    List<Integer> speakers = parse.subjects(group);
    boolean passive = parse.passive(group) && !byPhone(group);
    if (passive) {
      speakers = agents(group);
      if (speakers.isEmpty() && !accuses) {
        return;
      }
    }
    int next = parse.skipForward(group + 1);
    boolean inverted = speakers.isEmpty() || view.is(group - 1, Kind.COMMA);
    boolean trailing = !passive && !accuses && trails(group);
    if (trailing && inverted && view.is(next, Kind.NOUN_PHRASE)) {
      speakers = parse.group(next, false);
    }
    if (trailing) {
      int start = clauseStart(group);
      int end = start > 0 || inserted(group) ? scopeEnd(group) : group;
      sources.add(new Source(group, start, end, speakers, false, false));
      return;
    }
    if (passive && denies) {
      sources.add(new Source(group, 0, group, speakers, true, false));
      return;
    }
    if (passive && accuses && !speakers.isEmpty()) {
      sources.add(new Source(group, 0, scopeEnd(group), speakers, false, true));
      return;
    }
    int from = antecedent(group, speakers);
    sources.add(new Source(group, from, scopeEnd(group), speakers, denies, accuses));
  }

  /** "Barges in which, the army said, arms were landed": it speaks of the relative clause only. */
  private int clauseStart(int group) {
    List<Integer> subjects = parse.subjects(group);
    int first = subjects.isEmpty() ? group : Math.min(group, subjects.get(0));
    int relative = view.is(first - 1, Kind.COMMA) ? first - 2 : -1;
    boolean inside = view.is(relative, Kind.RELATIVE) && view.is(group + 1, Kind.COMMA);
    return inside ? relative : 0;
  }

  /** "The strike, the army said, killed two": it speaks of what follows, too. */
  private boolean inserted(int group) {
    int comma = parse.skipForward(group + 1);
    return view.is(comma, Kind.COMMA)
        && view.is(comma + 1, Kind.VERB_GROUP)
        && parse.finite(comma + 1);
  }

  /** "The colonel, their spokesman, said by phone" */
  private boolean byPhone(int group) {
    for (int np : agents(group)) {
      switch (parse.head(np)) {
        case "phone", "telephone", "email", "e-mail", "radio", "video" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private List<Integer> agents(int group) {
    for (PrepositionalPhrase phrase : parse.prepositions(group)) {
      if (phrase.word().equals("by")) {
        return phrase.nounPhrases();
      }
    }
    return List.of();
  }

  /** "the agency quoted a general as saying", "the general was quoted as saying" */
  private void quoted(int group) {
    List<Integer> speakers = parse.passive(group) ? parse.subjects(group) : parse.objects(group);
    boolean first = speakers.stream().anyMatch(np -> np > group) || parse.passive(group);
    if (first) {
      sources.add(new Source(group, group + 1, scopeEnd(group), speakers, false, false));
    }
  }

  /** Whether it is the "saying" of "quoted him as saying". */
  private boolean repeatsQuote(int group) {
    if (!parse.chunk(group).verb().gerund()) {
      return false;
    }
    int before = parse.skipBack(group - 1);
    int governor = parse.verbBefore(group - 1);
    return before >= 0
        && parse.head(before).equals("as")
        && governor >= 0
        && (parse.head(governor).equals("quoted") || cites(governor));
  }

  /** "The agency cited the ministry as saying" */
  private boolean cites(int group) {
    String verb = parse.head(group);
    if (!verb.startsWith("cite") && !verb.equals("citing")) {
      return false;
    }
    int as = group + 1;
    while (view.is(as, Kind.NOUN_PHRASE)
        || view.is(as, Kind.PREPOSITION) && !parse.head(as).equals("as")) {
      as++;
    }
    return as + 1 < parse.chunks().size()
        && parse.head(as).equals("as")
        && parse.head(as + 1).equals("saying");
  }

  /** Where the words begin that it speaks of: for "a strike that the army said hit", the strike. */
  private int antecedent(int group, List<Integer> speakers) {
    if (speakers.isEmpty() || speakers.get(0) > group) {
      return group + 1;
    }
    int relative = parse.skipBack(speakers.get(0) - 1);
    if (!view.is(relative, Kind.RELATIVE) || relative == 0) {
      return group + 1;
    }
    int np = parse.skipBack(relative - 1);
    np = view.is(np, Kind.COMMA) && parse.head(relative).equals("which") ? np - 1 : np;
    while (np > 1 && view.is(np - 1, Kind.PREPOSITION) && view.is(np - 2, Kind.NOUN_PHRASE)) {
      np -= 2;
    }
    return view.is(np, Kind.NOUN_PHRASE) ? np : group + 1;
  }

  private boolean isDenial(int group) {
    String head = parse.head(group);
    return !head.startsWith("reject") && !head.startsWith("dismiss");
  }

  /** "rejected the accusation that", "dismissed reports of" */
  private boolean deniesClaim(int group) {
    for (int np : parse.objects(group)) {
      String head = parse.head(np);
      if (head.startsWith("accus")
          || head.startsWith("alleg")
          || head.startsWith("claim")
          || head.startsWith("report")
          || head.startsWith("charge")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of speech stands after what is said: ", police said." */
  private boolean trails(int group) {
    int first = group;
    int next = parse.skipForward(group + 1);
    if (listener(next)) {
      return false;
    }
    if (!view.is(group - 1, Kind.COMMA) || !view.is(next, Kind.NOUN_PHRASE)) {
      for (int np : parse.subjects(group)) {
        first = Math.min(first, np);
      }
    }
    boolean commaBefore = false;
    for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
      commaBefore |= view.is(i, Kind.COMMA);
    }
    if (!commaBefore) {
      commaBefore = quoteBefore(first);
    }
    if (!commaBefore || first == 0) {
      return false;
    }
    if (view.is(next, Kind.SUBORDINATOR) && parse.head(next).equals("that")) {
      return false;
    }
    for (int i = next; i < parse.chunks().size(); i++) {
      if (view.is(i, Kind.COMMA)
          || view.is(i, Kind.STOP)
          || view.is(i, Kind.RELATIVE)
          || view.is(i, Kind.SUBORDINATOR)) {
        return true;
      }
      if (view.is(i, Kind.VERB_GROUP) && parse.finite(i)) {
        return false;
      }
    }
    return true;
  }

  /** "told reporters in Kabul that": who is told, and not who tells. */
  private boolean listener(int np) {
    int after = parse.skipForward(np + 1);
    while (view.is(after, Kind.PREPOSITION) && view.is(after + 1, Kind.NOUN_PHRASE)) {
      after = parse.skipForward(after + 2);
    }
    return view.is(np, Kind.NOUN_PHRASE)
        && view.is(after, Kind.SUBORDINATOR)
        && parse.head(after).equals("that");
  }

  private boolean quoteBefore(int chunk) {
    int t = parse.chunk(chunk).from() - 1;
    return t >= 0 && parse.chunkOf(t) < 0;
  }

  private int scopeEnd(int group) {
    for (int i = group + 1; i < parse.chunks().size(); i++) {
      boolean aside =
          view.is(i, Kind.SUBORDINATOR)
                  && ASIDES.contains(parse.head(i))
                  && !(i > group + 1 && parse.head(i - 1).equals("that"))
              || view.is(i, Kind.COMMA)
                  && i + 1 < parse.chunks().size()
                  && parse.head(i + 1).equals("following");
      if (aside || view.is(i, Kind.STOP) && parse.head(i).equals(";")) {
        return i;
      }
    }
    return parse.chunks().size();
  }
}
