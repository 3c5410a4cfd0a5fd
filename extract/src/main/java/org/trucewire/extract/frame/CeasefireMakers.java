package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.role.Name;
import org.trucewire.extract.role.NounClass;
import org.trucewire.extract.role.Party;
import org.trucewire.extract.role.Truces;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Parse;

/**
 * Tells who made a truce where a sentence names them, for the sentences that only go on about it.
 */
final class CeasefireMakers {

  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");
  private static final Set<String> DEFINITE =
      Set.of("the", "this", "that", "it", "its", "their", "his");

  private static final Set<String> OWNED = Set.of("its", "their", "his");

  private CeasefireMakers() {}

  /** Remembers whose truce an event is about, if its sentence says so. */
  static void remember(View view, Candidate candidate) {
    boolean made = candidate.type == EventType.AGREED || candidate.type == EventType.EXTENDED;
    Truces truces = view.parties().backdrop().truces();
    if (!made || candidate.mode == Mode.DENIED || candidate.initiators.isEmpty()) {
      return;
    }
    truces.offered(view.sentence(), null);
    if (candidate.initiators.size() > 1) {
      truces.joint();
      return;
    }
    Party maker = candidate.initiators.get(0);
    boolean alone =
        maker.belligerent()
            && maker.span() != null
            && candidate.mediators.isEmpty()
            && (oneSided(view.parse(), candidate.chunk)
                || view.lexicon().has(EventWord.ONE_SIDED_ACT, candidate.rulePhrase())
                || candidate.type == EventType.EXTENDED
                || promised(view, candidate)
                || !maker.state()
                    && view.lexicon().has(EventWord.ONE_SIDED, candidate.rulePhrase()));
    if (alone) {
      truces.alone(view.sentence(), maker);
      truces.offered(view.sentence(), maker);
    }
  }

  /** "said that it would observe a truce": one that is not there yet is its own. */
  static boolean promised(View view, Candidate candidate) {
    return candidate.type == EventType.AGREED
        && view.lexicon().has(EventWord.KEEP, candidate.rulePhrase())
        && !goesOn(view, candidate.chunk);
  }

  /** Whether what is refused is the truce or the offer at hand: "the offer", "it". */
  static boolean takesUp(View view, Candidate refusal) {
    Parse parse = view.parse();
    boolean call = refusal.rule.startsWith("call:");
    String first = parse.tokens().get(parse.chunk(refusal.chunk).from()).lower();
    return goesOn(view, refusal.chunk) && !(call && OWNED.contains(first));
  }

  /** Whether a sentence goes on about the truce at hand: "the truce", "it", but not "a truce". */
  static boolean goesOn(View view, int np) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(np);
    if (!DEFINITE.contains(parse.tokens().get(chunk.from()).lower())) {
      return false;
    }
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (view.lexicon().has(EventWord.ONE_MORE, parse.tokens().get(t).lower())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whose a truce is that nobody else is said to keep: "the rebels' truce". That of a country may
   * be between others there.
   */
  static List<Party> owner(View view, CeasefirePhrase phrase) {
    Parse parse = view.parse();
    Chunk chunk = parse.chunk(phrase.np());
    int mark = chunk.from() + 1;
    while (mark < chunk.head() && !POSSESSIVE.contains(parse.tokens().get(mark).lower())) {
      mark++;
    }
    if (mark >= chunk.head() || !CeasefireSides.between(view, List.of(phrase.np())).isEmpty()) {
      return List.of();
    }
    int end = parse.tokens().get(mark).start();
    for (Name name : view.parties().namesIn(parse, view.sentence(), chunk)) {
      if (name.span().end() == end) {
        Party owner = new Party(name.actor(), name.words(), name.span(), true);
        boolean ground = owner.id().equals(view.parties().backdrop().theatre());
        return owner.belligerent() && !ground ? List.of(owner) : List.of();
      }
    }
    NounClass known = view.parties().nouns().of(parse.tokens().get(mark - 1).lower());
    return known == null
        ? List.of()
        : view.parties().common(view.sentence(), parse, phrase.np(), known, mark - 1);
  }

  /** "a unilateral ceasefire": whoever else is named has not agreed. */
  static boolean oneSided(Parse parse, int np) {
    Chunk chunk = parse.chunk(np);
    for (int t = chunk.from(); t < chunk.head(); t++) {
      if (parse.tokens().get(t).is("unilateral") || parse.tokens().get(t).is("one-sided")) {
        return true;
      }
    }
    return false;
  }
}
