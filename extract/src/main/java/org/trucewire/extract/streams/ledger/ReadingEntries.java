package org.trucewire.extract.streams.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingCount;

/**
 * What is counted of one reading: all that it showed, and what of it came to neither topic. What
 * came to one is counted there, so that the two sides are told by different witnesses.
 */
final class ReadingEntries {

  private static final String BODY = "body";

  private ReadingEntries() {}

  static List<LedgerEntry> of(Reading reading) {
    List<LedgerEntry> entries = new ArrayList<>();
    Instant own = reading.getFetchedAt().truncatedTo(ChronoUnit.HOURS);
    Map<Instant, Long> fetched = new TreeMap<>();
    long open = reading.getShown();
    for (ReadingCount count : reading.getTally()) {
      Instant hour = count.getHour() == null ? own : count.getHour();
      fetched.merge(hour, count.getCount(), Long::sum);
      boolean body = count.getState() == LedgerState.DEAD_LETTER && BODY.equals(count.getReason());
      open -= body ? 0 : count.getCount();
      if (count.getState() != LedgerState.EMITTED && count.getState() != LedgerState.DEAD_LETTER) {
        entries.add(entry(reading, hour, known(count.getState()), count));
      }
    }
    // What was shown and has no count is what the ledger is for.
    fetched.merge(own, open, Long::sum);
    fetched.forEach(
        (hour, count) -> {
          if (count != 0) {
            entries.add(entry(reading, hour, LedgerState.FETCHED, null, count));
          }
        });
    return entries;
  }

  /** A newer connector may have states that are unknown here; they are its own to account for. */
  private static LedgerState known(LedgerState state) {
    return state == LedgerState.UNKNOWN ? LedgerState.FILTERED : state;
  }

  private static LedgerEntry entry(
      Reading reading, Instant hour, LedgerState state, ReadingCount count) {
    return entry(reading, hour, state, count.getReason(), count.getCount());
  }

  private static LedgerEntry entry(
      Reading reading, Instant hour, LedgerState state, String reason, long count) {
    return LedgerEntry.newBuilder(
            LedgerEntries.one(reading.getSource(), hour, LedgerStage.INGEST, state, reason))
        .setCount(count)
        .build();
  }
}
