package org.trucewire.sink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log when the database goes and when it is back, once each, however often it is tried.
 */
final class Outage {

  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private final String url;
  private final long backoffMs;
  private long failures;

  Outage(String url, long backoffMs) {
    this.url = url;
    this.backoffMs = backoffMs;
  }

  void failed(Exception cause) {
    if (failures++ == 0) {
      LOG.warn(
          "{} can't be written: {}. Nothing is lost: trying again every {} ms until it can",
          url,
          cause.getMessage(),
          backoffMs,
          cause);
    } else {
      LOG.debug("{} still can't be written, attempt {}", url, failures, cause);
    }
  }

  void over() {
    if (failures > 0) {
      LOG.info("{} can be written again, after {} attempts", url, failures);
      failures = 0;
    }
  }
}
