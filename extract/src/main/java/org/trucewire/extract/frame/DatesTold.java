package org.trucewire.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.Span;
import org.trucewire.extract.date.DateExpression;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.DateReader;
import org.trucewire.extract.date.Precision;
import org.trucewire.extract.role.Article;

/** The time expressions of an article and, for each, the date that was told last before it. */
final class DatesTold {

  /** Sentences that a date told before is remembered for. */
  private static final int FARTHEST = 3;

  /** Characters of "During " before a time expression that opens its sentence. */
  private static final int PREPOSITION = 8;

  private final List<List<DateExpression>> expressions = new ArrayList<>();
  private final Map<Integer, DateInterval> before = new HashMap<>();

  DatesTold(Article article, DateReader reader) {
    DateInterval last = DateInterval.UNKNOWN;
    int toldAt = 0;
    boolean passing = false;
    for (int i = 0; i < article.sentences().size(); i++) {
      Span span = article.sentences().get(i);
      last = i - toldAt > FARTHEST ? DateInterval.UNKNOWN : last;
      List<DateExpression> found =
          reader.read(article.text(), span.start(), span.end(), article.published());
      expressions.add(found);
      for (DateExpression expression : found) {
        boolean aside = passing && !expression.needsAnchor();
        DateInterval anchor = aside ? DateInterval.UNKNOWN : last;
        before.putIfAbsent(expression.span().start(), anchor);
        DateInterval date = expression.resolve(false, anchor);
        if (tells(expression) && date.known()) {
          toldAt = i;
          last = date;
          passing = article.published() != null && vague(date) && !opens(expression, span);
        }
      }
    }
  }

  /** The time expressions of a sentence, in the order they stand. */
  List<DateExpression> of(int sentence) {
    return expressions.get(sentence);
  }

  /** The date told last before an expression of this article. */
  DateInterval before(DateExpression expression) {
    return before.getOrDefault(expression.span().start(), DateInterval.UNKNOWN);
  }

  /**
   * A year beside the story says nothing of the days that follow: "they fought in 1962. On 15 June
   * clashes broke out".
   */
  private static boolean vague(DateInterval date) {
    return date.precision() == Precision.YEAR || date.precision() == Precision.MONTH_PART;
  }

  private static boolean opens(DateExpression expression, Span sentence) {
    return expression.span().start() - sentence.start() <= PREPOSITION;
  }

  private static boolean tells(DateExpression expression) {
    return switch (expression.use()) {
      case AT, MODIFIER, SAYING, DATELINE -> true;
      case SINCE, UNTIL, WINDOW, NEXT_CLAUSE -> false;
    };
  }
}
