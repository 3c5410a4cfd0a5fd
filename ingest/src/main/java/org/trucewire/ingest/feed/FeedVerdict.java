package org.trucewire.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.schedule.Cadence;

/**
 * What a feed is doing, and how that is known.
 *
 * @param state in one word
 * @param evidence in one sentence, for the feed's owner to read
 */
record FeedVerdict(FeedState state, String evidence) {

  /** Longer than as many of its usual gaps without anything new is quiet, or stale. */
  private static final int QUIET_GAPS = 3;

  private static final int STALE_GAPS = 20;
  private static final Duration SHORTEST_QUIET = Duration.ofHours(1);
  private static final Duration SHORTEST_STALE = Duration.ofDays(3);

  /** For a feed whose cadence is not known. */
  private static final Duration STALE_ANYHOW = Duration.ofDays(30);

  static FeedVerdict of(FeedStatus status, Cadence cadence, Instant now) {
    if (status.failure() != null) {
      return failed(status.failure(), status.consecutiveFailures());
    }
    Finding.Read read = status.lastRead();
    if (read != null && read.drift() != null) {
      return new FeedVerdict(FeedState.DRIFTED, read.drift());
    }
    if (read != null && read.pagesRefused() != null) {
      return new FeedVerdict(FeedState.BLOCKED, read.pagesRefused());
    }
    if (read != null && read.entries() == 0) {
      return new FeedVerdict(
          FeedState.EMPTY, "it answers well and shows no entries" + since(cadence));
    }
    if (status.lastSuccess() == null) {
      return new FeedVerdict(FeedState.NEW, "it was not fetched yet");
    }
    return alive(cadence, now);
  }

  private static FeedVerdict failed(Finding.Failed failure, int failures) {
    Kind kind = failure.kind();
    FeedState state =
        kind == null
            ? FeedState.FAILING
            : switch (kind) {
              case GONE -> FeedState.GONE;
              case BLOCKED -> FeedState.BLOCKED;
              case THROTTLED -> FeedState.THROTTLED;
              case STATUS, SERVER_ERROR, UNREACHABLE, TIMEOUT, TLS, REFUSED -> FeedState.FAILING;
            };
    return new FeedVerdict(
        state, "%s (failures in a row: %d)".formatted(failure.problem(), failures));
  }

  private static FeedVerdict alive(Cadence cadence, Instant now) {
    Duration silence = cadence.silence(now);
    Duration gap = cadence.gap();
    String evidence =
        cadence.lastNew() == null
            ? "nothing new since the task was started"
            : "the newest entry is of "
                + cadence.lastNew().truncatedTo(ChronoUnit.SECONDS)
                + (gap == null ? "" : ", usually there is one every " + shown(gap));
    Duration stale =
        gap == null ? STALE_ANYHOW : longer(SHORTEST_STALE, gap.multipliedBy(STALE_GAPS));
    if (silence.compareTo(stale) > 0) {
      return new FeedVerdict(FeedState.STALE, evidence);
    }
    Duration quiet =
        gap == null ? SHORTEST_QUIET : longer(SHORTEST_QUIET, gap.multipliedBy(QUIET_GAPS));
    boolean isQuiet = cadence.lastNew() == null || silence.compareTo(quiet) > 0;
    return new FeedVerdict(isQuiet ? FeedState.QUIET : FeedState.ACTIVE, evidence);
  }

  private static String since(Cadence cadence) {
    return cadence.lastNew() == null
        ? ""
        : "; the newest one known is of " + cadence.lastNew().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String shown(Duration gap) {
    if (gap.compareTo(Duration.ofDays(2)) >= 0) {
      return gap.toDays() + " days";
    }
    return gap.compareTo(Duration.ofHours(2)) >= 0
        ? gap.toHours() + " hours"
        : Math.max(1, gap.toMinutes()) + " minutes";
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
