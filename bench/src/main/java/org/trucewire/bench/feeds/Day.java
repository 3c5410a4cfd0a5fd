package org.trucewire.bench.feeds;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.trucewire.bench.cluster.Cluster;
import org.trucewire.bench.cluster.HeapPeak;
import org.trucewire.bench.cluster.Worker;
import org.trucewire.bench.newsstand.FeedServer;
import org.trucewire.bench.newsstand.Newsstand;
import org.trucewire.bench.newsstand.Requests;
import org.trucewire.bench.newsstand.VirtualClock;

/**
 * A virtual day. The feed server, the broker, the streams and the sink are in this process; the
 * workers that poll feeds each have one of their own.
 */
public final class Day {

  private static final String CONNECTOR = "feeds";
  private static final Duration PATIENCE_FOR_FEED = Duration.ofMillis(300);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);
  private static final long LOOK_MS = 50;

  private final DaySettings settings;
  private final Consumer<String> progress;
  private final VirtualClock clock;
  private final FeedServer server;
  private final Cluster cluster;
  private final Arrivals arrivals;

  private Day(
      DaySettings settings,
      Consumer<String> progress,
      VirtualClock clock,
      FeedServer server,
      Cluster cluster,
      Arrivals arrivals) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    this.server = server;
    this.cluster = cluster;
    this.arrivals = arrivals;
  }

  /**
   * Runs it.
   *
   * @param progress told in words what is being done
   * @throws IOException if a part does not start
   * @throws IllegalStateException if a part does not do its work in time
   */
  public static DayResult run(DaySettings settings, Consumer<String> progress)
      throws IOException, InterruptedException {
    VirtualClock clock = new VirtualClock(settings.day());
    try (FeedServer server =
            FeedServer.start(settings.feeds(), settings.seed(), settings.window(), clock);
        Cluster cluster =
            Cluster.start(
                settings.folder(), settings.workers(), settings.worker(), settings.workerJava());
        Arrivals arrivals =
            Arrivals.follow(
                cluster.bootstrapServers(),
                cluster.registry(),
                cluster.articles(),
                server.newsstand())) {
      Assignment assignment = new Assignment(CONNECTOR);
      Day day = new Day(settings, progress, clock, server, cluster, arrivals);
      try (Operator operator = Operator.start(cluster.workers(), assignment)) {
        return day.pass(assignment, operator);
      }
    }
  }

  private DayResult pass(Assignment assignment, Operator operator)
      throws IOException, InterruptedException {
    Duration firstFill = fill();
    Requests.Sums requestsBefore = server.requests().sums();
    Duration processorBefore = cluster.processorTime();
    clock.start();
    Killing killing =
        new Killing(
            cluster.workers(),
            assignment,
            server.requests(),
            new SplittableRandom(settings.seed()),
            settings.kills(),
            settings.day());
    double load = 0;
    int looks = 0;
    while (!clock.isOver() || !killing.isDone()) {
      killing.look();
      Thread.sleep(LOOK_MS);
      load += ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      looks++;
    }
    killing.end();
    Duration processorTime = cluster.processorTime().minus(processorBefore);
    Requests.Sums requests = server.requests().sums().since(requestsBefore);
    progress.accept("  the day is over; waiting for its last stories");

    drain();
    long residentKib = 0;
    HeapPeak heap = new HeapPeak(0, 0);
    for (Worker worker : cluster.workers()) {
      residentKib = Math.max(residentKib, worker.peakResidentKib());
      worker.collect();
      HeapPeak its = worker.heap();
      heap = its.live() > heap.live() ? its : heap;
    }
    return new DayResult(
        Accounts.of(server.newsstand(), arrivals, settings.kills() > 0),
        Ledger.read(cluster.database()),
        firstFill,
        server.newsstand().backlog(),
        processorTime,
        residentKib,
        heap,
        requests,
        killing.kills(),
        operator.reasons(),
        load / Math.max(1, looks));
  }

  /** Reads what the feeds show before the day begins. */
  private Duration fill() throws IOException {
    long backlog = server.newsstand().backlog();
    long began = System.nanoTime();
    Path list = settings.folder().resolve("feeds.txt");
    Files.write(list, server.newsstand().list());
    cluster.create(CONNECTOR, settings.connector(list));
    Duration patience = Cluster.PATIENCE.plus(PATIENCE_FOR_FEED.multipliedBy(settings.feeds()));
    Cluster.await("the stories from before", patience, () -> arrivals.records() >= backlog);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    progress.accept(
        "  %,d stories from before are there after %.1f s; the day begins"
            .formatted(backlog, took.toMillis() / 1000.0));
    return took;
  }

  /** Until everything is there, every feed was asked once more, and the tables have it all. */
  private void drain() {
    Newsstand newsstand = server.newsstand();
    Cluster.reached(
        Cluster.PATIENCE, () -> Accounts.of(newsstand, arrivals, true).missing().isEmpty());
    long now = System.currentTimeMillis();
    if (!Cluster.reached(
        Cluster.PATIENCE.plus(settings.longestInterval()),
        () -> server.requests().allAskedSince(now))) {
      progress.accept("  not every feed was asked once more");
    }
    // What came of the last of these answers is on its way.
    Cluster.reached(LAST_ANSWERS, () -> false);
    Cluster.reached(
        Cluster.PATIENCE, () -> Ledger.read(cluster.database()).isBalanced(arrivals.records()));
  }
}
