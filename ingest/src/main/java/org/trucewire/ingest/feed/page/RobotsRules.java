package org.trucewire.ingest.feed.page;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trucewire.ingest.feed.http.Answer;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.FetchException.Kind;
import org.trucewire.ingest.feed.http.Fetched;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.http.Validators;

/** What robots.txt says of pages (RFC 9309), kept for a day for each of the last 1,000 hosts. */
final class RobotsRules {

  /**
   * What holds for one page.
   *
   * @param allowed whether it may be fetched
   * @param delay between fetches of pages of that host; null when robots.txt states none
   */
  record Rule(boolean allowed, Duration delay) {}

  private static final Set<Kind> NO_RULES = EnumSet.of(Kind.STATUS, Kind.BLOCKED, Kind.GONE);
  private static final int MOST_HOSTS = 1000;
  private static final int MOST_BYTES = 512 * 1024; // RFC 9309, section 2.5, asks for 500 KiB
  private static final Duration KEPT = Duration.ofDays(1);

  private final HttpFetcher fetcher;
  private final String robotName;
  private final InstantSource clock;
  private final Map<String, Kept> hosts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST_HOSTS;
        }
      };

  /** For the product that the user agent begins with: its name up to the version. */
  RobotsRules(HttpFetcher fetcher, String userAgent, InstantSource clock) {
    this.fetcher = fetcher;
    this.robotName = userAgent.strip().split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    this.clock = clock;
  }

  /**
   * What holds for a page.
   *
   * @throws FetchException if robots.txt cannot be had now: then its site counts as closed
   */
  Rule of(URI page) throws FetchException, InterruptedException {
    URI robots = page.resolve("/robots.txt");
    BaseRobotRules rules = rules(robots);
    long delay = rules.getCrawlDelay();
    return new Rule(rules.isAllowed(page.toString()), delay > 0 ? Duration.ofMillis(delay) : null);
  }

  private BaseRobotRules rules(URI robots) throws FetchException, InterruptedException {
    String key = robots.toString();
    Instant now = clock.instant();
    synchronized (hosts) {
      Kept kept = hosts.get(key);
      if (kept != null && kept.until.isAfter(now)) {
        return kept.rules;
      }
    }
    BaseRobotRules rules = fetched(robots);
    synchronized (hosts) {
      hosts.put(key, new Kept(rules, now.plus(KEPT)));
    }
    return rules;
  }

  private BaseRobotRules fetched(URI robots) throws FetchException, InterruptedException {
    try {
      Answer answer = fetcher.fetch(robots, Validators.NONE, "text/plain, */*;q=0.1");
      Fetched file = (Fetched) answer; // nothing can be unchanged without a condition
      byte[] body = file.body();
      byte[] read = body.length > MOST_BYTES ? Arrays.copyOf(body, MOST_BYTES) : body;
      return new SimpleRobotRulesParser()
          .parseContent(robots.toString(), read, "text/plain", List.of(robotName));
    } catch (FetchException e) {
      // Any status from 400 to 499: there are no rules (RFC 9309, section 2.3.1.3).
      if (NO_RULES.contains(e.kind())) {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      }
      throw e;
    }
  }

  private record Kept(BaseRobotRules rules, Instant until) {}
}
