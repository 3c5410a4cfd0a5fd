package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.websub.Ping;

/**
 * Fetches that run side by side, and the readings that they brought. How many run at once is for
 * the caller to limit; each has a thread, which mostly waits.
 */
final class FeedFetches implements AutoCloseable {

  /**
   * A reading.
   *
   * @param host that was asked
   * @param ping what a hub had sent; null for a poll
   * @param took how long it took
   */
  record Finished(WatchedFeed feed, String host, Ping ping, FeedReading reading, Duration took) {}

  private static final Logger LOG = LoggerFactory.getLogger(FeedFetches.class);
  private static final long IDLE_SECONDS = 30;

  private final FeedReader reader;
  private final InstantSource clock;
  private final ExecutorService threads;
  private final BlockingQueue<Optional<Finished>> finished = new LinkedBlockingQueue<>();

  FeedFetches(FeedReader reader, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "trucewire-feed-fetch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Polls a feed. */
  void start(WatchedFeed feed) {
    start(feed, null);
  }

  /**
   * Reads a feed.
   *
   * @param ping what a hub sent of it; null to poll it
   */
  void start(WatchedFeed feed, Ping ping) {
    FeedMemory memory = feed.memory();
    Map<Long, Integer> pageFailures = feed.pageFailures();
    String host = feed.host();
    threads.execute(() -> run(feed, host, ping, memory, pageFailures));
  }

  private void run(
      WatchedFeed feed,
      String host,
      Ping ping,
      FeedMemory memory,
      Map<Long, Integer> pageFailures) {
    long before = System.nanoTime();
    try {
      FeedReading reading =
          ping == null
              ? reader.read(feed.address(), feed.depth(), memory, pageFailures)
              : reader.readTold(feed.address(), ping, memory, pageFailures);
      finish(feed, host, ping, reading, before);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the task stops: nobody waits for the reading
    } catch (RuntimeException | Error e) {
      LOG.error("Feed {} could not be read, which is a mistake of ours", feed.address().name(), e);
      Finding.Failed failed = new Finding.Failed("Internal error: " + e, null, null);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      FeedReading reading = FeedReading.failed(memory, failed, List.of(), pageFailures, now);
      finish(feed, host, ping, reading, before);
    }
  }

  private void finish(WatchedFeed feed, String host, Ping ping, FeedReading reading, long before) {
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    finished.add(Optional.of(new Finished(feed, host, ping, reading, took)));
  }

  /** Ends a wait for the next one, because there is something else to do. */
  void wake() {
    if (finished.isEmpty()) {
      finished.add(Optional.empty());
    }
  }

  /** The next finished one, waiting for it no longer than {@code longest}. */
  Optional<Finished> await(Duration longest) throws InterruptedException {
    Optional<Finished> next = finished.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? Optional.empty() : next;
  }

  /** How many are finished and nobody has asked for yet. */
  long unread() {
    return finished.stream().filter(Optional::isPresent).count();
  }

  /** Hangs up on every server. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
