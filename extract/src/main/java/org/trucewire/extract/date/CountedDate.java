package org.trucewire.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Time told by its distance from publication or from another date. */
sealed interface CountedDate extends Meaning {

  /**
   * The calendar unit so many units away from publication: yesterday, last week, two months ago.
   */
  record Calendar(CalendarUnit unit, int offset) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return setting.published() == null
          ? DateInterval.UNKNOWN
          : unit.around(unit.shift(setting.published(), offset), Resolution.RELATIVE);
    }
  }

  /** "Last week": on a Sunday, news means by it the week that ends that day. */
  record LastWeek() implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      boolean sunday =
          setting.published() != null && setting.published().getDayOfWeek() == DayOfWeek.SUNDAY;
      return new Calendar(CalendarUnit.WEEK, sunday ? 0 : -1).resolve(setting);
    }
  }

  /** "Later this week": for what is planned only. */
  record Later(Meaning whole) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return setting.planned() ? whole.resolve(setting) : DateInterval.UNKNOWN;
    }
  }

  /** The week, month, year of publication, as far as it is over unless the event is planned. */
  record Current(CalendarUnit unit) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval whole = new Calendar(unit, 0).resolve(setting);
      boolean cut = unit == CalendarUnit.WEEK && !setting.planned() && whole.known();
      return cut
          ? DateInterval.of(whole.start(), setting.published(), Precision.DAYS, Resolution.RELATIVE)
          : whole;
    }
  }

  /** "Earlier this week": the week of publication, or the week before it on a Monday. */
  record EarlierThisWeek() implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      boolean monday =
          setting.published() != null && setting.published().getDayOfWeek() == DayOfWeek.MONDAY;
      return new Calendar(CalendarUnit.WEEK, monday ? -1 : 0).resolve(setting);
    }
  }

  /**
   * So many units up to publication, or from it on when {@code count} is above zero.
   *
   * @param closed whether the day of publication is left out: "the previous four days"
   */
  record Stretch(CalendarUnit unit, int count, boolean closed) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      LocalDate published = setting.published();
      if (published == null) {
        return DateInterval.UNKNOWN;
      }
      LocalDate other = unit.shift(published, count);
      return count < 0
          ? DateInterval.of(
              other,
              closed ? published.minusDays(1) : published,
              Precision.DAYS,
              Resolution.RELATIVE)
          : DateInterval.of(published, other, Precision.DAYS, Resolution.RELATIVE);
    }
  }

  /** "In three days": so many units after publication, for what is planned only. */
  record Ahead(CalendarUnit unit, int count) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return setting.published() == null || !setting.planned()
          ? DateInterval.UNKNOWN
          : DateInterval.day(unit.shift(setting.published(), count), Resolution.RELATIVE);
    }
  }

  /** The night from one day to the next, the next being publication's when no day is named. */
  record Overnight(Meaning day, int firstOffset) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval known = day.resolve(setting);
      if (!known.known()) {
        return known;
      }
      LocalDate first = known.start().plusDays(firstOffset);
      return DateInterval.of(first, first.plusDays(1), Precision.DAYS, known.resolution());
    }
  }

  /**
   * So many units from another date: one of the same sentence, or of an earlier one when null.
   *
   * @param ahead whether the other date is told after this one: "two days after the raid on Monday"
   */
  record FromDate(Meaning base, CalendarUnit unit, int offset, boolean ahead)
      implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval from = base == null ? setting.anchor() : base.resolve(setting);
      if (!from.known()) {
        return base == null ? withoutAnchor(setting) : from;
      }
      LocalDate edge = offset > 0 && from.end() != null ? from.end() : from.start();
      DateInterval found = unit.around(unit.shift(edge, offset), from.resolution());
      return base == null ? found.from(Resolution.INHERITED) : found;
    }

    /**
     * A report that names no other day speaks of the day before its own, or plans the one after.
     */
    private DateInterval withoutAnchor(Setting setting) {
      boolean near = unit == CalendarUnit.DAY && offset == (setting.planned() ? 1 : -1);
      return near ? new Calendar(unit, offset).resolve(setting) : DateInterval.UNKNOWN;
    }

    @Override
    public boolean needsAnchor() {
      return base == null || base.needsAnchor();
    }
  }

  /** So many days, months, years before or after another day: an act told by its sequel. */
  record Sequel(Meaning day, CalendarUnit unit, int offset) implements CountedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval from = day.resolve(setting);
      return from.known() ? unit.around(unit.shift(from.start(), offset), from.resolution()) : from;
    }
  }
}
