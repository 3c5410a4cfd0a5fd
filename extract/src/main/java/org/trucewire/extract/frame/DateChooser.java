package org.trucewire.extract.frame;

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

  private final View view;
  private final Parse parse;
  private final Attribution attribution;

  DateChooser(View view, Attribution attribution) {
    this.view = view;
    this.parse = view.parse();
    this.attribution = attribution;
  }

  DateInterval choose(Candidate candidate) {
    DateExpression best = null;
    int least = Integer.MAX_VALUE;
    for (DateExpression expression : view.dates()) {
      if (expression.use() == DateUse.UNTIL || expression.use() == DateUse.DATELINE) {
        continue;
      }
      int at = chunkAt(expression);
      if (at < 0) {
        continue;
      }
      int cost = Integer.MAX_VALUE;
      for (int trigger : candidate.triggers) {
        cost = Math.min(cost, cost(expression, at, parse.chunkOf(trigger), candidate));
      }
      if (cost < least && cost <= FURTHEST) {
        least = cost;
        best = expression;
      }
    }
    if (best == null) {
      return DateInterval.UNKNOWN;
    }
    return best.resolve(candidate.mode == Mode.PLANNED);
  }

  private int cost(DateExpression expression, int at, int trigger, Candidate candidate) {
    if (at == trigger) {
      return 0;
    }
    int from = Math.min(at, trigger);
    int to = Math.max(at, trigger);
    int cost = to - from;
    if (expression.use() == DateUse.MODIFIER) {
      cost += 4;
    }
    for (int i = from + 1; i < to; i++) {
      Chunk chunk = parse.chunk(i);
      boolean own = candidate.verb == i;
      if (chunk.is(Kind.SUBORDINATOR) || chunk.is(Kind.RELATIVE)) {
        cost += BARRIER;
      } else if (chunk.is(Kind.STOP)) {
        cost += 2 * BARRIER;
      } else if (chunk.is(Kind.VERB_GROUP) && !own) {
        cost += attribution.speaks(i) ? 2 * BARRIER : parse.finite(i) ? BARRIER : 3;
      }
    }
    if (spoken(at) && !(candidate.verb >= 0 && nextTo(at, candidate.verb))) {
      cost += candidate.type == org.trucewire.extract.EventType.CALLED ? BARRIER : 4 * BARRIER;
    }
    return cost;
  }

  /** Whether a time expression says when something was said. */
  private boolean spoken(int at) {
    int before = at - 1;
    while (before >= 0 && (parse.chunk(before).is(Kind.PREPOSITION) || parse.chunk(before).is(Kind.TIME) || parse.chunk(before).is(Kind.OTHER))) {
      before--;
    }
    if (before >= 0 && parse.chunk(before).is(Kind.VERB_GROUP) && attribution.speaks(before)) {
      return true;
    }
    if (before >= 1 && parse.chunk(before).is(Kind.NOUN_PHRASE)
        && parse.chunk(before - 1).is(Kind.VERB_GROUP) && attribution.speaks(before - 1)
        && (parse.head(before - 1).startsWith("t") || view.is(at + 1, Kind.SUBORDINATOR) || at + 1 >= parse.chunks().size()
            || view.is(at + 1, Kind.STOP))) {
      return true;
    }
    int after = at + 1;
    return after < parse.chunks().size() && parse.chunk(after).is(Kind.VERB_GROUP) && attribution.speaks(after);
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
