package org.trucewire.ingest.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.feed.FeedFetches.Finished;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.source.LedgerReasons;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.ingest.source.Tally;
import org.trucewire.schemas.LedgerState;
import org.trucewire.schemas.Reading;

/**
 * What waits to be handed on: of each reading its articles and dead letters, and then what became
 * of all that it showed. Every record carries its feed's memory as it is when that record and those
 * before it are sent.
 */
final class Outbox {

  private sealed interface Pending {

    WatchedFeed feed();

    record Item(WatchedFeed feed, FeedReading reading, Outcome outcome) implements Pending {}

    /** The last of a reading. */
    record Closing(Finished finished, Reading told) implements Pending {

      @Override
      public WatchedFeed feed() {
        return finished.feed();
      }
    }

    /** The last of a reading that another task has begun. */
    record Interrupted(WatchedFeed feed) implements Pending {}
  }

  private final Deque<Pending> pending = new ArrayDeque<>();
  private final SourceRecords records;
  private final BiConsumer<WatchedFeed, SourceRecord> handedOn;
  private final Consumer<Finished> settled;

  /**
   * Empty.
   *
   * @param handedOn told each record
   * @param settled told each reading that is handed on whole; only then the server may be asked for
   *     what is newer than it
   */
  Outbox(
      SourceRecords records,
      BiConsumer<WatchedFeed, SourceRecord> handedOn,
      Consumer<Finished> settled) {
    this.records = records;
    this.handedOn = handedOn;
    this.settled = settled;
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** How many records wait. */
  int size() {
    return pending.size();
  }

  /**
   * Adds all of a reading.
   *
   * @param told what became of all that it showed
   */
  void add(Finished finished, Reading told) {
    WatchedFeed feed = finished.feed();
    FeedReading reading = finished.reading();
    reading.outcomes().forEach(outcome -> pending.add(new Pending.Item(feed, reading, outcome)));
    pending.add(new Pending.Closing(finished, told));
  }

  /** Adds the end of the reading that the task before was killed in, if it was in one. */
  void addInterrupted(WatchedFeed feed) {
    if (feed.memory().open() != null) {
      pending.add(new Pending.Interrupted(feed));
    }
  }

  /** The next records, in order. */
  List<SourceRecord> next(int most) {
    List<SourceRecord> batch = new ArrayList<>();
    while (!pending.isEmpty() && batch.size() < most) {
      Pending next = pending.remove();
      SourceRecord record = record(next);
      batch.add(record);
      handedOn.accept(next.feed(), record);
      if (next instanceof Pending.Closing closing) {
        settled.accept(closing.finished());
      }
    }
    return batch;
  }

  private SourceRecord record(Pending next) {
    if (next instanceof Pending.Item item) {
      return item(item);
    }
    WatchedFeed feed = next.feed();
    FeedMemory memory = feed.memory();
    Reading told;
    if (next instanceof Pending.Closing closing) {
      memory = memory.withValidators(closing.finished().reading().validators());
      told = closing.told();
    } else {
      told = FeedReadings.interrupted(feed);
    }
    feed.remember(memory.withOpen(null));
    return records.reading(feed.address().partition(), feed.offset(), told);
  }

  private SourceRecord item(Pending.Item item) {
    WatchedFeed feed = item.feed();
    FeedMemory memory = memoryAfter(item.outcome(), feed.memory());
    OpenReading open = memory.open();
    Tally before = open == null ? Tally.NONE : open.handedOn();
    Tally after = with(item.outcome(), before);
    feed.remember(memory.withOpen(new OpenReading(item.reading().fetchedAt(), after)));
    Map<String, String> partition = feed.address().partition();
    Map<String, Object> offset = feed.offset();
    if (item.outcome() instanceof Outcome.Taken taken) {
      feed.countArticle();
      return records.article(partition, offset, taken.article());
    }
    feed.countDeadLetter();
    return records.deadLetter(
        partition,
        offset,
        item.outcome() instanceof Outcome.EntryRefused entry
            ? entry.deadLetter()
            : ((Outcome.BodyRefused) item.outcome()).deadLetter());
  }

  /** With one more that became of a reading. */
  static Tally with(Outcome outcome, Tally tally) {
    if (outcome instanceof Outcome.Taken) {
      return tally.with(LedgerState.EMITTED, null, 1);
    }
    boolean body = outcome instanceof Outcome.BodyRefused;
    return tally.with(LedgerState.DEAD_LETTER, body ? LedgerReasons.BODY : LedgerReasons.ENTRY, 1);
  }

  private static FeedMemory memoryAfter(Outcome outcome, FeedMemory memory) {
    if (outcome instanceof Outcome.BodyRefused body) {
      return memory.withBody(body.fingerprint());
    }
    EntryFingerprints entry =
        outcome instanceof Outcome.Taken taken
            ? taken.fingerprints()
            : ((Outcome.EntryRefused) outcome).fingerprints();
    return memory.withItem(entry.state(), entry.content());
  }
}
