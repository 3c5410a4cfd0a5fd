package org.trucewire.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.trucewire.extract.Span;

/** A time expression found in a sentence, which resolves to days. */
public final class DateExpression {
  private final Span span;
  private final DateUse use;
  private final Meaning meaning;
  private final LocalDate published;

  DateExpression(Span span, DateUse use, Meaning meaning, LocalDate published) {
    this.span = Objects.requireNonNull(span, "span");
    this.use = Objects.requireNonNull(use, "use");
    this.meaning = Objects.requireNonNull(meaning, "meaning");
    this.published = published;
  }

  /** Where the expression stands, without the preposition before it. */
  public Span span() {
    return span;
  }

  /** What the expression does in its sentence. */
  public DateUse use() {
    return use;
  }

  /**
   * Whether the expression counts from a date told elsewhere ("the following day") that its own
   * sentence does not give.
   */
  public boolean needsAnchor() {
    return meaning.needsAnchor();
  }

  /**
   * The days that are meant, for an event that lies in the past or in the future of publication.
   *
   * @param planned true for an event that had not happened at publication
   * @return the days, or an interval with precision {@link Precision#NONE} when they cannot be told
   */
  public DateInterval resolve(boolean planned) {
    return resolve(planned, DateInterval.UNKNOWN);
  }

  /**
   * As {@link #resolve(boolean)}, with the date that an expression such as "the following day"
   * counts from.
   *
   * @param anchor the last date told before this sentence, {@link DateInterval#UNKNOWN} if none
   */
  public DateInterval resolve(boolean planned, DateInterval anchor) {
    // "The truce of August 1988 ... his Aug. 2 invasion" names a day that readers know.
    boolean known = use == DateUse.MODIFIER && published != null && !needsAnchor();
    DateInterval told = known ? DateInterval.UNKNOWN : anchor;
    return meaning.resolve(new Meaning.Setting(published, planned, told)).saidBy(span);
  }

  /**
   * Whether it may mean a day before publication or one after it, of which the later one is nearer:
   * "on Monday" in what was published on a Sunday.
   */
  public boolean isSoonerAhead() {
    DateInterval past = resolve(false);
    DateInterval coming = resolve(true);
    return published != null
        && past.end() != null
        && coming.start() != null
        && past.end().isBefore(published)
        && coming.start().isAfter(published)
        && ChronoUnit.DAYS.between(published, coming.start())
            < ChronoUnit.DAYS.between(past.end(), published);
  }

  @Override
  public String toString() {
    return use + " " + meaning + " at " + span.start() + "-" + span.end();
  }
}
