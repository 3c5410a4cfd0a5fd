package org.trucewire.bench.newsstand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The server that the benchmark's figures rest on. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere 127.0.0.1 alone is loopback")
class FeedServerTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theSameSeedGivesTheSameStories() throws IOException {
    try (FeedServer one = server(7);
        FeedServer same = server(7);
        FeedServer other = server(8)) {
      assertThat(versions(same)).isEqualTo(versions(one));
      assertThat(versions(other)).isNotEqualTo(versions(one));
    }
  }

  @Test
  void whatWasServedToItsEndIsNotedAndConditionalRequestsAreAnswered304()
      throws IOException, InterruptedException {
    try (FeedServer server = server(7)) {
      String etag = null;
      String url = null;
      for (String line : server.newsstand().list()) {
        url = line.substring(line.indexOf('=') + 1);
        etag = get(url, null).headers().firstValue("ETag").orElse(null);
        if (etag != null) {
          break;
        }
      }
      assertThat(etag).isNotNull();
      assertThat(get(url, etag).statusCode()).isEqualTo(304);
      assertThat(get(url, "\"another\"").statusCode()).isEqualTo(200);
      assertThat(server.newsstand().expected())
          .anyMatch(expected -> expected.servedAt().isPresent());
      assertThat(server.requests().sums().unchanged()).isEqualTo(1);
    }
  }

  @Test
  void aVersionIsKnownByItsWholeText() throws IOException {
    try (FeedServer server = server(7)) {
      StoryText text = StoryText.of(7, new Version(3, 2, 1));
      String url = "http://127.64.0.4:1/stories/3-2.html";

      assertThat(server.newsstand().versionOf(url, text.title(), text.body()))
          .isEqualTo(new Version(3, 2, 1));
      assertThat(server.newsstand().versionOf(url, text.title(), text.body() + ".")).isNull();
      assertThat(server.newsstand().versionOf(null, text.title(), text.body())).isNull();
    }
  }

  private static FeedServer server(long seed) throws IOException {
    return FeedServer.start(
        20, seed, Duration.ofSeconds(60), new VirtualClock(Duration.ofMinutes(1)));
  }

  private static List<Version> versions(FeedServer server) {
    return server.newsstand().expected().stream()
        .map(Newsstand.Expected::version)
        .collect(Collectors.toList());
  }

  /** One answer in 200 is a 503: it is asked again. */
  private HttpResponse<Void> get(String url, String etag) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    HttpResponse<Void> answer;
    do {
      answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    } while (answer.statusCode() == 503);
    return answer;
  }
}
