package org.trucewire.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches that run side by side, and the readings that they brought. */
final class FeedFetches implements AutoCloseable {

  /** A feed and what a fetch of it brought. */
  record Finished(WatchedFeed feed, FeedReading reading) {}

  private static final Logger LOG = LoggerFactory.getLogger(FeedFetches.class);
  private static final int MOST_THREADS = 16;

  private final FeedReader reader;
  private final ExecutorService threads;
  private final int mostAtOnce;
  private final BlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
  private int open;

  FeedFetches(FeedReader reader, int feeds) {
    this.reader = reader;
    this.mostAtOnce = Math.min(feeds, MOST_THREADS);
    this.threads =
        Executors.newFixedThreadPool(
            mostAtOnce,
            task -> {
              Thread thread = new Thread(task, "trucewire-feed-fetch");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** True while another fetch can start; bounds what waits in memory to be sent. */
  boolean hasRoom() {
    return open < mostAtOnce;
  }

  void start(WatchedFeed feed) {
    open++;
    FeedMemory memory = feed.memory();
    Map<Long, Integer> pageFailures = feed.pageFailures();
    threads.execute(() -> run(feed, memory, pageFailures));
  }

  private void run(WatchedFeed feed, FeedMemory memory, Map<Long, Integer> pageFailures) {
    try {
      finished.add(new Finished(feed, reader.read(feed.address(), memory, pageFailures)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the task stops: nobody waits for the reading
    } catch (RuntimeException | Error e) {
      LOG.error("Feed {} could not be read, which is a mistake of ours", feed.address().name(), e);
      FeedReading reading =
          FeedReading.failed(memory, "Internal error: " + e, List.of(), pageFailures);
      finished.add(new Finished(feed, reading));
    }
  }

  /** The next finished one, waiting for it no longer than {@code longest}. */
  Optional<Finished> await(Duration longest) throws InterruptedException {
    Finished next = finished.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
    if (next != null) {
      open--;
    }
    return Optional.ofNullable(next);
  }

  /** Hangs up on every server. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
