package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Tells which clause of its sentence a time expression belongs to. */
final class DateClauses {

  /** "The previous five days, which saw raids" */
  private static final Set<String> SEEING = Set.of("saw", "witnessed", "brought");

  private final View view;
  private final Parse parse;
  private final Attribution attribution;

  DateClauses(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
  }

  /** Whether a time expression opens the sentence: "On Tuesday, ..." */
  boolean leads(int at) {
    for (int i = 0; i < at; i++) {
      if (!parse.chunk(i).is(Kind.PREPOSITION)
          && !clock(i)
          && !parse.chunk(i).is(Kind.OTHER)
          && !parse.chunk(i).is(Kind.TIME)
          && !parse.chunk(i).is(Kind.CONJUNCTION)
          && !parse.chunk(i).is(Kind.COMMA)) {
        return false;
      }
    }
    return true;
  }

  /** "Just before 4:00 (0100 GMT)" */
  private boolean clock(int at) {
    return parse.chunk(at).is(Kind.ASIDE)
        || Character.isDigit(parse.tokens().get(parse.chunk(at).from()).lower().charAt(0));
  }

  /** Whether commas set off the words that a time expression ends: "X, born there in 1971, was" */
  boolean bracketed(int at) {
    int verb = parse.skipForward(at + 2);
    boolean resumes =
        view.is(at + 1, Kind.COMMA) && view.is(verb, Kind.VERB_GROUP) && parse.finite(verb);
    boolean noun = false;
    for (int i = at - 1; resumes && i >= 0 && !leads(i); i--) {
      if (parse.chunk(i).is(Kind.COMMA)) {
        return noun;
      }
      noun |= parse.chunk(i).is(Kind.NOUN_PHRASE);
    }
    return false;
  }

  /**
   * Whether a clause tells what happened then: "since 2022, when the truce broke down", "the
   * previous five days, which saw raids".
   */
  boolean explained(int at, int trigger) {
    int next = at + 1;
    while (next < parse.chunks().size() && parse.chunk(next).is(Kind.COMMA)) {
      next++;
    }
    return next < parse.chunks().size()
        && (parse.chunk(next).is(Kind.SUBORDINATOR) || parse.chunk(next).is(Kind.RELATIVE))
        && (parse.head(next).equals("when")
            || parse.head(next).equals("which") && SEEING.contains(head(next + 1)))
        && trigger > next;
  }

  /**
   * Whether a time expression belongs to a relative or subordinate clause that the word is not in.
   */
  boolean otherClause(int at, int trigger) {
    for (int i = at - 1; i >= 0; i--) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.COMMA) || chunk.is(Kind.STOP)) {
        return false;
      }
      if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR) && !parse.head(i).equals("that")) {
        if (occurs(i, at) || meanwhile(i) || restricts(i, trigger)) {
          return false;
        }
        boolean opens = parse.skipBack(at) == i || parse.skipBack(at - 1) == i;
        if (opens && view.is(at + 1, Kind.COMMA)) {
          return trigger < i;
        }
        int end = at;
        while (end < parse.chunks().size()
            && !parse.chunk(end).is(Kind.COMMA)
            && !parse.chunk(end).is(Kind.STOP)) {
          end++;
        }
        return trigger < i || trigger > end;
      }
    }
    return false;
  }

  /** "An attack on a convoy that killed ten on Monday": whether the relative clause is its own. */
  boolean restricts(int relative, int trigger) {
    if (trigger >= relative
        || !view.is(relative, Kind.RELATIVE)
        || parse.head(relative).startsWith("who")
        || !view.is(trigger, Kind.NOUN_PHRASE)) {
      return false;
    }
    for (int i = trigger + 1; i < relative; i++) {
      if (!view.is(i, Kind.NOUN_PHRASE) && !view.is(i, Kind.PREPOSITION)) {
        return false;
      }
    }
    return true;
  }

  /**
   * "Talks were held on Friday, which failed to yield a truce": whether a relative clause goes on
   * with what a time expression before it dates.
   */
  boolean goesOn(int relative, int at, int trigger) {
    if (!view.is(relative, Kind.RELATIVE)
        || !view.is(relative - 1, Kind.COMMA)
        || at > relative
        || trigger < relative) {
      return false;
    }
    int verb = relative + 1;
    while (verb < trigger && !view.is(verb, Kind.VERB_GROUP)) {
      verb++;
    }
    boolean before =
        view.is(verb, Kind.VERB_GROUP)
            && parse.tokens().get(parse.chunk(verb).from()).lower().equals("had");
    return !before && !parse.head(relative).startsWith("who");
  }

  /** "Tanks advanced on Monday as jets struck", "he was shot when troops opened fire" */
  boolean meanwhile(int subordinator) {
    boolean together =
        parse.head(subordinator).equals("as") || parse.head(subordinator).equals("when");
    return together
        && !view.is(subordinator - 1, Kind.COMMA)
        && view.is(parse.skipForward(subordinator + 1), Kind.NOUN_PHRASE);
  }

  /**
   * Whether a time expression stands in a clause or phrase with "since" after the word: "ten have
   * been killed since fighting broke out on 3 May".
   */
  boolean sinceThen(DateExpression expression, int at, int trigger) {
    int since = at - 1;
    while (since >= 0 && !isSince(since)) {
      Chunk chunk = parse.chunk(since);
      if (chunk.is(Kind.COMMA)
          || chunk.is(Kind.STOP)
          || chunk.is(Kind.RELATIVE)
          || chunk.is(Kind.SUBORDINATOR)) {
        return false;
      }
      since--;
    }
    boolean clause = since < at - 1 || expression.use() == DateUse.MODIFIER;
    return since > trigger && clause && expression.use() != DateUse.SINCE;
  }

  /** Whether one act is set against all since some day: "the worst raid since". */
  boolean extreme(int at) {
    return parse.tokens().subList(0, parse.chunk(at).from()).stream()
        .anyMatch(token -> view.lexicon().has(EventWord.EXTREME, token.lower()));
  }

  private boolean isSince(int at) {
    return parse.head(at).equals("since")
        && (view.is(at, Kind.SUBORDINATOR) || view.is(at, Kind.PREPOSITION));
  }

  /** "Clashes that erupted on Monday" are dated by their relative clause. */
  boolean occurs(int relative, int at) {
    int verb = parse.skipForward(relative + 1);
    return view.is(relative, Kind.RELATIVE)
        && verb < at
        && view.is(verb, Kind.VERB_GROUP)
        && view.frames().uses(parse, verb, Operator.OCCUR);
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
        && (parse.head(before - 1).startsWith("t")
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

  private String head(int chunk) {
    return chunk < parse.chunks().size() ? parse.head(chunk) : "";
  }
}
