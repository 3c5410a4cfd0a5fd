package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Chooses among the time expressions of a sentence the one that dates an event. */
final class DateChooser {

  private static final int BARRIER = 6;
  private static final int FURTHEST = 26;
  private static final int MARGIN = 2;

  /** "The previous five days, which saw raids" */
  private static final Set<String> SEEING = Set.of("saw", "witnessed", "brought");

  /** What is done to a ceasefire: "broke Sunday's truce" was not done when it was agreed. */
  private static final Set<EventType> DEEDS =
      Set.of(EventType.VIOLATED, EventType.ENDED, EventType.EXTENDED, EventType.REJECTED);

  private static final Set<EventType> ACTS = Set.of(EventType.VIOLATED, EventType.HOSTILITIES);

  private final View view;
  private final Parse parse;
  private final Attribution attribution;

  DateChooser(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
  }

  /**
   * The date of an event.
   *
   * @param all every event of the sentence, which compete for its time expressions
   */
  DateInterval choose(Candidate candidate, List<Candidate> all) {
    DateExpression best = null;
    int least = Integer.MAX_VALUE;
    for (DateExpression expression : view.dates()) {
      int at = chunkAt(expression);
      if (at < 0 || parse.chunk(at).is(Kind.ASIDE) || unfit(expression, at, candidate)) {
        continue;
      }
      int cost = cost(expression, at, candidate);
      if (cost >= least
          || cost > FURTHEST
          || !leads(at) && nearer(expression, at, cost, candidate, all)) {
        continue;
      }
      least = cost;
      best = expression;
    }
    if (best == null) {
      return DateInterval.UNKNOWN;
    }
    return best.resolve(candidate.mode == Mode.PLANNED, view.told().before(best));
  }

  /** Whether a time expression cannot tell when the event happened, wherever it stands. */
  private boolean unfit(DateExpression expression, int at, Candidate candidate) {
    int trigger = parse.chunkOf(candidate.trigger);
    return switch (expression.use()) {
      case DATELINE -> true;
      case UNTIL -> !explained(at, candidate);
      case SINCE -> explained(at, candidate);
      case NEXT_CLAUSE -> trigger < at;
      case MODIFIER -> DEEDS.contains(candidate.type) && candidate.rule.startsWith("ceasefire:");
      case AT, WINDOW, SAYING -> ahead(at, candidate);
    };
  }

  /**
   * Whether a time expression tells of the future, and the event does not: "starting on Monday",
   * "will meet on Friday to discuss a truce".
   */
  private boolean ahead(int at, Candidate candidate) {
    if (candidate.mode == Mode.PLANNED || candidate.type == EventType.EFFECTIVE) {
      return false;
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

  /** Whether the sentence tells no time, but perhaps in brackets. */
  boolean silent() {
    return view.dates().stream()
        .map(this::chunkAt)
        .allMatch(at -> at >= 0 && parse.chunk(at).is(Kind.ASIDE));
  }

  private int cost(DateExpression expression, int at, Candidate candidate) {
    int cost = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      int chunk = parse.chunkOf(trigger);
      cost = Math.min(cost, cost(expression, at, chunk, candidate));
      boolean ahead = expression.use() != DateUse.MODIFIER && at < chunk && leads(at);
      cost = ahead ? Math.min(cost, FURTHEST) : cost;
    }
    return cost;
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
              && (violated(candidate) || spoken(at));
      if (rival
          && !breach
          && !unfit(expression, at, other)
          && cost(expression, at, other) + MARGIN < cost) {
        return true;
      }
    }
    return false;
  }

