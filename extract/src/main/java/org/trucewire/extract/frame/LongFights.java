package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Token;

/** Fights that are told to say who somebody is or what he wants, and not what he did. */
final class LongFights {

  /** Words between "for" and the years of "for more than 20 years". */
  private static final int SPAN = 5;

  private LongFights() {}

  /** Whether an act is no more than the cause of those who do it, or as old as they are. */
  static boolean describes(View view, Candidate candidate) {
    boolean fight =
        candidate.triggers.size() == 1
            && candidate.verb >= 0
            && (candidate.rule.equals("verb:fight")
                || candidate.rule.equals("verb:battle")
                || candidate.rule.equals("verb:combat"));
    return fight && (cause(view, candidate.verb) || years(view, candidate.trigger));
  }

  /** "fighting for independence", "fighting to topple the president" */
  private static boolean cause(View view, int group) {
    Parse parse = view.parse();
    for (int i = group + 1; i < parse.chunks().size() && i <= group + 4; i++) {
      if (view.is(i, Kind.VERB_GROUP)) {
        return parse.chunk(i).verb().infinitive()
            && view.lexicon().has(EventWord.CAUSE_VERB, parse.head(i));
      }
      if (view.is(i, Kind.PREPOSITION) && parse.head(i).equals("for")) {
        return view.is(i + 1, Kind.NOUN_PHRASE)
            && view.lexicon().has(EventWord.CAUSE, parse.head(i + 1));
      }
      if (view.is(i, Kind.COMMA) || view.is(i, Kind.STOP)) {
        return false;
      }
    }
    return false;
  }

  /** "have been battling the government for decades" */
  private static boolean years(View view, int trigger) {
    List<Token> tokens = view.parse().tokens();
    int since = -1;
    for (int t = trigger + 1; t < tokens.size(); t++) {
      since = tokens.get(t).is("for") ? t : since;
      boolean span = tokens.get(t).is("years") || tokens.get(t).is("decades");
      if (span && since >= 0 && t - since <= SPAN) {
        return true;
      }
    }
    return false;
  }
}
