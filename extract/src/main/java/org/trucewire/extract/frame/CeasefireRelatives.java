package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;
import org.trucewire.extract.syntax.Tag;

/** Finds the verb of a relative clause on a ceasefire that the parse gave another subject. */
final class CeasefireRelatives {

  private static final Set<String> LOCAL =
      Set.of("in", "between", "with", "across", "of", "along", "on", "near", "at", "for");

  /** Subjects of clauses without a relative pronoun. */
  private static final Set<String> PRONOUNS = Set.of("it", "they", "he", "she", "we");

  /** Prepositions with which a ceasefire may open a clause whose subject follows it at once. */
  private static final Set<String> OPENERS =
      Set.of("after", "before", "since", "during", "in", "under", "despite", "following", "with");

  /** Prepositions that stand before "which" instead of behind the verb. */
  private static final Set<String> FRONTED = Set.of("to", "on", "for", "from");

  private final View view;
  private final Parse parse;

  CeasefireRelatives(View view) {
    this.view = view;
    this.parse = view.parse();
  }

  /** The verb of "the truce in Yemen, which has held" or "that both sides accepted"; or -1. */
  int verb(CeasefirePhrase phrase) {
    int clause = clause(phrase);
    if (clause < 0) {
      return bareClause(phrase) ? ownSubject(phrase.np() + 1) : -1;
    }
    int next = parse.skipForward(clause + 1);
    if (view.is(next, Kind.VERB_GROUP)) {
      boolean free = !parse.subjects(next).contains(parse.firstOfGroup(phrase.carrier()));
      return phrase.notion() != CeasefireNotion.CALL && free ? next : -1;
    }
    return ownSubject(next);
  }

  /** Whether the ceasefire is what somebody else does the verb to: "that both sides accepted". */
  boolean object(CeasefirePhrase phrase, int group) {
    int clause = clause(phrase);
    return clause >= 0
        ? group > clause && ownSubject(parse.skipForward(clause + 1)) == group
        : bareClause(phrase) && ownSubject(phrase.np() + 1) == group;
  }

  /** Whether a verb behind the ceasefire has it as its object: "the truce that they signed". */
  boolean behind(CeasefirePhrase phrase, int group) {
    return group > Math.max(phrase.np(), phrase.carrier()) && object(phrase, group);
  }

  /** "a truce they had struck with the rebels", "the truce the two sides agreed on Friday" */
  private boolean bareClause(CeasefirePhrase phrase) {
    int subject = phrase.np() + 1;
    boolean named =
        view.is(subject, Kind.NOUN_PHRASE)
            && (PRONOUNS.contains(parse.head(subject))
                || !opens(phrase)
                    && parse.tokens().get(parse.chunk(subject).from()).tag() == Tag.DET);
    return phrase.notion() != CeasefireNotion.MENTION
        && named
        && view.is(parse.skipForward(subject + 1), Kind.VERB_GROUP);
  }

  private boolean opens(CeasefirePhrase phrase) {
    int before = parse.chunk(phrase.np()).from() - 1;
    return before >= 0 && OPENERS.contains(parse.tokens().get(before).lower());
  }

  private int clause(CeasefirePhrase phrase) {
    if (phrase.notion() == CeasefireNotion.MENTION) {
      return -1;
    }
    int i = Math.max(phrase.np(), phrase.carrier()) + 1;
    while (view.is(i + 1, Kind.NOUN_PHRASE)
        && (view.is(i, Kind.CONJUNCTION) && i > phrase.np() + 2
            || view.is(i, Kind.PREPOSITION) && LOCAL.contains(parse.head(i)))) {
      if (parse.head(i).equals("for") && spell(i + 1)) {
        return -1;
      }
      i += 2;
    }
    int dated = view.is(i, Kind.PREPOSITION) ? i + 1 : i;
    i = view.is(dated, Kind.TIME) && view.is(dated + 1, Kind.COMMA) ? dated + 1 : i;
    boolean comma = view.is(i, Kind.COMMA);
    i = comma ? i + 1 : i;
    if (comma && takenUp(i)) {
      return view.is(i + 1, Kind.NOUN_PHRASE) ? i : relative(i + 1) ? i + 1 : -1;
    }
    boolean fronted = view.is(i + 1, Kind.RELATIVE) && FRONTED.contains(parse.head(i));
    i = fronted ? i + 1 : i;
    return relative(i) ? i : -1;
  }

  /** "for the month of Ramadan, which began": that tells of the month. */
  private boolean spell(int np) {
    return CeasefirePhrase.timed(parse.head(np))
        || view.lexicon().has(EventWord.SEASON, parse.head(np));
  }

  private boolean relative(int chunk) {
    return (view.is(chunk, Kind.RELATIVE) || view.is(chunk, Kind.SUBORDINATOR))
        && (parse.head(chunk).equals("which") || parse.head(chunk).equals("that"));
  }

  /** "called for a truce, an idea that both rejected" */
  private boolean takenUp(int np) {
    return view.is(np, Kind.NOUN_PHRASE)
        && (view.lexicon().has(EventWord.TAKEN_UP, parse.head(np))
            || view.lexicon().has(EventWord.STEP, parse.head(np)));
  }

  /** The verb right after its subject in a clause that lacks its object, or -1. */
  private int ownSubject(int subject) {
    int i = subject;
    while (view.is(i, Kind.NOUN_PHRASE)
        && (view.is(i + 1, Kind.CONJUNCTION) || view.is(i + 1, Kind.PREPOSITION))
        && view.is(i + 2, Kind.NOUN_PHRASE)) {
      i += 2;
    }
    int verb = view.is(i, Kind.NOUN_PHRASE) ? parse.skipForward(i + 1) : -1;
    boolean lacking =
        view.is(verb, Kind.VERB_GROUP)
            && (!parse.passive(verb) || parse.reduced(verb))
            && parse.subjects(verb).stream().anyMatch(np -> np >= subject)
            && !view.is(verb + 1, Kind.NOUN_PHRASE);
    return lacking ? verb : -1;
  }
}