  /** Whether a time expression opens the sentence: "On Tuesday, ..." */
  private boolean leads(int at) {
    for (int i = 0; i < at; i++) {
      if (!parse.chunk(i).is(Kind.PREPOSITION)
          && !parse.chunk(i).is(Kind.OTHER)
          && !parse.chunk(i).is(Kind.TIME)
          && !parse.chunk(i).is(Kind.CONJUNCTION)
          && !parse.chunk(i).is(Kind.COMMA)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a clause tells what happened then: "since 2022, when the truce broke down", "the
   * previous five days, which saw raids".
   */
  private boolean explained(int at, Candidate candidate) {
    int next = at + 1;
    while (next < parse.chunks().size() && parse.chunk(next).is(Kind.COMMA)) {
      next++;
    }
    return next < parse.chunks().size()
        && (parse.chunk(next).is(Kind.SUBORDINATOR) || parse.chunk(next).is(Kind.RELATIVE))
        && (parse.head(next).equals("when")
            || parse.head(next).equals("which") && SEEING.contains(head(next + 1)))
        && parse.chunkOf(candidate.trigger) > next;
  }

  private int cost(DateExpression expression, int at, int trigger, Candidate candidate) {
    if (at == trigger) {
      return 0;
    }
    if (expression.use() == DateUse.MODIFIER || otherClause(at, trigger)) {
      return FURTHEST + 1;
    }
    boolean spoken = spoken(at);
    boolean news =
        candidate.type == EventType.CALLED && candidate.mode != Mode.CLAIMED
            || candidate.type == EventType.EFFECTIVE
            || candidate.type == EventType.VIOLATED
            || at < trigger && accused(at);
    int from = Math.min(at, trigger);
    int to = Math.max(at, trigger);
    int cost = to - from;
    for (int i = from + 1; i < to; i++) {
      Chunk chunk = parse.chunk(i);
      boolean own = candidate.verb == i;
      if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR) && !parse.head(i).equals("that")) {
        cost +=
            explained(at, candidate)
                    || occurs(i, at)
                    || leads(at) && at < trigger && !chunk.is(Kind.RELATIVE)
                ? 1
                : 5 * BARRIER;
      } else if (chunk.is(Kind.SUBORDINATOR)) {
        cost += BARRIER;
      } else if (chunk.is(Kind.STOP) || chunk.is(Kind.CONJUNCTION) && parse.head(i).equals("but")) {
        cost += 2 * BARRIER;
      } else if (chunk.is(Kind.VERB_GROUP) && !own) {
        boolean saying = attribution.speaks(i);
        boolean reported = saying && !(news && spoken);
        cost += reported ? 2 * BARRIER : parse.finite(i) ? BARRIER : 3;
      }
    }
    boolean adjacent = candidate.verb >= 0 && nextTo(at, candidate.verb);
    if (spoken && adjacent && view.dates().size() > 1 && !attribution.speaks(candidate.verb)) {
      cost += 3 * BARRIER;
    } else if (spoken && !adjacent) {
      cost += news ? -BARRIER : 4 * BARRIER;
    }
    return cost;
  }

  /**
   * Whether a time expression belongs to a relative or subordinate clause that the word is not in.
   */
  private boolean otherClause(int at, int trigger) {
    for (int i = at - 1; i >= 0; i--) {
      Chunk chunk = parse.chunk(i);
      if (chunk.is(Kind.COMMA) || chunk.is(Kind.STOP)) {
        return false;
      }
      if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR) && !parse.head(i).equals("that")) {
        if (occurs(i, at)) {
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

  /** "Clashes that erupted on Monday" are dated by their relative clause. */
  private boolean occurs(int relative, int at) {
    int verb = parse.skipForward(relative + 1);
    return view.is(relative, Kind.RELATIVE)
        && verb < at
        && view.is(verb, Kind.VERB_GROUP)
        && view.frames().uses(parse, verb, Operator.OCCUR);
  }

  /** Whether a time expression says when something was said. */
  private boolean spoken(int at) {
    int before = at - 1;
    while (before >= 0
        && (parse.chunk(before).is(Kind.PREPOSITION)
            || parse.chunk(before).is(Kind.TIME)
            || parse.chunk(before).is(Kind.OTHER))) {
      before--;
    }
    if (before >= 0 && parse.chunk(before).is(Kind.VERB_GROUP) && attribution.speaks(before)) {
      return true;
    }
    if (before >= 1
        && parse.chunk(before).is(Kind.NOUN_PHRASE)
        && parse.chunk(before - 1).is(Kind.VERB_GROUP)
        && attribution.speaks(before - 1)
        && (parse.head(before - 1).startsWith("t")
            || view.is(at + 1, Kind.SUBORDINATOR)
            || at + 1 >= parse.chunks().size()
            || view.is(at + 1, Kind.STOP))) {
      return true;
    }
    int after = at + 1;
    return after < parse.chunks().size()
        && parse.chunk(after).is(Kind.VERB_GROUP)
        && attribution.speaks(after);
  }

  /** "Iraq today accused Iran of shelling a town" */
  private boolean accused(int at) {
    return view.is(at + 1, Kind.VERB_GROUP) && attribution.accuses(at + 1);
  }

  private static boolean violated(Candidate candidate) {
    return candidate.type == EventType.VIOLATED;
  }

  private String head(int chunk) {
    return chunk < parse.chunks().size() ? parse.head(chunk) : "";
  }

  private boolean nextTo(int at, int verb) {
    return Math.abs(at - verb) <= 2;
  }

  private int chunkAt(DateExpression expression) {
    for (int t = 0; t < parse.tokens().size(); t++) {
      if (parse.tokens().get(t).end() > expression.span().start()) {
        return parse.chunkOf(t);
      }
    }
    return -1;
  }
}
