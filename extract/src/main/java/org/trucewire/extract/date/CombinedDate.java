package org.trucewire.extract.date;

import java.time.LocalDate;

/** Time made of other times: a part of one, a range of two, an open one. */
sealed interface CombinedDate extends Meaning {

  /** The first, second or last third of a month or year. */
  record Part(Meaning whole, int third) implements CombinedDate {
    private static final int MONTHS = 4;

    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval all = whole.resolve(setting);
      LocalDate start = all.start();
      if (all.known() && whole instanceof NamedDate.Season) {
        return CalendarUnit.MONTH.around(start.plusMonths(third), all.resolution());
      }
      return switch (all.precision()) {
        case MONTH ->
            DateInterval.of(
                start.withDayOfMonth(10 * third + 1),
                third == 2 ? all.end() : start.withDayOfMonth(10 * third + 10),
                Precision.MONTH_PART,
                all.resolution());
        case YEAR ->
            DateInterval.of(
                start.plusMonths((long) MONTHS * third),
                third == 2 ? all.end() : start.plusMonths(MONTHS * (third + 1L)).minusDays(1),
                Precision.MONTH_PART,
                all.resolution());
        default -> all;
      };
    }

    @Override
    public boolean needsAnchor() {
      return whole.needsAnchor();
    }
  }

  /** From one date through another. */
  record Range(Meaning first, Meaning last) implements CombinedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      return Ranges.resolve(first, last, setting);
    }

    @Override
    public boolean needsAnchor() {
      return first.needsAnchor() || last.needsAnchor();
    }
  }

  /** From a date on, with no known end: "since dawn today" is today. */
  record Since(Meaning start) implements CombinedDate {
    @Override
    public DateInterval resolve(Setting setting) {
      DateInterval from = start.resolve(setting.planned(false));
      boolean now = from.known() && from.start().equals(setting.published());
      return from.known() && !now
          ? DateInterval.of(from.start(), null, Precision.OPEN, from.resolution())
          : from;
    }

    @Override
    public boolean needsAnchor() {
      return start.needsAnchor();
    }
  }
}
