package org.trucewire.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;
import org.trucewire.schemas.ReadingCount;

/** Adds up what was committed, as the ledger does: the sides come from different topics. */
public final class IngestLedger {

  private IngestLedger() {}

  /** Every source and hour of which readings tell has as much shown as accounted for. */
  public static void mustBalance(TaskRun worker) {
    Map<String, Long> fetched = new TreeMap<>();
    Map<String, Long> accounted = new TreeMap<>();
    for (Reading reading : worker.readings()) {
      long sum = 0;
      long bodies = 0;
      for (ReadingCount count : reading.getTally()) {
        assertThat(count.getCount()).isPositive();
        Instant hour = count.getHour() == null ? reading.getFetchedAt() : count.getHour();
        String key = key(reading.getSource(), hour);
        fetched.merge(key, count.getCount(), Long::sum);
        boolean here =
            count.getState() != LedgerState.EMITTED && count.getState() != LedgerState.DEAD_LETTER;
        accounted.merge(key, here ? count.getCount() : 0, Long::sum);
        sum += count.getCount();
        bodies += "body".equals(count.getReason()) ? count.getCount() : 0;
      }
      assertThat(reading.getShown()).as("%s", reading).isEqualTo(sum - bodies);
    }
    for (Article article : worker.articles()) {
      accounted.merge(key(article.getSource(), article.getFetchedAt()), 1L, Long::sum);
    }
    worker
        .deadLetters()
        .forEach(
            letter -> {
              Map<String, String> about = TaskRun.headers(letter);
              Instant at = Instant.parse(about.get("fetched_at"));
              accounted.merge(key(about.get("source"), at), 1L, Long::sum);
            });
    accounted.keySet().retainAll(new TreeSet<>(fetched.keySet()));
    assertThat(accounted).isEqualTo(fetched);
  }

  private static String key(String source, Instant at) {
    return source + " " + at.truncatedTo(ChronoUnit.HOURS);
  }
}
