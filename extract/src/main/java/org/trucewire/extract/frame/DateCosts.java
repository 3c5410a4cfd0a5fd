package org.trucewire.extract.frame;

import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Inflection;
import org.trucewire.extract.syntax.Parse;

/** How far a time expression stands from an event, in words and in syntax. */
final class DateCosts {

  /** From more than this cost on a time expression does not date an event. */
  static final int FURTHEST = 26;

  private static final int BARRIER = 6;

  /** From here on nothing can make an expression near enough, so an endless list is read fast. */
  private static final int TOO_FAR = FURTHEST + BARRIER;

  /** What befalls "a truce signed in May" does so later. */
  private static final Set<EventType> LATER_DEEDS =
      Set.of(
          EventType.EFFECTIVE,
          EventType.EXTENDED,
          EventType.REJECTED,
          EventType.VIOLATED,
          EventType.ENDED);

  /** What goes on while somebody speaks of it: "fighting was under way, he said on Monday". */
  private static final Set<String> GOING_ON = Set.of("ongoing", "underway", "under");

  private final View view;
  private final Parse parse;
  private final Attribution attribution;
  private final DateClauses clauses;
  private final SpeechDates speech;

  DateCosts(View view, Attribution attribution, DateClauses clauses, SpeechDates speech) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
    this.clauses = clauses;
    this.speech = speech;
  }

  /**
   * The cost of dating an event by a time expression.
   *
   * @param at the chunk that holds it
   */
  int cost(DateExpression expression, int at, Candidate candidate) {
    int cost = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      int chunk = parse.chunkOf(trigger);
      cost = Math.min(cost, cost(expression, at, chunk, candidate));
      boolean ahead = expression.use() != DateUse.MODIFIER && at < chunk && clauses.leads(at);
      cost = ahead ? Math.min(cost, FURTHEST) : cost;
    }
    return cost;
  }

  private int cost(DateExpression expression, int at, int trigger, Candidate candidate) {
    if (at == trigger) {
      return 0;
    }
    if (Math.abs(at - trigger) > TOO_FAR) {
      return FURTHEST + 1;
    }
    boolean ofNoun = expression.use() == DateUse.MODIFIER && !during(at);
    if (ofNoun || clauses.otherClause(at, trigger)) {
      return FURTHEST + 1;
    }
    boolean spoken = speech.spoken(at) && !follows(at, trigger);
    boolean news = spoken && news(candidate) || at < trigger && speech.accused(at);
    boolean explained = clauses.explained(at, parse.chunkOf(candidate.trigger));
    int from = Math.min(at, trigger);
    int to = Math.max(at, trigger);
    if (signedBefore(at, trigger) && LATER_DEEDS.contains(candidate.type)) {
      return FURTHEST + 1;
    }
    int cost = to - from;
    for (int i = from + 1; i < to; i++) {
      if (cost > TOO_FAR) {
        return FURTHEST + 1;
      }
      Chunk chunk = parse.chunk(i);
      boolean own = candidate.verb == i || i == trigger + 1 && infinitive(i);
      if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR) && !parse.head(i).equals("that")) {
        cost +=
            explained
                    || clauses.occurs(i, at)
                    || clauses.meanwhile(i)
                    || candidate.type == EventType.HOSTILITIES && clauses.restricts(i, trigger)
                    || clauses.leads(at) && at < trigger && !chunk.is(Kind.RELATIVE)
                    || at < i && coarse(expression) && parse.head(i).equals("after")
                ? 1
                : !spoken && clauses.goesOn(i, at, trigger) ? BARRIER : 5 * BARRIER;
      } else if (chunk.is(Kind.SUBORDINATOR)) {
        cost += BARRIER;
      } else if (chunk.is(Kind.STOP) || chunk.is(Kind.CONJUNCTION) && parse.head(i).equals("but")) {
        cost += 2 * BARRIER;
      } else if (despite(i)) {
        cost += at < trigger || expression.use() == DateUse.SINCE ? 5 * BARRIER : BARRIER;
      } else if (view.lexicon().has(EventWord.DATED_ANSWER, parse.head(i))) {
        cost += 2 * BARRIER;
      } else if (at > trigger && sequel(i)) {
        cost += i == at - 1 ? 3 * BARRIER : BARRIER;
      } else if (ends(i) && at < trigger && !clauses.leads(at)) {
        cost += clauses.bracketed(at) ? 3 * BARRIER : explained ? 0 : BARRIER / 2;
      } else if (chunk.is(Kind.CONJUNCTION) && at < trigger && view.is(i + 1, Kind.VERB_GROUP)) {
        cost += BARRIER / 2;
      } else if (chunk.is(Kind.VERB_GROUP) && !own && at < trigger && purpose(i, candidate)) {
        cost += 5 * BARRIER;
      } else if (chunk.is(Kind.VERB_GROUP) && !own) {
        boolean saying = attribution.speaks(i);
        boolean reported = saying && !news;
        boolean participle =
            chunk.verb().bare() && view.lexicon().has(EventWord.DATED_PACT, parse.head(i - 1));
        if (trigger < i && participle && LATER_DEEDS.contains(candidate.type)) {
          return FURTHEST + 1;
        }
        boolean agreed = trigger < i && parse.reduced(i) && candidate.type != EventType.HOSTILITIES;
        cost += agreed ? 2 * BARRIER : 0;
        cost += reported ? 2 * BARRIER : parse.finite(i) ? BARRIER : 3;
      }
    }
    return spoken ? cost + speech(at, candidate, news) : cost;
  }

  /** "A truce signed last month appears not to hold" */
  private boolean signedBefore(int at, int trigger) {
    int verb = at - 1;
    while (view.is(verb, Kind.PREPOSITION)) {
      verb--;
    }
    return at < trigger
        && view.is(verb, Kind.VERB_GROUP)
        && parse.chunk(verb).verb().bare()
        && view.lexicon().has(EventWord.DATED_PACT, verb == 0 ? "" : parse.head(verb - 1));
  }

  /** "The council met on Friday to discuss the strikes", not "to launch strikes" */
  private boolean purpose(int group, Candidate candidate) {
    return candidate.type == EventType.HOSTILITIES
        && view.is(parse.chunkOf(candidate.trigger), Kind.NOUN_PHRASE)
        && parse.chunk(group).verb().infinitive()
        && !view.frames().uses(parse, group, Operator.SUPPORT)
        && !view.frames().uses(parse, group, Operator.REAL);
  }

  /** A comma ends what a time expression before it dates, as does the conjunction after it. */
  private boolean ends(int at) {
    return view.is(at, Kind.COMMA) && !view.is(at + 1, Kind.CONJUNCTION);
  }

  /** "They fled in 2014 after rebels took the town": so long a time holds both. */
  private static boolean coarse(DateExpression expression) {
    return switch (expression.resolve(false).precision()) {
      case YEAR, MONTH -> true;
      default -> false;
    };
  }

  /** "Tried to restore a truce" is told by both verbs. */
  private boolean infinitive(int at) {
    return view.is(at, Kind.VERB_GROUP) && parse.chunk(at).verb().infinitive();
  }

  private boolean despite(int at) {
    return view.is(at, Kind.PREPOSITION) && parse.head(at).equals("despite");
  }

  /** "A truce was agreed following talks last week", "after" */
  private boolean sequel(int at) {
    return view.is(at, Kind.PREPOSITION)
        && (parse.head(at).equals("following") || parse.head(at).equals("after"));
  }

  /** "The army announced an offensive on Monday" */
  private boolean follows(int at, int trigger) {
    int before = at - 1;
    while (view.is(before, Kind.PREPOSITION) || view.is(before, Kind.OTHER)) {
      before--;
    }
    return before == trigger && view.is(before, Kind.NOUN_PHRASE);
  }

  /** What it costs that the time expression says when somebody spoke of the event. */
  private int speech(int at, Candidate candidate, boolean news) {
    boolean adjacent = candidate.verb >= 0 && nextTo(at, candidate.verb);
    if (adjacent && (attribution.speaks(candidate.verb) || candidate.verb < at)) {
      boolean other = view.dates().size() > 1 && !attribution.speaks(candidate.verb);
      return other ? 3 * BARRIER : 0;
    }
    if (goesOn(candidate.verb)) {
      return 0;
    }
    if (news) {
      return -BARRIER;
    }
    if (speech.own(candidate)) {
      return 0;
    }
    return candidate.type == EventType.HOSTILITIES ? FURTHEST + 1 : 4 * BARRIER;
  }

  /** Whether it is news when somebody tells it: a call, an agreement, that a truce holds. */
  private boolean news(Candidate candidate) {
    return switch (candidate.type) {
      case CALLED -> candidate.mode != Mode.CLAIMED;
      case EFFECTIVE, VIOLATED -> true;
      case AGREED, EXTENDED, REJECTED, ENDED -> candidate.verb >= 0 && parse.finite(candidate.verb);
      case HOSTILITIES -> false;
    };
  }

  /** "Clashes were going on", "fighting was under way" */
  private boolean goesOn(int group) {
    if (group < 0) {
      return false;
    }
    String first = parse.tokens().get(parse.chunk(group).from()).lower();
    boolean past = first.equals("was") || first.equals("were");
    int after = group + 1;
    boolean ongoing =
        after < parse.chunks().size()
            && GOING_ON.contains(parse.head(after))
            && !view.is(after, Kind.NOUN_PHRASE);
    return past && (ongoing || parse.chunk(group).verb().form() == Inflection.ING);
  }

  /** "In the 2006 war", "during last week's offensive" */
  private boolean during(int at) {
    return view.is(at, Kind.NOUN_PHRASE)
        && view.is(at - 1, Kind.PREPOSITION)
        && (parse.head(at - 1).equals("in") || parse.head(at - 1).equals("during"));
  }

  private boolean nextTo(int at, int verb) {
    return Math.abs(at - verb) <= 2;
  }
}
