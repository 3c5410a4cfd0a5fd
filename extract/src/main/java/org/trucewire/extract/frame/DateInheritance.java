package org.trucewire.extract.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.Precision;
import org.trucewire.extract.date.Resolution;
import org.trucewire.extract.date.TimeWord;
import org.trucewire.extract.syntax.Token;

/**
 * Dates an armed act whose sentence tells no day but goes on with one told before: it tells the
 * hour ("at 3 a.m."), what came next ("Later, ..."), or only who did it ("ISIS claimed
 * responsibility"). The hour without any day is that of the report's day. Not thread-safe; one for
 * each article.
 */
final class DateInheritance {

  /** Sentences that a day told before is remembered for. */
  private static final int FARTHEST = 3;

  /** Words in which a sentence says that it tells what came next. */
  private static final int OPENING = 2;

  private static final Set<String> AT = Set.of("at", "before", "after", "by", "around");

  private static final Set<String> BRIEF = Set.of("hours", "minutes", "moments");

  private int sentence = -FARTHEST - 1;
  private DateInterval date = DateInterval.UNKNOWN;

  /** The date of an event whose sentence tells none, {@link DateInterval#UNKNOWN} if unknown. */
  DateInterval of(Candidate candidate, View view) {
    if (candidate.type != EventType.HOSTILITIES) {
      return DateInterval.UNKNOWN;
    }
    List<Token> words = view.parse().tokens();
    boolean hour = tellsHour(words);
    int away = view.sentence() - sentence;
    boolean near = away <= FARTHEST && date.precision() == Precision.DAY;
    boolean claim = candidate.claimsAct && !candidate.continues && away == 1;
    if (near && (hour || claim || opensWithLater(words))) {
      return inherited(date.start());
    }
    return !hour || view.article().published() == null
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

  /** "Later, rebels shelled the port", "Within hours a bomb exploded", "By nightfall they fled" */
  private static boolean opensWithLater(List<Token> words) {
    for (int i = 0; i < Math.min(OPENING, words.size()); i++) {
      String word = words.get(i).lower();
      String next = i + 1 < words.size() ? words.get(i + 1).lower() : "";
      boolean within = word.equals("within") && BRIEF.contains(next);
      if (within || word.equals("later") || word.equals("by") && TimeWord.DAY_PART.has(next)) {
        return true;
      }
    }
    return false;
  }

  /** "At 3 a.m.", "around 4am", "02:00 local time", "before dawn", "in the early hours" */
  private static boolean tellsHour(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).lower();
      String before = i == 0 ? "" : words.get(i - 1).lower();
      boolean dawn = (word.equals("dawn") || word.equals("daybreak")) && AT.contains(before);
      boolean early = word.equals("morning") || word.equals("hours");
      if (dawn || early && before.equals("early")) {
        return true;
      }
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
