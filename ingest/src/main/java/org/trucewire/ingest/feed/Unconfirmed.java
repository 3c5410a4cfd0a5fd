package org.trucewire.ingest.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.kafka.connect.source.SourceRecord;
import org.trucewire.ingest.feed.websub.Ping;
import org.trucewire.ingest.listen.Refusal;
import org.trucewire.ingest.listen.RefusedException;

/**
 * Records that Connect has and Kafka is not known to have, and the hubs that wait for them.
 *
 * <p>A hub waits for all records of its feed that are on their way, not only for those of its own
 * ping: what it sent may be on its way already, through a poll or another ping. Thread-safe, for
 * Connect confirms on threads of its own.
 */
final class Unconfirmed {

  private final IdentityHashMap<SourceRecord, WatchedFeed> feeds = new IdentityHashMap<>();
  private final IdentityHashMap<WatchedFeed, Set<SourceRecord>> records = new IdentityHashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();

  private static final class Waiting {
    private final Ping ping;
    private final Set<SourceRecord> records;
    private final RefusedException refused;
    private boolean dropped;

    Waiting(Ping ping, Set<SourceRecord> records, RefusedException refused) {
      this.ping = ping;
      this.records = records;
      this.refused = refused;
    }

    private void answer() {
      if (dropped) {
        String message = "A transformation of the connector dropped what was sent";
        ping.stored().completeExceptionally(new RefusedException(Refusal.NOT_STORED, message));
      } else if (refused != null) {
        ping.stored().completeExceptionally(refused);
      } else {
        ping.stored().complete(null);
      }
    }
  }

  /** Notes a record that is handed to Connect. */
  synchronized void add(WatchedFeed feed, SourceRecord record) {
    feeds.put(record, feed);
    records.computeIfAbsent(feed, any -> identitySet()).add(record);
  }

  /**
   * Answers a hub as soon as Kafka has all of the feed's records.
   *
   * @param refused why it is asked to send this once more even so; null when it is not
   */
  void answerAfterwards(WatchedFeed feed, Ping ping, RefusedException refused) {
    Waiting answer;
    synchronized (this) {
      Set<SourceRecord> open = identitySet();
      open.addAll(records.getOrDefault(feed, Set.of()));
      answer = new Waiting(ping, open, refused);
      if (!open.isEmpty()) {
        waiting.add(answer);
        return;
      }
    }
    answer.answer();
  }

  /**
   * Connect is done with a record.
   *
   * @param stored false when it was dropped, and Kafka does not have it
   */
  void confirm(SourceRecord record, boolean stored) {
    List<Waiting> complete = new ArrayList<>();
    synchronized (this) {
      WatchedFeed feed = feeds.remove(record);
      if (feed == null) {
        return;
      }
      Set<SourceRecord> open = records.get(feed);
      open.remove(record);
      if (open.isEmpty()) {
        records.remove(feed);
      }
      for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
        Waiting answer = all.next();
        if (answer.records.remove(record)) {
          answer.dropped |= !stored;
          if (answer.records.isEmpty()) {
            all.remove();
            complete.add(answer);
          }
        }
      }
    }
    complete.forEach(Waiting::answer);
  }

  private static Set<SourceRecord> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
