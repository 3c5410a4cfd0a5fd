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

  private static final Set<String> BOUNDS = Set.of("before", "until", "till");

  private final View view;
  private final Parse parse;

  DateClauses(View view) {
    this.view = view;
    this.parse = view.parse();
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
    boolean atWhichTime =
        view.is(next, Kind.PREPOSITION)
            && parse.head(next).equals("at")
            && view.is(next + 1, Kind.RELATIVE);
    if (atWhichTime) {
      return trigger > next;
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

  /** Whether a time expression dates what ends or follows: "before the vote on 3 May", "until". */
  boolean bounds(int at, int trigger) {
    int i = at - 1;
    while (view.is(i, Kind.PREPOSITION) && !BOUNDS.contains(parse.head(i))
        || view.is(i, Kind.NOUN_PHRASE) && view.is(i - 1, Kind.PREPOSITION)) {
      if (i == trigger) {
        return false;
      }
      i--;
    }
    return i < at - 1 && view.is(i, Kind.PREPOSITION) && BOUNDS.contains(parse.head(i));
  }

  /** "As of Monday, the army has lost ten tanks" */
  boolean asOf(int at) {
    int first = parse.chunk(at).from();
    return first > 1
        && parse.tokens().get(first - 1).is("of")
        && parse.tokens().get(first - 2).is("as");
  }

  /** "Extended the truce to 2 October" */
  boolean extendsTo(int at) {
    int first = parse.chunk(at).from();
    return first > 0 && parse.tokens().get(first - 1).is("to");
  }

  /**
   * Whether a time expression dates two events alike, since one stands in a clause with "as": "shot
   * at a post on Monday as tanks advanced".
   */
  boolean together(int at, Candidate one, Candidate other) {
    return joined(at, parse.chunkOf(one.trigger)) || joined(at, parse.chunkOf(other.trigger));
  }

  /** "Shot at a post and took a village on Monday": whether the second verb shares its date. */
  boolean shared(int at, Candidate first, Candidate second) {
    boolean coordinated =
        first.verb >= 0
            && first.verb < second.verb
            && second.verb < at
            && view.is(second.verb - 1, Kind.CONJUNCTION)
            && parse.head(second.verb - 1).equals("and");
    for (int i = first.verb + 1; coordinated && i < at; i++) {
      coordinated =
          !view.is(i, Kind.SUBORDINATOR) && !view.is(i, Kind.RELATIVE) && !view.is(i, Kind.STOP);
    }
    return coordinated;
  }

  private boolean joined(int at, int trigger) {
    boolean meanwhile = false;
    for (int i = at + 1; i < trigger; i++) {
      boolean opens = view.is(i, Kind.SUBORDINATOR) || view.is(i, Kind.RELATIVE);
      if (opens && !meanwhile(i) || view.is(i, Kind.STOP)) {
        return false;
      }
      meanwhile |= opens;
    }
    return meanwhile;
  }

  /** "Tanks advanced on Monday as jets struck", "he was shot when troops opened fire" */
  boolean meanwhile(int subordinator) {
    int next = parse.skipForward(subordinator + 1);
    boolean together =
        parse.head(subordinator).equals("as") || parse.head(subordinator).equals("when");
    return together
        && !view.is(subordinator - 1, Kind.COMMA)
        && (view.is(next, Kind.NOUN_PHRASE)
            || view.is(next, Kind.VERB_GROUP) && parse.chunk(next).verb().gerund());
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

  private String head(int chunk) {
    return chunk < parse.chunks().size() ? parse.head(chunk) : "";
  }
}
