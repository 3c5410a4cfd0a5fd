package org.trucewire.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.trucewire.ingest.feed.FeedReading.Finding;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.schedule.Cadence;

/**
 * What a feed is doing, and how that is known.
 *
 * @param state in one word
 * @param evidence in one sentence, for the feed's owner to read
 * @param since when it began; null when that is not known
 */
record FeedVerdict(FeedState state, String evidence, Instant since) {

  /** Longer than as many of its usual gaps without anything new is quiet, or stale. */
  private static final int QUIET_GAPS = 3;

  private static final int STALE_GAPS = 20;
  private static final Duration SHORTEST_QUIET = Duration.ofHours(1);
  private static final Duration SHORTEST_STALE = Duration.ofDays(3);

  /** For a feed whose cadence is not known. */
  private static final Duration STALE_ANYHOW = Duration.ofDays(30);

  static FeedVerdict of(FeedStatus status, Cadence cadence, Instant now) {
    if (status.failure() != null) {
      return failed(status);
    }
    Finding.Read read = status.lastRead();
    if (read != null && read.drift() != null) {
      return new FeedVerdict(FeedState.DRIFTED, read.drift(), status.since());
    }
    if (read != null && read.pagesRefused() != null) {
      return new FeedVerdict(FeedState.BLOCKED, read.pagesRefused(), status.since());
    }
    if (read != null && read.entries() == 0) {
      return new FeedVerdict(
          FeedState.EMPTY,
          "it answers well and shows no entries" + newest(cadence),
          status.since());
    }
    if (status.lastSuccess() == null) {
      return new FeedVerdict(FeedState.NEW, "it was not fetched yet", null);
    }
    return alive(cadence, now);
  }

  /**
   * Of an index of sitemaps: the worst of what is wrong with one of them, or the liveliest.
   *
   * @param sitemaps those that are followed, each with its verdict
   * @param index of the index itself
   */
  static FeedVerdict ofSitemaps(Map<URI, FeedVerdict> sitemaps, FeedVerdict index) {
    Map.Entry<URI, FeedVerdict> told = null;
    for (Map.Entry<URI, FeedVerdict> sitemap : sitemaps.entrySet()) {
      if (told == null || rank(sitemap.getValue()) < rank(told.getValue())) {
        told = sitemap;
      }
    }
    if (told == null || index.state().isTrouble() && index.state() != FeedState.EMPTY) {
      return index;
    }
    FeedVerdict verdict = told.getValue();
    return new FeedVerdict(
        verdict.state(), "sitemap " + told.getKey() + ": " + verdict.evidence(), verdict.since());
  }

  /** Trouble first, then life; a sitemap without news says nothing. */
  private static int rank(FeedVerdict verdict) {
    int states = FeedState.values().length;
    return switch (verdict.state()) {
      case NEW -> 2 * states;
      case ACTIVE, QUIET, STALE -> states + verdict.state().code();
      default -> states - verdict.state().code();
    };
  }

  private static FeedVerdict failed(FeedStatus status) {
    Finding.Failed failure = status.failure();
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
        state,
        "%s (failures in a row: %d)".formatted(failure.problem(), status.consecutiveFailures()),
        status.since());
  }

  private static FeedVerdict alive(Cadence cadence, Instant now) {
    Duration silence = cadence.silence(now);
    Duration gap = cadence.gap();
    String evidence =
        cadence.lastNew() == null
            ? "nothing new since the task was started"
            : "the last new or changed entry is of "
                + cadence.lastNew().truncatedTo(ChronoUnit.SECONDS)
                + (gap == null ? "" : ", usually there is one every " + shown(gap));
    Duration stale =
        gap == null ? STALE_ANYHOW : longer(SHORTEST_STALE, gap.multipliedBy(STALE_GAPS));
    if (silence.compareTo(stale) > 0) {
      return new FeedVerdict(FeedState.STALE, evidence, cadence.lastNew().plus(stale));
    }
    Duration quiet =
        gap == null ? SHORTEST_QUIET : longer(SHORTEST_QUIET, gap.multipliedBy(QUIET_GAPS));
    boolean isQuiet = cadence.lastNew() == null || silence.compareTo(quiet) > 0;
    Instant last = cadence.lastNew();
    return isQuiet
        ? new FeedVerdict(FeedState.QUIET, evidence, last == null ? null : last.plus(quiet))
        : new FeedVerdict(FeedState.ACTIVE, evidence, null);
  }

  private static String newest(Cadence cadence) {
    return cadence.lastNew() == null
        ? ""
        : "; the last one known is of " + cadence.lastNew().truncatedTo(ChronoUnit.SECONDS);
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
