package org.trucewire.sink;

import java.util.Map;
import org.trucewire.schemas.Reading;

/** The last reading of a feed or archive as a row. */
final class FeedRows {

  private FeedRows() {}

  static Change.Put of(Reading reading) {
    return new Change.Put(
        RecordKind.FEED,
        reading.getSource(),
        Table.FEEDS.row(
            reading.getSource(),
            reading.getAddress(),
            reading.getState() == null ? null : reading.getState().name(),
            reading.getStateSince(),
            reading.getEvidence(),
            reading.getFetchedAt(),
            reading.getOutcome().name(),
            reading.getProblem(),
            reading.getShown(),
            reading.getNextFetchAt()),
        Map.of());
  }
}
