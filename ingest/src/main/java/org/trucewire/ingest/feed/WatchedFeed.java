package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Validators;
import org.trucewire.ingest.feed.schedule.Pace;

/**
 * A feed of a task: what is remembered of it, how it is doing, when it is next due. Only the task's
 * thread changes it; its status may be read from any.
 */
final class WatchedFeed {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFeed.class);

  private final FeedAddress address;
  private final WatchedFeed index;
  private final Pace pace;
  private volatile FeedMemory memory;
  private Map<Long, Integer> pageFailures = Map.of();
  private volatile Instant due;
  private volatile FeedStatus status = FeedStatus.NEW;
  private FeedState lastShown = FeedState.NEW;
  private Duration stated;
  private Duration backup;
  private volatile List<WatchedFeed> sitemaps = List.of();

  WatchedFeed(FeedAddress address, Pace pace, FeedMemory memory, Instant firstDue) {
    this(address, null, pace, memory, firstDue);
  }

  /**
   * A sitemap that an index names.
   *
   * @param index what gives is counted for
   */
  WatchedFeed(
      FeedAddress address, WatchedFeed index, Pace pace, FeedMemory memory, Instant firstDue) {
    this.address = address;
    this.index = index;
    this.pace = pace;
    this.memory = memory;
    this.due = firstDue;
  }

  FeedAddress address() {
    return address;
  }

  /** 0 for a feed that is configured, 1 for a sitemap that such a one names, and so on. */
  int depth() {
    return index == null ? 0 : index.depth() + 1;
  }

  /** What this names, when it is an index of sitemaps. */
  void follow(List<WatchedFeed> named) {
    sitemaps = List.copyOf(named);
  }

  /** What of them is followed. */
  List<WatchedFeed> sitemaps() {
    return sitemaps;
  }

  /**
   * How long it may go without a poll because a hub tells of it.
   *
   * @param interval null when none does
   */
  void backedBy(Duration interval) {
    backup = interval;
  }

  /** Whom fetches of it burden: host and port. */
  String host() {
    URI movedTo = memory.profile().movedTo();
    return FeedAddress.authority(movedTo == null ? address.uri() : movedTo);
  }

  FeedMemory memory() {
    return memory;
  }

  /** What is stored of it. */
  Map<String, Object> offset() {
    // Which sitemaps an index names is not stored: the next task must get all of it.
    return sitemaps.isEmpty() ? memory.offset() : memory.withValidators(Validators.NONE).offset();
  }

  /** The feed that is configured: this, or the index that leads here. */
  WatchedFeed configured() {
    return index == null ? this : index.configured();
  }

  Map<Long, Integer> pageFailures() {
    return pageFailures;
  }

  Instant due() {
    return due;
  }

  FeedStatus status() {
    return status;
  }

  FeedVerdict verdict(Instant now) {
    FeedVerdict own = FeedVerdict.of(status, memory.profile().cadence(), now);
    List<WatchedFeed> named = sitemaps;
    if (named.isEmpty()) {
      return own;
    }
    Map<URI, FeedVerdict> verdicts = new LinkedHashMap<>();
    named.forEach(sitemap -> verdicts.put(sitemap.address.uri(), sitemap.verdict(now)));
    return FeedVerdict.ofSitemaps(verdicts, own);
  }

  /** Number of entries that it last showed; -1 before the first time. */
  int entries() {
    List<WatchedFeed> named = sitemaps;
    return named.isEmpty()
        ? status.entries()
        : named.stream().mapToInt(sitemap -> Math.max(0, sitemap.entries())).sum();
  }

  /** Whether it said that it is gone for good; it is not asked again while the task runs. */
  boolean isGone() {
    return status.failure() != null && status.failure().kind() == Kind.GONE;
  }

  void remember(FeedMemory latest) {
    memory = latest;
  }

  void countArticle() {
    status = status.withArticle();
    if (index != null) {
      index.countArticle();
    }
  }

  void countDeadLetter() {
    status = status.withDeadLetter();
    if (index != null) {
      index.countDeadLetter();
    }
  }

  /** Notes what a hub told; when the next poll is due does not depend on it. */
  void noteTold(FeedReading reading, Finding.Told told, Instant now) {
    status = status.afterTold(told);
    memory = reading.start();
    pageFailures = reading.pageFailures();
    if (told.left() > 0) {
      Instant soon = now.plus(pace.shortest());
      due = soon.isBefore(due) ? soon : due;
    }
    lastShown = verdict(now).state();
  }

  /** Notes how a fetch went, and says so in the log if that is news. */
  void note(FeedReading reading, Instant now) {
    FeedStatus before = status;
    URI whereBefore = memory.profile().movedTo();
    status = before.after(reading, now);
    memory = reading.start();
    pageFailures = reading.pageFailures();
    due = now.plus(wait(reading.finding(), now));
    logChange(before, whereBefore, now);
  }

  private Duration wait(Finding finding, Instant now) {
    if (finding instanceof Finding.Failed failed) {
      return pace.afterFailure(status.consecutiveFailures(), failed.retryAfter());
    }
    if (finding instanceof Finding.Read read) {
      stated = read.stated();
      if (read.left() > 0) {
        return pace.shortest();
      }
    }
    Duration wait = pace.afterSuccess(memory.profile().cadence(), stated, now);
    return backup == null ? wait : Pace.withHub(wait, memory.profile().cadence(), backup);
  }

  private void logChange(FeedStatus before, URI whereBefore, Instant now) {
    FeedVerdict verdict = verdict(now);
    URI where = memory.profile().movedTo();
    if (where != null && !where.equals(whereBefore)) {
      LOG.warn("Feed {} is now at {}: configure that address", address.name(), where);
    }
    if (isGone()) {
      LOG.warn(
          "Feed {} is gone for good and is not asked any more; remove it, or configure its new"
              + " address: {}",
          address.name(),
          status.lastError());
    } else if (status.failure() != null
        && !Objects.equals(before.lastError(), status.lastError())) {
      LOG.warn(
          "Feed {} is {}, next try at {}: {}",
          address.name(),
          verdict.state().shown(),
          due,
          status.lastError());
    } else if (status.failure() == null && before.failure() != null) {
      LOG.info(
          "Feed {} is back after {} failed fetches", address.name(), before.consecutiveFailures());
    }
    boolean news = verdict.state() != lastShown && status.failure() == null;
    if (news && verdict.state().isTrouble()) {
      LOG.warn(
          "Feed {} is {}: {}; what was sent is remembered",
          address.name(),
          verdict.state().shown(),
          verdict.evidence());
    }
    lastShown = verdict.state();
  }
}
