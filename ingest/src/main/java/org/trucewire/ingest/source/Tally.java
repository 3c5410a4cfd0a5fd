package org.trucewire.ingest.source;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.ReadingCount;

/** What became of the things that a source showed, counted by state, reason and hour; immutable. */
public final class Tally {

  /** Nothing. */
  public static final Tally NONE = new Tally(new TreeMap<>());

  private static final Comparator<String> NULLS_FIRST = nullsFirst(naturalOrder());

  private static final char WITHIN = '|';
  private static final char BETWEEN = ';';
  private static final int PARTS = 4;

  private final SortedMap<Key, Long> counts;

  private Tally(SortedMap<Key, Long> counts) {
    this.counts = counts;
  }

  /**
   * What is counted together.
   *
   * @param hour its start; null for that of the reading
   * @param reason null where the state says all
   */
  private record Key(Instant hour, LedgerState state, String reason) implements Comparable<Key> {

    private Key {
      // What separates the counts of an offset cannot be in one.
      reason = reason == null ? null : reason.replace(WITHIN, '-').replace(BETWEEN, '-');
    }

    private static final Comparator<Key> ORDER =
        comparing(Key::hour, nullsFirst(naturalOrder()))
            .thenComparing(Key::state)
            .thenComparing(Key::reason, NULLS_FIRST);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** With as many more of the reading's own hour; none if {@code more} is 0. */
  public Tally with(LedgerState state, String reason, long more) {
    return with(new Key(null, state, reason), more);
  }

  /** With one more of the hour that a time is in. */
  public Tally withOneAt(Instant time, LedgerState state, String reason) {
    return with(new Key(time.truncatedTo(ChronoUnit.HOURS), state, reason), 1);
  }

  private Tally with(Key key, long more) {
    if (more == 0) {
      return this;
    }
    SortedMap<Key, Long> sums = new TreeMap<>(counts);
    sums.merge(key, more, Long::sum);
    return new Tally(sums);
  }

  /** Both together. */
  public Tally with(Tally other) {
    SortedMap<Key, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((key, count) -> sums.merge(key, count, Long::sum));
    return new Tally(sums);
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  /** Number of counts. */
  public int size() {
    return counts.size();
  }

  /** All of them added up. */
  public long sum() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those of one state and reason added up. */
  public long sum(LedgerState state, String reason) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().state() == state)
        .filter(e -> NULLS_FIRST.compare(e.getKey().reason(), reason) == 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * For a record.
   *
   * @param fetchedAt of the reading, whose hour need not be stated
   */
  public List<ReadingCount> counts(Instant fetchedAt) {
    Instant own = fetchedAt.truncatedTo(ChronoUnit.HOURS);
    SortedMap<Key, Long> stated = new TreeMap<>();
    counts.forEach(
        (key, count) ->
            stated.merge(
                new Key(own.equals(key.hour()) ? null : key.hour(), key.state(), key.reason()),
                count,
                Long::sum));
    return stated.entrySet().stream()
        .map(
            e ->
                new ReadingCount(
                    e.getKey().state(), e.getKey().reason(), e.getValue(), e.getKey().hour()))
        .toList();
  }

  /** In one line, for an offset; empty for none. */
  public String encoded() {
    return counts.entrySet().stream().map(Tally::encoded).collect(Collectors.joining("" + BETWEEN));
  }

  private static String encoded(Map.Entry<Key, Long> entry) {
    Key key = entry.getKey();
    String reason = key.reason() == null ? "" : key.reason();
    return (key.hour() == null ? "" : key.hour().toString())
        + WITHIN
        + key.state()
        + WITHIN
        + reason
        + WITHIN
        + entry.getValue();
  }

  /**
   * Reads what {@link #encoded} wrote.
   *
   * @param text null for none
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static Tally decoded(String text) {
    if (text == null || text.isEmpty()) {
      return NONE;
    }
    SortedMap<Key, Long> counts = new TreeMap<>();
    for (String entry : text.split(";", -1)) {
      String[] parts = entry.split("\\|", -1);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("No count: " + entry);
      }
      String reason = parts[2].isEmpty() ? null : parts[2];
      Key key = new Key(hour(parts[0]), LedgerState.valueOf(parts[1]), reason);
      counts.put(key, Long.valueOf(parts[3]));
    }
    return new Tally(counts);
  }

  private static Instant hour(String text) {
    try {
      return text.isEmpty() ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("No hour: " + text, e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally tally && counts.equals(tally.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  @Override
  public String toString() {
    return encoded();
  }
}
