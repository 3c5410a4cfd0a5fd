package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.Precision;
import org.trucewire.extract.date.Resolution;
import org.trucewire.extract.syntax.Token;

/**
 * Dates an armed act whose sentence tells the hour and no day: the day told last, or else the day
 * of the report. Not thread-safe; one for each article.
 */
final class DateInheritance {

  /** Sentences that a day told before is remembered for. */
  private static final int FARTHEST = 3;

  private int sentence = -FARTHEST - 1;
  private DateInterval date = DateInterval.UNKNOWN;

  /** The date of an event whose sentence tells none, {@link DateInterval#UNKNOWN} if unknown. */
  DateInterval of(Candidate candidate, View view) {
    if (candidate.type != EventType.HOSTILITIES || !tellsHour(view.parse().tokens())) {
      return DateInterval.UNKNOWN;
    }
    boolean near = view.sentence() - sentence <= FARTHEST && date.precision() == Precision.DAY;
    if (near) {
      return inherited(date.start());
    }
    return view.article().published() == null
        ? DateInterval.UNKNOWN
        : inherited(view.article().published());
  }

  private static DateInterval inherited(LocalDate day) {
    return new DateInterval(day, day, Precision.DAY, Resolution.INHERITED, null);
  }

  /** Remembers the date of an act for the sentences after it. */
  void told(Candidate candidate, View view, DateInterval settled) {
    if (candidate.type == EventType.HOSTILITIES && settled.known()) {
      sentence = view.sentence();
      date = settled;
    }
  }

  /** "At 3 a.m.", "around 4am", "02:00 local time" */
  private static boolean tellsHour(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).lower();
      if (!Character.isDigit(word.charAt(0))) {
        continue;
      }
      String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
      String end = word.length() > 2 ? word.substring(word.length() - 2) : "";
      if (halfDay(end) || halfDay(next) || next.equals("gmt") || next.equals("local")) {
        return true;
      }
    }
    return false;
  }

  private static boolean halfDay(String word) {
    return switch (word) {
      case "a.m.", "p.m.", "a.m", "p.m", "am", "pm" -> true;
      default -> false;
    };
  }
}
