package org.trucewire.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.source.ConnectorVersion;
import org.trucewire.ingest.source.SourceRecords;
import org.trucewire.schemas.Reading;

/** Reads its share of the files, one after the other, and then waits for more. */
public final class ArchiveSourceTask extends SourceTask {

  static final String TASK = "archive.task";
  static final String TASKS = "archive.tasks";

  private static final Logger LOG = LoggerFactory.getLogger(ArchiveSourceTask.class);
  private static final long MOST_BYTES = 8L * 1024 * 1024;

  /** An offset holds not more counts: articles of an archive may be of many hours. */
  private static final int MOST_COUNTS = 32;

  private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
  private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private ArchiveSourceConfig config;
  private ArchiveProgress progress;
  private final ArchiveTally tally = new ArchiveTally();
  private final ArchivePace pace = new ArchivePace();
  private volatile ArchiveStatus status = ArchiveStatus.NONE;
  private ArchiveMetrics metrics;
  private Instant nextReport = Instant.MIN;
  private long bytesOfClosedFiles;
  private SourceRecords records;
  private OpenFile open;
  private Instant nextLook = Instant.MIN;

  /** For Kafka Connect. */
  public ArchiveSourceTask() {
    this(Clock.systemUTC());
  }

  ArchiveSourceTask(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String version() {
    return ConnectorVersion.current();
  }

  @Override
  public void start(Map<String, String> props) {
    config = new ArchiveSourceConfig(props);
    records = new SourceRecords(config.topics());
    int task = Integer.parseInt(props.get(TASK));
    int tasks = Integer.parseInt(props.get(TASKS));
    progress =
        new ArchiveProgress(
            new ArchiveScan(
                config.paths(), new FileKinds(config.readSettings().format()), task, tasks),
            context.offsetStorageReader(),
            config.readSettings().articleMaxBytes());
    metrics = ArchiveMetrics.register(context, tally, () -> status);
  }

  @Override
  public synchronized List<SourceRecord> poll() throws InterruptedException {
    List<SourceRecord> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < config.batchSize() && bytes < MOST_BYTES && hasOpenFile()) {
      if (open.reading().isDone() || open.reading().untold().size() > MOST_COUNTS) {
        batch.add(reading());
        continue;
      }
      Optional<FileReading.Step> step = next();
      if (step.isPresent()) {
        batch.add(record(step.get()));
        bytes += step.get().bytes();
      }
    }
    report();
    if (batch.isEmpty()) {
      pace.pause();
      awaitNextLook();
      return null;
    }
    return batch;
  }

  private void report() {
    Instant now = clock.instant();
    long position = open == null ? 0 : open.reading().position();
    pace.note(now, bytesOfClosedFiles + position, tally.records());
    status = progress.status(open == null ? null : open.unread(), position, pace);
    metrics.addReasons();
    if (open != null && !now.isBefore(nextReport)) {
      nextReport = now.plus(BETWEEN_REPORTS);
      LOG.info("{}", status);
    }
  }

  /** Opens the next file with something new in it, if none is open. */
  private boolean hasOpenFile() {
    if (open == null && !progress.hasNext() && !clock.instant().isBefore(nextLook)) {
      nextLook = clock.instant().plus(config.rescan());
      progress.look();
    }
    while (open == null && stopped.getCount() > 0 && progress.hasNext()) {
      progress.next().ifPresent(this::open);
    }
    return open != null;
  }

  private void open(ArchiveProgress.Unread unread) {
    try {
      open = OpenFile.of(unread, config, tally);
    } catch (IOException e) {
      progress.failed(unread.file(), e);
    }
  }

  /** The next record of the open file; empty when the file gives none just now. */
  private Optional<FileReading.Step> next() {
    try {
      Optional<FileReading.Step> step = open.reading().next();
      if (step.isEmpty()) {
        progress.incomplete(open.unread());
        close();
      } else {
        open.count(step.get().outcome());
        tally.count(step.get().outcome());
        progress.reached(open.unread().file(), step.get().offset());
      }
      return step;
    } catch (IOException e) {
      progress.failed(open.unread().file(), e);
      close();
      return Optional.empty();
    }
  }

  /** What became of the open file's records; at its end it is closed. */
  private SourceRecord reading() {
    Reading told = open.told();
    ArchiveFile file = open.unread().file();
    ArchiveOffset offset = open.reading().told();
    progress.reached(file, offset);
    if (offset.done()) {
      LOG.info("Read {} to its end: {}", file.path(), open.summary());
      close();
    }
    return records.reading(file.partition(), offset.asMap(), told);
  }

  private SourceRecord record(FileReading.Step step) {
    Map<String, String> partition = open.unread().file().partition();
    Map<String, Object> offset = step.offset().asMap();
    if (step.outcome() instanceof Outcome.Refused refused) {
      return records.deadLetter(partition, offset, refused.deadLetter());
    }
    return records.article(partition, offset, ((Outcome.Taken) step.outcome()).article());
  }

  private void awaitNextLook() throws InterruptedException {
    Duration wait = Duration.between(clock.instant(), nextLook);
    Duration shorter = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    if (stopped.await(Math.max(0, shorter.toMillis()), TimeUnit.MILLISECONDS)) {
      LOG.debug("Stopped while waiting for new files");
    }
  }

  private void close() {
    if (open != null) {
      bytesOfClosedFiles += open.reading().position();
      try {
        open.reading().close();
      } catch (IOException e) {
        LOG.warn("Closing {} failed", open.unread().file().path(), e);
      }
      open = null;
    }
  }

  /** Kafka Connect may call this while {@link #poll} waits in another thread. */
  @Override
  public void stop() {
    stopped.countDown(); // ends the wait
    synchronized (this) {
      close();
    }
  }
}
