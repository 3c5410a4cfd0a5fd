package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.Feeds;
import org.trucewire.ingest.feed.server.ScriptedHub;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

/** How subscriptions begin, go on and end, and who must not be believed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WebSubLifeTest {

  private static final String TWO = Feeds.rss(item("a2", "Talks", "They met."));

  private final ScriptedServer server = new ScriptedServer();
  private final ScriptedHub hub = new ScriptedHub();

  @AfterEach
  void close() {
    hub.close();
    server.close();
  }

  @Test
  void onlyWhatWasAskedForIsVerifiedAndOnlyWhatIsSignedIsTaken() throws InterruptedException {
    feed(1);
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      String callback = hub.requests().get(0).get("hub.callback");
      String topic = hub.requests().get(0).get("hub.topic");
      String forged = callback.substring(0, callback.length() - 1) + "x";

      // Given questions about what nobody asked for, then no challenge is said back
      for (String[] question :
          List.of(
              new String[] {callback, "subscribe", topic},
              new String[] {callback, "unsubscribe", topic},
              new String[] {callback, "subscribe", "https://elsewhere.example/"},
              new String[] {callback, "denied", "https://elsewhere.example/"},
              new String[] {forged, "subscribe", topic},
              new String[] {"https://hooks.example/websub/", "subscribe", topic})) {
        HttpResponse<String> answer =
            hub.ask(
                    question[0],
                    "hub.mode",
                    question[1],
                    "hub.topic",
                    question[2],
                    "hub.challenge",
                    "echo-me")
                .join();
        assertThat(answer.statusCode()).as(String.join(" ", question)).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("echo-me");
      }

      // Given pings without a signature, with another body's, a wrong method, or nowhere
      String secret = hub.requests().get(0).get("hub.secret");
      String other = ScriptedHub.sign("sha256", "HmacSHA256", secret, "other");
      String right = ScriptedHub.sign("sha256", "HmacSHA256", secret, TWO);
      assertThat(hub.tell(callback, TWO).join().statusCode()).isEqualTo(403);
      assertThat(hub.tell(callback, TWO, "X-Hub-Signature", other).join().statusCode())
          .isEqualTo(403);
      assertThat(hub.tell(callback, TWO, "X-Hub-Signature", "md5=00").join().statusCode())
          .isEqualTo(403);
      assertThat(hub.tell(forged, TWO, "X-Hub-Signature", right).join().statusCode())
          .isEqualTo(404);

      // Then nothing has come of it
      assertThat(run.metric("feed-told-total")).isEqualTo(0.0);
      assertThat(run.status(hub.tell(callback, TWO, "X-Hub-Signature", right))).isEqualTo(202);
    }
  }

  @Test
  void bodiesAreBounded() throws InterruptedException {
    feed(1);
    try (WebSubRun run =
        WebSubRun.of(hub, server.url("/feed"), "feed.body.max.bytes", "2048").subscribed()) {
      HttpResponse<String> answer = hub.tell(Feeds.rss(item("b", "B", "x".repeat(3000)))).join();
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("feed.body.max.bytes");
      assertThat(run.metric("feed-told-total")).isEqualTo(0.0);
    }
  }

  @Test
  void aLeaseIsRenewedBeforeItEnds() throws InterruptedException {
    feed(1);
    hub.grant(1000);
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      run.advance(Duration.ofMinutes(10));
      run.task().poll();
      assertThat(hub.requests()).hasSize(1);

      run.advance(Duration.ofSeconds(250));
      run.until("renewed", () -> hub.verified().size() == 2);
      run.advance(Duration.ofMinutes(10));
      assertThat((String) run.metric("feed-hub-state")).startsWith("subscribed");
    }
  }

  @Test
  void aHubThatFailsOrDeniesIsLeftAloneAndTheFeedIsPolled() throws InterruptedException {
    feed(3);
    hub.answerWith(500);
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed"))) {
      // Given a hub that fails, then it is asked again after ever longer times
      run.until("asked", () -> ((String) run.metric("feed-hub-state")).contains("500"));
      run.task().poll();
      assertThat(hub.requests()).hasSize(1);
      run.advance(Duration.ofMinutes(1));
      run.until("asked again", () -> hub.requests().size() == 2);

      // When it is back and denies the topic, then the reason is shown, and polls go on
      hub.answerWith(202);
      run.advance(Duration.ofMinutes(3));
      run.subscribed();
      String callback = hub.requests().get(2).get("hub.callback");
      String topic = hub.requests().get(2).get("hub.topic");
      HttpResponse<String> answer =
          hub.ask(
                  callback,
                  "hub.mode",
                  "denied",
                  "hub.topic",
                  topic,
                  "hub.reason",
                  "no such feed here")
              .join();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat((String) run.metric("feed-hub-state")).contains("no such feed here");
      int polls = server.requests("/feed").size();
      run.advance(Duration.ofHours(3));
      run.until("polled", () -> server.requests("/feed").size() > polls);
      assertThat(hub.requests()).hasSize(3);
    }
  }

  @Test
  void aFeedThatNamesNoHubAnyMoreIsUnsubscribed() throws InterruptedException {
    hub.grant(864_000);
    server.on(
        "/feed", ok(withHub(Feeds.rss(item("a1", "T", "B.")))), ok(Feeds.rss()), ok(Feeds.rss()));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      run.advance(Duration.ofHours(4));
      run.until("unsubscribed", () -> hub.verified().size() >= 2 || hub.requests().size() > 2);
      Map<String, String> last = hub.requests().get(hub.requests().size() - 1);
      run.until("said so", () -> run.metric("feed-hub-state").equals("has no hub"));
      assertThat(hub.requests()).extracting(r -> r.get("hub.mode")).contains("unsubscribe");
      assertThat(last.get("hub.mode")).isEqualTo("unsubscribe");
      String secret = hub.requests().get(0).get("hub.secret");
      String signature = ScriptedHub.sign("sha1", "HmacSHA1", secret, TWO);
      assertThat(
              hub.tell(last.get("hub.callback"), TWO, "X-Hub-Signature", signature)
                  .join()
                  .statusCode())
          .isEqualTo(410);
    }
  }

  @Test
  void aBackupPollStaysAndNeitherStarvesTheOther() throws InterruptedException {
    // Given a subscribed feed whose next poll hangs until it is let go
    hub.grant(864_000);
    CountDownLatch hang = new CountDownLatch(1);
    ScriptedServer.Answer first = ok(withHub(Feeds.rssOf(1, 1)));
    server.on(
        "/feed",
        first,
        first,
        exchange -> {
          try {
            assertThat(hang.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          ok(withHub(Feeds.rssOf(1, 40))).to(exchange);
        });
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      run.advance(Duration.ofHours(2));
      run.until("polled", () -> server.requests("/feed").size() == 2);
      run.until("settled", () -> next(run) > now(run));
      double backup = next(run) - now(run);
      assertThat(backup).isEqualTo((double) Duration.ofHours(3).toSeconds());

      // When pings come, then the next poll stays where it was
      double due = next(run);
      assertThat(run.status(hub.tell(Feeds.rssOf(2, 2)))).isEqualTo(202);
      assertThat(next(run)).isEqualTo(due);

      // When it is due while one ping after another comes, then it starts, and they wait
      run.advance(Duration.ofHours(3).plusSeconds(1));
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int n = 3; n < 23; n++) {
        answers.add(hub.tell(Feeds.rssOf(n, n)));
      }
      run.until("the poll starts", () -> server.requests("/feed").size() == 3);
      hang.countDown();
      for (CompletableFuture<HttpResponse<String>> answer : answers) {
        assertThat(run.status(answer)).isEqualTo(202);
      }

      // Then each item is there once
      run.until("all is there", () -> run.worker().articles().size() >= 40);
      assertThat(run.worker().articles())
          .extracting(Article::getGuid)
          .hasSize(40)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aTaskWithoutTheFeedAsksTheHubToTryAgain() throws InterruptedException, IOException {
    // Given two tasks of one connector on one worker, which share its port
    server.on("/one", ok(withHub(Feeds.rssOf(1, 1)))).on("/two", ok(Feeds.rssOf(1, 1)));
    Map<String, String> port = Map.of("feed.websub.port", Integer.toString(freePort()));
    Map<String, String> one = with(port, "f=" + server.url("/one"));
    WebSubRun owner = new WebSubRun(new TaskRun(), new ManualClock(), hub, one).subscribed();
    try (WebSubRun other =
        new WebSubRun(
            new TaskRun(), new ManualClock(), hub, with(port, "f=" + server.url("/two")))) {
      assertThat(owner.status(hub.tell(TWO))).isEqualTo(202);

      // When the owner goes to another worker, then the port stays, and says 503 for its feed
      owner.close();
      HttpResponse<String> answer = hub.tell(TWO).join();
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
      assertThat(other.worker().articles()).isEmpty();
    }
  }

  private static Map<String, String> with(Map<String, String> port, String urls) {
    Map<String, String> all = new java.util.HashMap<>(port);
    all.put("feed.urls", urls);
    return all;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static double next(WebSubRun run) {
    return (Double) run.metric("feed-next-fetch-seconds");
  }

  private static double now(WebSubRun run) {
    return run.clock().instant().toEpochMilli() / 1000.0;
  }

  private void feed(int items) {
    server.on("/feed", ok(withHub(Feeds.rssOf(1, items))));
  }

  /** With the hub named in the channel. */
  private String withHub(String rss) {
    return rss.replaceFirst(
        "<channel>",
        "<channel><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\""
            + hub.url()
            + "\"/>");
  }
}
