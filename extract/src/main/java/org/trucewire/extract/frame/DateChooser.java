package org.trucewire.extract.frame;

import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.Mode;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.DateUse;
import org.trucewire.extract.date.Precision;
import org.trucewire.extract.syntax.Chunk;
import org.trucewire.extract.syntax.Chunk.Kind;
import org.trucewire.extract.syntax.Parse;

/** Chooses among the time expressions of a sentence the one that dates an event. */
final class DateChooser {

  private static final int BARRIER = 6;
  private static final int FURTHEST = 26;
  private static final int MARGIN = 2;

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
      if (expression.use() == DateUse.UNTIL || expression.use() == DateUse.DATELINE) {
        continue;
      }
      int at = chunkAt(expression);
      if (at < 0 || parse.chunk(at).is(Kind.ASIDE)) {
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
    DateInterval date = best.resolve(candidate.mode == Mode.PLANNED);
    return best.use() == DateUse.SINCE && explained(chunkAt(best), candidate)
        ? wholeYear(date)
        : date;
  }

  private int cost(DateExpression expression, int at, Candidate candidate) {
    int cost = Integer.MAX_VALUE;
    for (int trigger : candidate.triggers) {
      cost = Math.min(cost, cost(expression, at, parse.chunkOf(trigger), candidate));
    }
    return cost;
  }

  /** Whether another event of the sentence has a better claim to a time expression. */
  private boolean nearer(
      DateExpression expression, int at, int cost, Candidate candidate, List<Candidate> all) {
    for (Candidate other : all) {
      boolean rival = other != candidate && other.trigger != candidate.trigger;
      if (rival && cost(expression, at, other) + MARGIN < cost) {
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
   * Whether a clause with "when" tells what happened then: "since 2022, when the truce broke down".
   */
  private boolean explained(int at, Candidate candidate) {
    int next = at + 1;
    while (next < parse.chunks().size() && parse.chunk(next).is(Kind.COMMA)) {
      next++;
    }
    return next < parse.chunks().size()
        && parse.chunk(next).is(Kind.SUBORDINATOR)
        && parse.head(next).equals("when")
        && parse.chunkOf(candidate.trigger) > next;
  }

  private static DateInterval wholeYear(DateInterval date) {
    if (date.start() == null || date.start().getDayOfYear() != 1 || date.end() != null) {
      return date;
    }
    return new DateInterval(
        date.start(),
        date.start().withDayOfYear(date.start().lengthOfYear()),
        Precision.YEAR,
        date.resolution(),
        date.words());
  }

  private int cost(DateExpression expression, int at, int trigger, Candidate candidate) {
    if (at == trigger) {
      return 0;
    }
    if (expression.use() == DateUse.MODIFIER || otherClause(at, trigger)) {
      return FURTHEST + 1;
    }
    int from = Math.min(at, trigger);
    int to = Math.max(at, trigger);
    int cost = to - from;
    for (int i = from + 1; i < to; i++) {
      Chunk chunk = parse.chunk(i);
      boolean own = candidate.verb == i;
      if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.SUBORDINATOR) && !parse.head(i).equals("that")) {
        cost +=
            explained(at, candidate) || leads(at) && at < trigger && !chunk.is(Kind.RELATIVE)
                ? 1
                : 5 * BARRIER;
      } else if (chunk.is(Kind.SUBORDINATOR)) {
        cost += BARRIER;
      } else if (chunk.is(Kind.STOP) || chunk.is(Kind.CONJUNCTION) && parse.head(i).equals("but")) {
        cost += 2 * BARRIER;
      } else if (chunk.is(Kind.VERB_GROUP) && !own) {
        cost += attribution.speaks(i) ? 2 * BARRIER : parse.finite(i) ? BARRIER : 3;
      }
    }
    if (spoken(at) && !(candidate.verb >= 0 && nextTo(at, candidate.verb))) {
      boolean news =
          candidate.type == EventType.CALLED
              || candidate.type == EventType.EFFECTIVE
              || candidate.type == EventType.VIOLATED;
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
