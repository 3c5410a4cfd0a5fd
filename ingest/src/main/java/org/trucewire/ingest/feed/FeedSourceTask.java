package org.trucewire.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.FeedFetches.Finished;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.FeedReading.Outcome;
import org.trucewire.ingest.feed.http.AddressGuard;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.page.PageFetcher;
import org.trucewire.ingest.feed.schedule.HostEvidence;
import org.trucewire.ingest.feed.schedule.HostQueues;
import org.trucewire.ingest.feed.schedule.Pace;
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

  private static final Logger LOG = LoggerFactory.getLogger(FeedSourceTask.class);
  private static final int MOST_RECORDS = 500;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

  private final InstantSource clock;
  private final Deque<Pending> outbox = new ArrayDeque<>();
  private final HostEvidence evidence = new HostEvidence();
  private HostQueues<WatchedFeed> waiting;
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
    records = new SourceRecords(config.topics());
    fetches = new FeedFetches(reader(config));
    waiting = new HostQueues<>(config.hostLimits());
    feeds.forEach(feed -> waiting.add(feed, feed.host(), feed.due()));
    FeedMetrics.register(context, feeds, clock);
  }

  private FeedReader reader(FeedSourceConfig config) {
    HttpFetcher fetcher = new HttpFetcher(config.http(), AddressGuard.of(config.http()), clock);
    PageFetcher pages =
        new PageFetcher(
            fetcher, config.obeyRobots(), config.userAgent(), config.hostDelay(), clock);
    NewEntries newEntries = new NewEntries(new ArticlePages(pages, config.fetchPages()), clock);
    return new FeedReader(new FeedFetcher(fetcher), newEntries, clock);
  }

  private List<WatchedFeed> remembered(FeedSourceConfig config) {
    List<FeedAddress> addresses = config.feeds();
    Map<Map<String, String>, Map<String, Object>> offsets =
        context
            .offsetStorageReader()
            .offsets(addresses.stream().map(FeedAddress::partition).toList());
    Instant now = clock.instant();
    Pace pace = config.pace(() -> ThreadLocalRandom.current().nextDouble());
    List<WatchedFeed> feeds = new ArrayList<>();
    for (FeedAddress address : addresses) {
      FeedMemory memory = FeedMemory.of(address, offsets.get(address.partition()));
      feeds.add(new WatchedFeed(address, pace, memory, now));
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
    for (Optional<WatchedFeed> next = waiting.next(now);
        next.isPresent();
        next = waiting.next(now)) {
      fetches.start(next.get());
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
    Optional<Instant> next = waiting.hasRoom() ? waiting.nextAt() : Optional.empty();
    if (next.isEmpty()) {
      return LONGEST_WAIT;
    }
    Duration wait = Duration.between(clock.instant(), next.get());
    return wait.isNegative()
        ? Duration.ZERO
        : wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  private void accept(Finished finished) {
    WatchedFeed feed = finished.feed();
    FeedReading reading = finished.reading();
    Instant now = clock.instant();
    waiting.done(finished.host(), finished.took());
    feed.note(reading, now);
    weigh(finished, now);
    if (reading.outcomes().isEmpty()) {
      settle(feed, reading);
    }
    for (int i = 0; i < reading.outcomes().size(); i++) {
      boolean last = i == reading.outcomes().size() - 1;
      outbox.add(new Pending(feed, reading, reading.outcomes().get(i), last));
    }
  }

  /** Draws from one feed's answer what it says about its host. */
  private void weigh(Finished finished, Instant now) {
    String host = finished.host();
    if (!(finished.reading().finding() instanceof Finding.Failed failed)) {
      evidence.succeeded(host);
    } else if (failed.kind() != null && failed.kind().mayBeTheHosts()) {
      WatchedFeed feed = finished.feed();
      boolean throttled = failed.kind() == Kind.THROTTLED;
      evidence
          .failed(host, feed.address().name(), failed.kind().name(), throttled, now, feed.due())
          .ifPresent(
              until -> {
                waiting.hold(host, until);
                LOG.warn(
                    "Host {} is left alone until {}: {} of its feeds fail alike, the last one with:"
                        + " {}",
                    host,
                    until,
                    evidence.failingAlike(host),
                    failed.problem());
              });
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
    if (outcome instanceof Outcome.BodyRefused body) {
      return memory.withBody(body.fingerprint());
    }
    EntryFingerprints entry =
        outcome instanceof Outcome.Taken taken
            ? taken.fingerprints()
            : ((Outcome.EntryRefused) outcome).fingerprints();
    return memory.withItem(entry.state(), entry.content());
  }

  /** The reading is handed on; only now the server may be asked for what is newer than it. */
  private void settle(WatchedFeed feed, FeedReading reading) {
    feed.remember(feed.memory().withValidators(reading.validators()));
    if (!feed.isGone()) {
      waiting.add(feed, feed.host(), feed.due());
    }
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
