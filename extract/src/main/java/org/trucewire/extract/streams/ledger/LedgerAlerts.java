package org.trucewire.extract.streams.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What does not add up, in the part of the ledger that this process counts. Thread-safe. */
public final class LedgerAlerts {

  private final Map<String, List<UnbalancedHour>> byTask = new ConcurrentHashMap<>();

  /** Nothing yet. */
  public LedgerAlerts() {}

  /** Every hour that should add up and does not, by source and hour. */
  public List<UnbalancedHour> all() {
    return byTask.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(UnbalancedHour::source).thenComparing(UnbalancedHour::hour))
        .toList();
  }

  void set(String task, List<UnbalancedHour> unbalanced) {
    byTask.put(task, List.copyOf(unbalanced));
  }

  void forget(String task) {
    byTask.remove(task);
  }
}
