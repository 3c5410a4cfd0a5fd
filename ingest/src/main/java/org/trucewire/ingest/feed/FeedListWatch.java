package org.trucewire.ingest.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks from time to time whether a list of feeds has changed. */
final class FeedListWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedListWatch.class);

  private final Supplier<List<FeedAddress>> list;
  private final Runnable changed;
  private final ScheduledExecutorService thread;
  private volatile List<FeedAddress> current;
  private String lastProblem = "";

  @SuppressWarnings("FutureReturnValueIgnored") // look() keeps what goes wrong
  FeedListWatch(
      Supplier<List<FeedAddress>> list,
      List<FeedAddress> current,
      Duration interval,
      Runnable changed) {
    this.list = list;
    this.current = current;
    this.changed = changed;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread watch = new Thread(task, "trucewire-feed-list");
              watch.setDaemon(true);
              return watch;
            });
    long millis = interval.toMillis();
    thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** The feeds as they were last read without a mistake. */
  List<FeedAddress> current() {
    return current;
  }

  private void look() {
    try {
      List<FeedAddress> latest = list.get();
      lastProblem = "";
      if (!latest.equals(current)) {
        LOG.info(
            "The list of feeds has changed: {} feeds, before {}", latest.size(), current.size());
        hand(latest);
      }
    } catch (ConfigException e) {
      if (!lastProblem.equals(e.getMessage())) {
        LOG.error(
            "The list of feeds cannot be used, the {} feeds from before go on: {}",
            current.size(),
            e.getMessage());
        lastProblem = e.getMessage();
      }
    } catch (RuntimeException e) {
      LOG.error("The new list of feeds could not be handed on, it is tried again", e);
    }
  }

  private void hand(List<FeedAddress> latest) {
    List<FeedAddress> before = current;
    current = latest;
    try {
      changed.run();
    } catch (RuntimeException e) {
      current = before; // so that the next look finds the change once more
      throw e;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
