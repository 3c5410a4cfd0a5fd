package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Reading;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Parse.PrepositionalPhrase;

/** Reads that a ceasefire is what somebody aims at: "their goal is a truce", "the aim of talks". */
final class CeasefireGoals {

  private CeasefireGoals() {}

  /** The noun phrase of the goal that a form of "be" says a ceasefire is, or -1. */
  static int of(View view, CeasefirePhrase phrase, int group) {
    Parse parse = view.parse();
    if (!VerbSetting.be(parse, group) || parse.chunk(group).verb().negated()) {
      return -1;
    }
    boolean subject = parse.subjects(group).contains(parse.firstOfGroup(phrase.carrier()));
    for (int np : subject ? parse.objects(group) : parse.subjects(group)) {
      if (view.lexicon().has(EventWord.GOAL, parse.head(np))) {
        return np;
      }
    }
    return -1;
  }

  /** Whose goal it is: a state's, a group's, or that of talks between two. */
  static void fill(View view, Candidate candidate, CeasefirePhrase phrase, int goal) {
    CeasefireMediators.add(view, candidate, phrase);
    List<Party> sides = CeasefireSides.between(view, phrase);
    candidate.initiators(CeasefireSides.proposers(view, phrase.carriedBy(goal)));
    for (PrepositionalPhrase pp : view.parse().prepositions(goal)) {
      for (int np : pp.word().equals("of") ? pp.nounPhrases() : List.<Integer>of()) {
        boolean talks = CeasefirePhrase.notionOf(view, np) == CeasefireNotion.CALL;
        candidate.talks |= talks || talks(view, np);
        candidate.initiators(
            candidate.talks
                ? CeasefireSides.between(view, List.of(np))
                : view.resolve(List.of(np), Reading.AGENT));
      }
    }
    if (candidate.initiators.isEmpty() && candidate.talks) {
      candidate.initiators(sides);
    }
    candidate.targets(
        sides.stream().filter(p -> !Candidate.has(candidate.initiators, p.id())).toList());
  }

  private static boolean talks(View view, int np) {
    return view.is(np, Kind.NOUN_PHRASE)
        && view.lexicon().has(EventWord.TALKS, view.parse().head(np));
  }
}
