package org.trucewire.ingest.feed.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.http.AddressGuard;
import org.trucewire.ingest.feed.http.FetchException;
import org.trucewire.ingest.feed.http.HttpFetcher;
import org.trucewire.ingest.feed.http.HttpSettings;
import org.trucewire.ingest.feed.page.PageFetcher.Result;
import org.trucewire.ingest.feed.server.ScriptedServer;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PageFetcherTest {

  private final ScriptedServer server = new ScriptedServer();

  private final PageFetcher pages =
      new PageFetcher(
          new HttpFetcher(
              new HttpSettings(Duration.ofSeconds(10), 100_000, "trucewire/1", true),
              new AddressGuard(any -> true),
              Clock.systemUTC()),
          true,
          "trucewire/1 (+https://g.example/)",
          Duration.ZERO,
          Clock.systemUTC());

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void robotsTxtIsObeyedAndAskedForOnce() throws Exception {
    server.on(
        "/robots.txt", ok("User-agent: *\nDisallow: /\n\nUser-agent: trucewire\nDisallow: /in/"));
    server.on("/out", ok("page"));
    assertThat(fetch("/in/1"))
        .isInstanceOfSatisfying(
            Result.Refused.class, refused -> assertThat(refused.reason()).contains("robots.txt"));
    assertThat(fetch("/out")).isInstanceOf(Result.Here.class);
    assertThat(server.requests("/in/1")).isEmpty();
    assertThat(server.requests("/robots.txt")).hasSize(1);
  }

  @Test
  void withoutRobotsTxtAllMayBeFetched() throws Exception {
    server.on("/out", ok("page"));
    assertThat(fetch("/out")).isInstanceOf(Result.Here.class);
  }

  @Test
  void whileRobotsTxtCannotBeHadNothingIsFetched() {
    server.on("/robots.txt", status(503));
    server.on("/out", ok("page"));
    assertThatThrownBy(() -> fetch("/out")).isInstanceOf(FetchException.class);
    assertThat(server.requests("/out")).isEmpty();
  }

  @Test
  void crawlDelayKeepsPagesApart() throws Exception {
    server.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 20"));
    server.on("/a", ok("page"));
    assertThat(fetch("/a")).isInstanceOf(Result.Here.class);
    // Its turn would come in 20 seconds.
    assertThat(fetch("/a")).isInstanceOf(Result.Later.class);
    assertThat(server.requests("/a")).hasSize(1);
  }

  @Test
  void aDelayBeyondReasonIsARefusal() throws Exception {
    server.on("/robots.txt", ok("User-agent: *\nCrawl-delay: 3600"));
    assertThat(fetch("/a")).isInstanceOf(Result.Refused.class);
  }

  private Result fetch(String path) throws Exception {
    return pages.fetch(URI.create(server.url(path)), Duration.ofSeconds(1));
  }
}
