package org.trucewire.bench.push;

import java.time.Duration;
import java.util.List;

/**
 * What came of a load.
 *
 * @param took from the first request to the last answer
 * @param accepted requests that were answered with 202
 * @param articles in them
 * @param throttled requests that were answered with 429
 * @param others requests that were answered otherwise, or not at all
 * @param retryAfter longest that a 429 asked to wait, seconds
 * @param millis until each 202, sorted
 */
record LoadResult(
    Duration took,
    long accepted,
    long articles,
    long throttled,
    long others,
    long retryAfter,
    List<Long> millis) {

  /** Milliseconds below which that share of the requests was answered with 202; 0 if none was. */
  long quantile(double share) {
    return millis.isEmpty()
        ? 0
        : millis.get((int) Math.min(millis.size() - 1, Math.floor(share * millis.size())));
  }

  double articlesPerSecond() {
    return articles / (took.toMillis() / 1000.0);
  }

  double requestsPerSecond() {
    return accepted / (took.toMillis() / 1000.0);
  }
}
