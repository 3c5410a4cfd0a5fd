package org.trucewire.ingest.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.trucewire.ingest.feed.FeedFetches.Finished;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.AddressGuard;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.page.PageFetcher;
import org.trucewire.ingest.feed.schedule.Pace;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.ingest.source.SourceRecords;

/**
 * Reads its share of the feeds.
 *
 * <p>Every record carries its feed's memory as it is when that record and those before it are sent,
 * so that wherever the task is killed, it goes on with the next one. A feed is fetched again only
 * when all of its last reading was handed on, and each reading ends in a record that says what
 * became of all that it showed.
 */
public final class FeedSourceTask extends SourceTask {

  private static final int MOST_RECORDS = 500;

  private final InstantSource clock;
  private final Unconfirmed unconfirmed = new Unconfirmed();
  private FeedTurns turns;
  private Sitemaps sitemaps;
  private Told told;
  private Outbox outbox;
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
    outbox = new Outbox(new SourceRecords(config.topics()), this::handedOn, this::settle);
    HttpFetcher fetcher = new HttpFetcher(config.http(), AddressGuard.of(config.http()), clock);
    turns = new FeedTurns(new FeedFetches(reader(config, fetcher), clock), config.hostLimits());
    sitemaps =
        new Sitemaps(
            config.pace(FeedSourceTask::random),
            feeds.stream().map(feed -> feed.address().uri()).collect(Collectors.toSet()),
            this::remembered,
            outbox::addInterrupted);
    told = Told.start(config.webSub(), feeds, fetcher, clock, turns);
    for (WatchedFeed feed : feeds) {
      outbox.addInterrupted(feed); // goes out before anything is fetched
      turns.add(feed, feed.due());
    }
    FeedMetrics.register(context, feeds, told, clock);
  }

  private FeedReader reader(FeedSourceConfig config, HttpFetcher fetcher) {
    PageFetcher pages =
        new PageFetcher(
            fetcher, config.obeyRobots(), config.userAgent(), config.hostDelay(), clock);
    NewEntries newEntries = new NewEntries(new ArticlePages(pages, config.fetchPages()));
    return new FeedReader(new FeedFetcher(fetcher), newEntries, clock);
  }

  private List<WatchedFeed> remembered(FeedSourceConfig config) {
    List<FeedAddress> addresses = config.feeds();
    Map<Map<String, String>, Map<String, Object>> offsets =
        context
            .offsetStorageReader()
            .offsets(addresses.stream().map(FeedAddress::partition).toList());
    Instant now = clock.instant();
    Pace pace = config.pace(FeedSourceTask::random);
    List<WatchedFeed> feeds = new ArrayList<>();
    for (FeedAddress address : addresses) {
      FeedMemory memory = FeedMemory.of(address, offsets.get(address.partition()));
      feeds.add(new WatchedFeed(address, pace, memory, now));
    }
    return feeds;
  }

  /** Where hubs are awaited; for tests. */
  String callbackUrl() {
    return told.url();
  }

  /** Readings that the next poll can take; for tests. */
  long unread() {
    return turns.unread();
  }

  private FeedMemory remembered(FeedAddress address) {
    return FeedMemory.of(address, context.offsetStorageReader().offset(address.partition()));
  }

  private static double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public List<SourceRecord> poll() throws InterruptedException {
    if (outbox.isEmpty() && !stopped) {
      turns.startDue(clock.instant());
      told.hand(turns);
      acceptReadings();
    }
    return nextRecords();
  }

  /**
   * Waits for one reading, and takes those along that are there as well: what one poll hands on is
   * one transaction, and with many feeds it is those that take time.
   */
  private void acceptReadings() throws InterruptedException {
    Optional<Finished> next = turns.await(clock.instant());
    while (next.isPresent()) {
      accept(next.get());
      turns.startDue(clock.instant());
      next = outbox.size() < MOST_RECORDS ? turns.finished() : Optional.empty();
    }
  }

  private void accept(Finished finished) {
    WatchedFeed feed = finished.feed();
    FeedReading reading = finished.reading();
    Instant now = clock.instant();
    if (finished.ping() == null) {
      feed.backedBy(told.backup(feed));
      feed.note(reading, now);
      turns.polled(finished, now);
      if (reading.finding() instanceof Finding.Index index) {
        sitemaps.update(feed, index.sitemaps(), now, turns);
      }
    } else if (reading.finding() instanceof Finding.Told finding) {
      feed.noteTold(reading, finding, now);
    }
    outbox.add(finished, FeedReadings.of(feed, reading, now));
  }

  /** Kafka Connect wants null when there is nothing. */
  private List<SourceRecord> nextRecords() {
    List<SourceRecord> batch = outbox.next(MOST_RECORDS);
    return batch.isEmpty() ? null : batch;
  }

  private void handedOn(WatchedFeed feed, SourceRecord record) {
    if (told.isOn()) {
      unconfirmed.add(feed, record);
    }
  }

  /** The reading is handed on; only now the server may be asked for what is newer than it. */
  private void settle(Finished finished) {
    WatchedFeed feed = finished.feed();
    if (finished.ping() != null) {
      turns.move(feed, feed.due()); // sooner, if it left something
      unconfirmed.answerAfterwards(feed, finished.ping(), Told.refusal(finished.reading()));
    } else {
      told.polled(feed);
      if (!feed.isGone()) {
        sitemaps.dueAgain(feed, clock.instant()).ifPresent(due -> turns.add(feed, due));
      }
    }
    turns.settled(feed);
  }

  /**
   * Under exactly-once Connect calls this after the transaction that holds the record; otherwise
   * when the brokers have acknowledged it. Hubs are answered only then.
   *
   * @param metadata null when the record was dropped on its way, and Kafka does not have it
   */
  @Override
  public void commitRecord(SourceRecord record, RecordMetadata metadata) {
    unconfirmed.confirm(record, metadata != null);
  }

  @Override
  public void stop() {
    stopped = true;
    if (told != null) {
      told.close();
    }
    if (turns != null) {
      turns.close();
    }
  }
}
