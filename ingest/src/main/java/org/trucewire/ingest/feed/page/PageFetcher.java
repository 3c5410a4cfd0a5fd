package org.trucewire.ingest.feed.page;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.http.Validators;

/** Fetches articles' pages: where robots.txt allows it, and no faster than it says. */
public final class PageFetcher {

  /** What became of the wish for a page. */
  public sealed interface Result {

    /** The page is here. */
    record Here(Fetched page) implements Result {}

    /** It would have taken too long to get its turn; nothing was asked. */
    record Later() implements Result {}

    /** The site does not want its pages fetched; the reason is for people to read. */
    record Refused(String reason) implements Result {}
  }

  /** A site that asks for more between two pages does not want them fetched. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private static final Duration LONGEST_HOLD = Duration.ofHours(1);
  private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

  private final HttpFetcher fetcher;
  private final Optional<RobotsRules> robots;
  private final Duration delay;
  private final PageSpacing spacing = new PageSpacing();

  /**
   * Makes one.
   *
   * @param obeyRobots whether robots.txt is read and followed
   * @param delay between pages of one host where robots.txt states no longer one
   */
  public PageFetcher(
      HttpFetcher fetcher,
      boolean obeyRobots,
      String userAgent,
      Duration delay,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.robots =
        obeyRobots ? Optional.of(new RobotsRules(fetcher, userAgent, clock)) : Optional.empty();
    this.delay = delay;
  }

  /**
   * Fetches a page, waiting for its host's turn first.
   *
   * @param longest for which the caller can wait
   * @throws FetchException if there is no usable answer, of the page or of robots.txt
   */
  public Result fetch(URI page, Duration longest) throws FetchException, InterruptedException {
    if (page.getHost() == null) {
      return new Result.Refused(page + " is no address of a page");
    }
    Duration between = delay;
    if (robots.isPresent()) {
      RobotsRules.Rule rule = robots.get().of(page);
      if (!rule.allowed()) {
        return new Result.Refused("robots.txt of " + page.getHost() + " disallows it");
      }
      if (rule.delay() != null && rule.delay().compareTo(between) > 0) {
        between = rule.delay();
      }
      if (between.compareTo(LONGEST_DELAY) > 0) {
        return new Result.Refused(
            "robots.txt of "
                + page.getHost()
                + " allows one page in "
                + between.toSeconds()
                + " s");
      }
    }
    String host = page.getRawAuthority().toLowerCase(Locale.ROOT);
    Optional<Duration> wait = spacing.take(host, between, System.nanoTime(), longest);
    if (wait.isEmpty()) {
      return new Result.Later();
    }
    TimeUnit.NANOSECONDS.sleep(wait.get().toNanos());
    return answer(page, host);
  }

  private Result answer(URI page, String host) throws FetchException, InterruptedException {
    try {
      return new Result.Here((Fetched) fetcher.fetch(page, Validators.NONE, ACCEPT));
    } catch (FetchException e) {
      if (e.retryAfter() != null) {
        boolean tooLong = e.retryAfter().compareTo(LONGEST_HOLD) > 0;
        spacing.hold(host, tooLong ? LONGEST_HOLD : e.retryAfter(), System.nanoTime());
      }
      throw e;
    }
  }
}
