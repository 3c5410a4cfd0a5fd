package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.lexicon.EventWord;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Chooses among the time expressions of a sentence the one that dates an event. */
final class DateChooser {

  private static final int MARGIN = 2;

  /** What is done to a ceasefire: "broke Sunday's truce" was not done when it was agreed. */
  private static final Set<EventType> DEEDS =
      Set.of(EventType.VIOLATED, EventType.ENDED, EventType.EXTENDED, EventType.REJECTED);

  private static final Set<EventType> ACTS = Set.of(EventType.VIOLATED, EventType.HOSTILITIES);

  private final View view;
  private final Parse parse;
  private final DateClauses clauses;
  private final DateCosts costs;
  private final SpeechDates speech;

  DateChooser(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.clauses = new DateClauses(view);
    this.speech = new SpeechDates(view, attribution);
    this.costs = new DateCosts(view, attribution, clauses, speech);
  }

  /**
   * The date of an event.
   *
   * @param all every event of the sentence, which compete for its time expressions
   */
  DateInterval choose(Candidate candidate, List<Candidate> all) {
    DateExpression best = null;
    DateExpression begun = null;
    int least = Integer.MAX_VALUE;
    for (DateExpression expression : view.dates()) {
      int at = chunkAt(expression);
      if (at < 0 || parse.chunk(at).is(Kind.ASIDE)) {
        continue;
      }
      if (clauses.sinceThen(expression, at, parse.chunkOf(candidate.trigger))) {
        boolean goesOn = candidate.type == EventType.HOSTILITIES && !clauses.extreme(at);
        begun = goesOn && begun == null ? expression : begun;
        continue;
      }
      if (unfit(expression, at, candidate)) {
        continue;
      }
      int cost = costs.cost(expression, at, candidate);
      if (cost >= least
          || cost > DateCosts.FURTHEST
          || !clauses.leads(at) && nearer(expression, at, cost, candidate, all)) {
        continue;
      }
      least = cost;
      best = expression;
    }
    if (best == null) {
      return begun == null
          ? DateInterval.UNKNOWN
          : begun.resolve(false, view.told().before(begun)).open();
    }
    return best.resolve(candidate.mode == Mode.PLANNED, view.told().before(best));
  }

  /** Whether a time expression cannot tell when the event happened, wherever it stands. */
  private boolean unfit(DateExpression expression, int at, Candidate candidate) {
    int trigger = parse.chunkOf(candidate.trigger);
    if (clauses.bounds(at, trigger)
        || clauses.asOf(at) && candidate.type != EventType.EFFECTIVE
        || clauses.leads(at) && speech.reportedThen(at, candidate)) {
      return true;
    }
    return switch (expression.use()) {
      case DATELINE -> true;
      case UNTIL -> !clauses.explained(at, parse.chunkOf(candidate.trigger));
      case SINCE -> clauses.explained(at, parse.chunkOf(candidate.trigger));
      case NEXT_CLAUSE -> trigger < at || clauses.leads(at) && comma(at, trigger);
      case MODIFIER ->
          candidate.rule.startsWith("ceasefire:")
                  && (DEEDS.contains(candidate.type)
                      || candidate.type == EventType.CALLED
                          && view.lexicon().has(EventWord.DATED_PACT, parse.head(at)))
              || candidate.type == EventType.VIOLATED
                  && view.lexicon().has(EventWord.DATED_PACT, parse.head(at));
      case AT, WINDOW, SAYING ->
          ahead(expression, at, candidate)
              || candidate.type == EventType.EXTENDED && clauses.extendsTo(at);
    };
  }

  /**
   * Whether a time expression tells of the future, and the event does not: "starting on Monday",
   * "will meet on Friday to discuss a truce".
   */
  private boolean ahead(DateExpression expression, int at, Candidate candidate) {
    if (candidate.mode == Mode.PLANNED || candidate.type == EventType.EFFECTIVE) {
      return false;
    }
    if (candidate.type == EventType.AGREED && promised(candidate.verb) && at > candidate.verb) {
      LocalDate today = view.article().published();
      return !speech.spoken(at)
          && (today == null || !today.equals(expression.resolve(false).start()));
    }
    int before = at - 1;
    while (view.is(before, Kind.PREPOSITION) || view.is(before, Kind.OTHER)) {
      before--;
    }
    if (view.is(before, Kind.VERB_GROUP)
        && parse.chunk(before).verb().gerund()
        && view.frames().uses(parse, before, Operator.OCCUR)) {
      return !ACTS.contains(candidate.type);
    }
    int verb = parse.verbBefore(at);
    return verb >= 0 && verb != candidate.verb && "will".equals(parse.chunk(verb).verb().modal());
  }

  /** "They will lay down their arms on Monday": what is agreed today begins then. */
  private boolean promised(int verb) {
    String modal = view.is(verb, Kind.VERB_GROUP) ? parse.chunk(verb).verb().modal() : null;
    return "will".equals(modal) || "would".equals(modal);
  }

  /** Whether the sentence tells no time, but perhaps in brackets. */
  boolean silent() {
    return view.dates().stream()
        .map(this::chunkAt)
        .allMatch(at -> at >= 0 && parse.chunk(at).is(Kind.ASIDE));
  }

  /**
   * Whether another event of the sentence has a better claim to a time expression. A breach and the
   * act that is one share theirs.
   */
  private boolean nearer(
      DateExpression expression, int at, int cost, Candidate candidate, List<Candidate> all) {
    for (Candidate other : all) {
      boolean rival = other != candidate && other.trigger != candidate.trigger;
      boolean breach =
          ACTS.containsAll(List.of(candidate.type, other.type))
              && violated(candidate) != violated(other)
              && (violated(candidate) || speech.spoken(at));
      if (rival
          && !breach
          && !clauses.together(at, candidate, other)
          && !clauses.shared(at, candidate, other)
          && !carriedOn(at, candidate, other)
          && !unfit(expression, at, other)
          && costs.cost(expression, at, other) + MARGIN < cost) {
        return true;
      }
    }
    return false;
  }

  /** Whether two clauses tell of one time, which stands in the first. */
  private boolean carriedOn(int at, Candidate candidate, Candidate other) {
    return ACTS.contains(candidate.type) && CarriedOnClauses.shared(view, at, other, candidate)
        || !clauses.otherClause(at, parse.chunkOf(candidate.trigger))
            && CarriedOnClauses.shared(view, at, candidate, other);
  }

  private boolean comma(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (view.is(i, Kind.COMMA)) {
        return true;
      }
    }
    return false;
  }

  private static boolean violated(Candidate candidate) {
    return candidate.type == EventType.VIOLATED;
  }

  /** The chunk of a time expression; of "the Oct. 7, 2023 attack" that of the year. */
  private int chunkAt(DateExpression expression) {
    boolean modifier = expression.use() == DateUse.MODIFIER;
    int from = modifier ? expression.span().end() - 1 : expression.span().start();
    for (int t = 0; t < parse.tokens().size(); t++) {
      if (parse.tokens().get(t).end() > from) {
        return parse.chunkOf(t);
      }
    }
    return -1;
  }
}
