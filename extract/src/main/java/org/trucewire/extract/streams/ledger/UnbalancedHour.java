package org.trucewire.extract.streams.ledger;

import java.time.Instant;

/**
 * A source and hour that should add up by now and does not.
 *
 * @param source name of the feed or archive; empty for what nobody can read
 * @param hour its start
 * @param fetched what the source showed, by its readings; 0 for a source that has none
 * @param emitted records in the topic of articles
 * @param duplicates what was shown and had been sent before
 * @param filtered what was shown and not sent for another reason
 * @param deadLetters of ingest
 * @param accounted records in the topic of articles that ended in a state
 */
public record UnbalancedHour(
    String source,
    Instant hour,
    long fetched,
    long emitted,
    long duplicates,
    long filtered,
    long deadLetters,
    long accounted) {

  boolean addsUp() {
    return ingestAddsUp() && emitted == accounted;
  }

  /** Sources without readings, such as those that push, have nothing to compare with. */
  private boolean ingestAddsUp() {
    return fetched == 0 || fetched == emitted + duplicates + filtered + deadLetters;
  }

  /** In words, for people: both sides of what does not add up. */
  public String text() {
    StringBuilder text =
        new StringBuilder("source ")
            .append(source.isEmpty() ? "unknown" : source)
            .append(", hour ")
            .append(hour)
            .append(": ");
    if (!ingestAddsUp()) {
      text.append(fetched)
          .append(" fetched, ")
          .append(emitted + duplicates + filtered + deadLetters)
          .append(" accounted for by ingest (")
          .append(emitted)
          .append(" emitted, ")
          .append(duplicates)
          .append(" known, ")
          .append(filtered)
          .append(" left out, ")
          .append(deadLetters)
          .append(" dead letters)");
    }
    if (emitted != accounted) {
      text.append(ingestAddsUp() ? "" : "; ")
          .append(emitted)
          .append(" emitted, ")
          .append(accounted)
          .append(" accounted for");
    }
    return text.toString();
  }
}
