package org.trucewire.extract.frame;

import java.util.List;
import java.util.Set;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;
import org.trucewire.extract.date.Precision;
import org.trucewire.extract.date.Resolution;
import org.trucewire.extract.syntax.Token;

/**
 * Dates an armed act that its own sentence does not, when the sentence plainly goes on telling what
 * the one before it told: "The official said ten soldiers died", "At 3 a.m. gunmen stormed the
 * post", "The group claimed responsibility". Not thread-safe; one for each article.
 */
final class DateInheritance {

  private static final Set<String> HALF_DAYS = Set.of("a.m.", "p.m.", "a.m", "p.m", "am", "pm");

  private int sentence = -2;
  private DateInterval date = DateInterval.UNKNOWN;

  /** The date of an event whose sentence tells none, {@link DateInterval#UNKNOWN} if unknown. */
  DateInterval of(Candidate candidate, View view, Attribution attribution) {
    boolean follows =
        view.sentence() == sentence + 1
            && candidate.type == EventType.HOSTILITIES
            && (date.precision() == Precision.DAY || date.precision() == Precision.DAYS);
    boolean continues =
        candidate.claimsAct || attribution.quotesSameSource() || tellsHour(view.parse().tokens());
    return follows && continues
        ? new DateInterval(date.start(), date.end(), date.precision(), Resolution.INHERITED, null)
        : DateInterval.UNKNOWN;
  }

  /** Remembers the date of an act for the sentence after it. */
  void told(Candidate candidate, View view, DateInterval settled) {
    if (candidate.type == EventType.HOSTILITIES
        && (settled.known() || view.sentence() != sentence)) {
      sentence = view.sentence();
      date = settled;
    }
  }

  private static boolean tellsHour(List<Token> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean hour = Character.isDigit(words.get(i - 1).text().charAt(0));
      if (hour && HALF_DAYS.contains(words.get(i).lower())) {
        return true;
      }
    }
    return false;
  }
}
