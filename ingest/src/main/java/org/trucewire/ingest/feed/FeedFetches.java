package org.trucewire.ingest.feed;

import java.time.Duration;
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

/**
 * Fetches that run side by side, and the readings that they brought. How many run at once is for
 * the caller to limit; each has a thread, which mostly waits.
 */
final class FeedFetches implements AutoCloseable {

  /** A feed, the host that was asked, what the fetch brought, and how long it took. */
  record Finished(WatchedFeed feed, String host, FeedReading reading, Duration took) {}

  private static final Logger LOG = LoggerFactory.getLogger(FeedFetches.class);
  private static final long IDLE_SECONDS = 30;

  private final FeedReader reader;
  private final ExecutorService threads;
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();

  FeedFetches(FeedReader reader) {
    this.reader = reader;
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

  void start(WatchedFeed feed) {
    FeedMemory memory = feed.memory();
    Map<Long, Integer> pageFailures = feed.pageFailures();
    String host = feed.host();
    threads.execute(() -> run(feed, host, memory, pageFailures));
  }

  private void run(
      WatchedFeed feed, String host, FeedMemory memory, Map<Long, Integer> pageFailures) {
    long before = System.nanoTime();
    try {
      FeedReading reading = reader.read(feed.address(), memory, pageFailures);
      finish(feed, host, reading, before);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the task stops: nobody waits for the reading
    } catch (RuntimeException | Error e) {
      LOG.error("Feed {} could not be read, which is a mistake of ours", feed.address().name(), e);
      Finding.Failed failed = new Finding.Failed("Internal error: " + e, null, null);
      finish(feed, host, FeedReading.failed(memory, failed, List.of(), pageFailures), before);
    }
  }

  private void finish(WatchedFeed feed, String host, FeedReading reading, long before) {
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    finished.add(new Finished(feed, host, reading, took));
  }

  /** The next finished one, waiting for it no longer than {@code longest}. */
  Optional<Finished> await(Duration longest) throws InterruptedException {
    return Optional.ofNullable(finished.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Hangs up on every server. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
