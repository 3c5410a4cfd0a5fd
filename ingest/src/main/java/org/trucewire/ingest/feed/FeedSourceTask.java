package org.trucewire.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.trucewire.ingest.feed.FeedFetches.Finished;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.ingest.source.SourceRecords;

/**
 * Reads its share of the feeds.
 *
 * <p>Every record carries its feed's memory as it is when that record and those before it are sent,
 * so that wherever the task is killed, it goes on with the next one. A feed is fetched again only
 * when all of its last reading was handed on.
 */
public final class FeedSourceTask extends SourceTask {

  private static final int MOST_RECORDS = 500;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final InstantSource clock;
  private final Deque<Pending> outbox = new ArrayDeque<>();
  private final Queue<WatchedFeed> waiting =
      new PriorityQueue<>(
          Comparator.comparing(WatchedFeed::due).thenComparing(feed -> feed.address().uri()));
  private SourceRecords records;
  private FeedFetches fetches;
  private volatile boolean stopped;

  /** For Kafka Connect. */
  public FeedSourceTask() {
    this(Clock.systemUTC());
  }

  FeedSourceTask(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public void start(Map<String, String> props) {
    FeedSourceConfig config = new FeedSourceConfig(props);
    List<WatchedFeed> feeds = remembered(config);
    HttpFetcher fetcher = new HttpFetcher(config, AddressGuard.of(config));
    records = new SourceRecords(config.topics());
    fetches =
        new FeedFetches(
            new FeedReader(fetcher, new ArticlePages(fetcher, config.fetchPages()), clock),
            feeds.size());
    waiting.addAll(feeds);
    FeedMetrics.register(context, feeds);
  }

  private List<WatchedFeed> remembered(FeedSourceConfig config) {
    List<FeedAddress> addresses = config.feeds();
    Map<Map<String, String>, Map<String, Object>> offsets =
        context
            .offsetStorageReader()
            .offsets(addresses.stream().map(FeedAddress::partition).toList());
    Instant now = clock.instant();
    List<WatchedFeed> feeds = new ArrayList<>();
    for (FeedAddress address : addresses) {
      FeedMemory memory = FeedMemory.of(address, offsets.get(address.partition()));
      feeds.add(new WatchedFeed(address, config.pollInterval(), memory, now));
    }
    return feeds;
  }

  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    if (outbox.isEmpty()) {
      startDueFetches();
      acceptReadings();
    }
    return nextRecords();
  }

  private void startDueFetches() {
    Instant now = clock.instant();
    while (fetches.hasRoom() && !waiting.isEmpty() && !waiting.peek().due().isAfter(now)) {
      fetches.start(waiting.remove());
    }
  }

  /** Waits for one reading, not longer than until the next feed is due. */
  private void acceptReadings() throws InterruptedException {
    fetches.await(untilNextDue()).ifPresent(this::accept);
  }

  private Duration untilNextDue() {
    if (stopped) {
      return Duration.ZERO;
    }
    if (waiting.isEmpty() || !fetches.hasRoom()) {
      return LONGEST_WAIT;
    }
    Duration wait = Duration.between(clock.instant(), waiting.peek().due());
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void accept(Finished finished) {
    WatchedFeed feed = finished.feed();
    FeedReading reading = finished.reading();
    feed.note(reading, clock.instant());
    feed.remember(reading.start());
    if (reading.outcomes().isEmpty()) {
      settle(feed, reading);
    }
    for (int i = 0; i < reading.outcomes().size(); i++) {
      boolean last = i == reading.outcomes().size() - 1;
      outbox.add(new Pending(feed, reading, reading.outcomes().get(i), last));
    }
  }

  /** Kafka Connect wants null when there is nothing. */
  private List<SourceRecord> nextRecords() {
    List<SourceRecord> batch = new ArrayList<>();
    while (!outbox.isEmpty() && batch.size() < MOST_RECORDS) {
      batch.add(record(outbox.remove()));
    }
    return batch.isEmpty() ? null : batch;
  }

  private SourceRecord record(Pending pending) {
    WatchedFeed feed = pending.feed();
    feed.remember(memoryAfter(pending.outcome(), feed.memory()));
    if (pending.last()) {
      settle(feed, pending.reading());
    }
    Map<String, String> partition = feed.address().partition();
    Map<String, Object> offset = feed.memory().offset();
    if (pending.outcome() instanceof Outcome.Taken taken) {
      feed.countArticle();
      return records.article(partition, offset, taken.article());
    }
    feed.countDeadLetter();
    return records.deadLetter(
        partition,
        offset,
        pending.outcome() instanceof Outcome.EntryRefused entry
            ? entry.deadLetter()
            : ((Outcome.BodyRefused) pending.outcome()).deadLetter());
  }

  private static FeedMemory memoryAfter(Outcome outcome, FeedMemory memory) {
    return outcome instanceof Outcome.BodyRefused
        ? memory.withBody(outcome.fingerprint())
        : memory.withItem(outcome.fingerprint());
  }

  /** The reading is handed on; only now the server may be asked for what is newer than it. */
  private void settle(WatchedFeed feed, FeedReading reading) {
    feed.remember(feed.memory().withValidators(reading.validators()));
    waiting.add(feed);
  }

  @Override
  public void stop() {
    stopped = true;
    if (fetches != null) {
      fetches.close();
    }
  }

  private record Pending(WatchedFeed feed, FeedReading reading, Outcome outcome, boolean last) {}
}
