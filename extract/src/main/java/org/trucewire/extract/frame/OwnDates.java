package org.trucewire.extract.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.EventType;
import org.trucewire.extract.date.DateInterval;

/** Tells acts apart by the days that a sentence gives for each. */
final class OwnDates {

  private final Map<Candidate, DateInterval> dates = new HashMap<>();

  OwnDates(View view, Attribution attribution, List<Candidate> candidates) {
    if (view.dates().size() < 2) {
      return;
    }
    DateChooser chooser = new DateChooser(view, attribution);
    for (Candidate candidate : candidates) {
      if (candidate.type == EventType.HOSTILITIES) {
        dates.put(candidate, chooser.choose(candidate, candidates));
      }
    }
  }

  /** Whether one act was over before the other began: "invaded in 2022 and attacked this year". */
  boolean apart(Candidate first, Candidate second) {
    return !first.toll
        && !second.toll
        && before(dates.get(first), dates.get(second))
            != before(dates.get(second), dates.get(first));
  }

  private static boolean before(DateInterval first, DateInterval second) {
    return first != null
        && second != null
        && first.end() != null
        && second.start() != null
        && first.end().isBefore(second.start());
  }
}
