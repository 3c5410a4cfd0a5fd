package org.trucewire.ingest.archive;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a task's files have given since it was started. Metrics read it from other threads. */
final class ArchiveTally {

  private final AtomicLong articles = new AtomicLong();
  private final AtomicLong deadLetters = new AtomicLong();
  private final Map<String, AtomicLong> skipped = new ConcurrentSkipListMap<>();

  void count(Outcome outcome) {
    if (outcome instanceof Outcome.Taken) {
      articles.incrementAndGet();
    } else if (outcome instanceof Outcome.Refused) {
      deadLetters.incrementAndGet();
    }
  }

  void skipped(String reason) {
    skipped.computeIfAbsent(reason, r -> new AtomicLong()).incrementAndGet();
  }

  long articles() {
    return articles.get();
  }

  long deadLetters() {
    return deadLetters.get();
  }

  /** Records that were passed over, by reason. */
  Map<String, Long> skipped() {
    Map<String, Long> counts = new TreeMap<>();
    skipped.forEach((reason, count) -> counts.put(reason, count.get()));
    return counts;
  }

  /** Records that are done with, whatever became of them. */
  long records() {
    long all = articles() + deadLetters();
    for (AtomicLong count : skipped.values()) {
      all += count.get();
    }
    return all;
  }
}
