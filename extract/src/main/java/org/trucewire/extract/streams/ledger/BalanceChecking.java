package org.trucewire.extract.streams.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.schemas.LedgerEntry;
import org.trucewire.schemas.LedgerStage;
import org.trucewire.schemas.LedgerState;

/**
 * Compares what sources showed with what is accounted for by ingest, and what was emitted with what
 * is accounted for by extraction, once an hour is over and has not changed for the grace period. An
 * hour that adds up is forgotten until something is counted in it again; one that does not is an
 * alert for as long as it does not.
 */
final class BalanceChecking extends ContextualProcessor<String, LedgerEntry, Void, Void> {

  private static final Logger LOG = LoggerFactory.getLogger(BalanceChecking.class);
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(30);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Duration grace;
  private final LedgerAlerts alerts;
  private final Set<UnbalancedHour> told = new HashSet<>();
  private KeyValueStore<String, Long> open;
  private KeyValueStore<String, ValueAndTimestamp<LedgerEntry>> counts;
  private Sensor unbalanced;

  BalanceChecking(Duration grace, LedgerAlerts alerts) {
    this.grace = grace;
    this.alerts = alerts;
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    super.init(context);
    open = context.getStateStore(LedgerTopology.OPEN);
    counts = context.getStateStore(LedgerTopology.COUNTS);
    unbalanced = gauge(context);
    Duration interval = grace.compareTo(LONGEST_INTERVAL) < 0 ? grace : LONGEST_INTERVAL;
    context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::check);
  }

  private static Sensor gauge(ProcessorContext<Void, Void> context) {
    String task = context.taskId().toString();
    Sensor sensor =
        context.metrics().addSensor("trucewire-ledger-" + task, Sensor.RecordingLevel.INFO);
    sensor.add(
        new MetricName(
            "ledger-unbalanced-hours",
            "stream-trucewire-metrics",
            "Sources and hours that should add up and do not",
            Map.of("task-id", task)),
        new Value());
    sensor.record(0);
    return sensor;
  }

  @Override
  public void process(Record<String, LedgerEntry> record) {
    open.put(LedgerKeys.hourOf(record.value()), context().currentSystemTimeMs());
  }

  private void check(long nowMs) {
    Instant now = Instant.ofEpochMilli(nowMs);
    List<UnbalancedHour> failing = new ArrayList<>();
    List<String> settled = new ArrayList<>();
    try (KeyValueIterator<String, Long> hours = open.all()) {
      while (hours.hasNext()) {
        KeyValue<String, Long> hour = hours.next();
        UnbalancedHour sums = sums(hour.key);
        if (!isClosed(sums, Instant.ofEpochMilli(hour.value), now)) {
          continue;
        }
        if (sums.addsUp()) {
          settled.add(hour.key);
        } else {
          failing.add(sums);
        }
      }
    }
    settled.forEach(open::delete);
    tell(failing);
  }

  private boolean isClosed(UnbalancedHour sums, Instant changed, Instant now) {
    Instant end = sums.hour().plus(HOUR);
    return !now.isBefore((end.isAfter(changed) ? end : changed).plus(grace));
  }

  private UnbalancedHour sums(String hour) {
    String source = LedgerEntries.UNKNOWN_SOURCE;
    Instant start = Instant.EPOCH;
    long accounted = 0;
    Map<LedgerState, Long> ingest = new EnumMap<>(LedgerState.class);
    // The keys of an hour are all that begin with it: the next character after the bar ends them.
    try (KeyValueIterator<String, ValueAndTimestamp<LedgerEntry>> entries =
        counts.range(hour, hour.substring(0, hour.length() - 1) + "}")) {
      while (entries.hasNext()) {
        LedgerEntry entry = entries.next().value.value();
        source = entry.getSource();
        start = entry.getHour();
        if (entry.getStage() == LedgerStage.EXTRACT) {
          accounted += entry.getCount();
        } else {
          ingest.merge(entry.getState(), entry.getCount(), Long::sum);
        }
      }
    }
    return new UnbalancedHour(
        source,
        start,
        ingest.getOrDefault(LedgerState.FETCHED, 0L),
        ingest.getOrDefault(LedgerState.EMITTED, 0L),
        ingest.getOrDefault(LedgerState.DUPLICATE, 0L),
        ingest.getOrDefault(LedgerState.FILTERED, 0L),
        ingest.getOrDefault(LedgerState.DEAD_LETTER, 0L),
        accounted);
  }

  private void tell(List<UnbalancedHour> failing) {
    failing.stream()
        .filter(told::add)
        .forEach(hour -> LOG.error("The ledger does not add up: {}", hour.text()));
    told.retainAll(failing);
    alerts.set(context().taskId().toString(), failing);
    unbalanced.record(failing.size());
  }

  @Override
  public void close() {
    alerts.forget(context().taskId().toString());
    context().metrics().removeSensor(unbalanced);
  }
}
