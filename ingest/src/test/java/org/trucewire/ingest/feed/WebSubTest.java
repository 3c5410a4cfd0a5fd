package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.Feeds;
import org.trucewire.ingest.feed.server.ScriptedHub;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.ingest.source.ManualClock;
import org.trucewire.ingest.source.TaskRun;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WebSubTest {

  private static final String ONE = item("a1", "Truce", "They signed.");
  private static final String TWO = item("a2", "Talks", "They met.");

  private final ScriptedServer server = new ScriptedServer();
  private final ScriptedHub hub = new ScriptedHub();

  @AfterEach
  void close() {
    hub.close();
    server.close();
  }

  @Test
  void aFeedThatNamesAHubIsSubscribedAndItsPingsAreArticles() throws InterruptedException {
    // Given a feed that names a hub and its own address in a header
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link("https://g.example/canonical")));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      Map<String, String> asked = hub.requests().get(0);
      assertThat(asked)
          .containsEntry("hub.mode", "subscribe")
          .containsEntry("hub.topic", "https://g.example/canonical")
          .containsEntry("hub.lease_seconds", "864000");
      assertThat(asked.get("hub.callback"))
          .matches("https://hooks\\.example/websub/[0-9a-f]{32}-[0-9a-f]{64}");
      assertThat(asked.get("hub.secret")).hasSize(64);
      assertThat(hub.verified().get(0).body()).isEqualTo("challenge-1");

      // When the hub tells of an item, then it is an article of that feed
      assertThat(run.status(hub.tell(Feeds.rss(TWO)))).isEqualTo(202);
      assertThat(run.worker().articles())
          .extracting(Article::getGuid, Article::getSource)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("a1", "f"),
              org.assertj.core.groups.Tuple.tuple("a2", "f"));
      assertThat(run.metric("feed-told-total")).isEqualTo(1.0);
    }
  }

  @Test
  void pushAndPollOfTheSameItemGiveOneArticle() throws InterruptedException {
    // Given items with relative links and no ids, told by the hub after and before a poll shows
    // them
    String relative =
        "<item><title>No id</title><link>/r/%d</link><description>D.</description></item>";
    String first = relative.formatted(1);
    String second = relative.formatted(2);
    server.on(
        "/feed",
        ok(Feeds.rss(first), "Link", link("https://other.example/self")),
        ok(Feeds.rss(second, first), "Link", link("https://other.example/self")));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      assertThat(run.status(hub.tell(Feeds.rss(first)))).isEqualTo(202);
      assertThat(run.status(hub.tell(Feeds.rss(second)))).isEqualTo(202);

      // When the feed is polled once more
      run.advance(java.time.Duration.ofHours(4));
      run.until("polled", () -> server.requests("/feed").size() == 2);
      assertThat(run.status(hub.tell(Feeds.rss(second, first)))).isEqualTo(202);

      // Then each is there once
      assertThat(run.worker().articles()).extracting(Article::getUrl).hasSize(2);
    }
  }

  @Test
  void theHubIsAnsweredWhenKafkaHasItAndNotBefore() throws InterruptedException {
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link(null)));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      // Given a ping whose records are handed on and not committed, and the same ping once more
      CompletableFuture<HttpResponse<String>> answer = hub.tell(Feeds.rss(TWO));
      List<SourceRecord> given =
          run.untilWithoutCommit("told", () -> run.metric("feed-articles-total").equals(2.0));
      CompletableFuture<HttpResponse<String>> again = hub.tell(Feeds.rss(TWO));
      given.addAll(
          run.untilWithoutCommit("told twice", () -> run.metric("feed-told-total").equals(2.0)));
      assertThat(TaskRun.withoutReadings(given)).hasSize(1);
      assertThat(answer).isNotDone();
      assertThat(again).isNotDone();

      // When it is committed, then both are answered
      run.commit(given);
      assertThat(run.status(answer)).isEqualTo(202);
      assertThat(run.status(again)).isEqualTo(202);
    }
  }

  @Test
  void killedBeforeTheCommitTheHubSendsItOnceMoreAndItIsThereOnce() throws InterruptedException {
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link(null)));
    TaskRun worker = new TaskRun();
    ManualClock clock = new ManualClock();
    Map<String, String> config = Map.of("feed.urls", "f=" + server.url("/feed"));
    CompletableFuture<HttpResponse<String>> answer;
    try (WebSubRun run = new WebSubRun(worker, clock, hub, config).subscribed()) {
      // Given a ping that was read and not committed
      answer = hub.tell(Feeds.rss(TWO));
      run.untilWithoutCommit("told", () -> run.metric("feed-articles-total").equals(2.0));
    }
    // When its task ends, then the hub is asked to repeat it
    assertThat(answer.join().statusCode()).isEqualTo(503);
    try (WebSubRun run = new WebSubRun(worker, clock, hub, config)) {
      // And the next task takes it even before it has subscribed, once
      assertThat(run.status(hub.tell(Feeds.rss(TWO)))).isEqualTo(202);
      assertThat(run.status(hub.tell(Feeds.rss(TWO)))).isEqualTo(202);
      assertThat(worker.articles()).extracting(Article::getGuid).containsExactly("a1", "a2");
    }
  }

  @Test
  void aDroppedRecordIsNotSaidToBeTaken() throws InterruptedException {
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link(null)));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      CompletableFuture<HttpResponse<String>> answer = hub.tell(Feeds.rss(TWO));
      run.untilWithoutCommit("told", () -> run.metric("feed-articles-total").equals(2.0))
          .forEach(record -> run.task().commitRecord(record, null));
      assertThat(run.status(answer)).isEqualTo(500);
    }
  }

  @Test
  void whatCannotBeReadIsADeadLetterAndTheFeedIsStillWell() throws InterruptedException {
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link(null)));
    try (WebSubRun run = WebSubRun.of(hub, server.url("/feed")).subscribed()) {
      assertThat(run.status(hub.tell("no feed"))).isEqualTo(202);
      assertThat(run.status(hub.tell("no feed"))).isEqualTo(202);
      assertThat(run.worker().deadLetters()).hasSize(1);
      assertThat(TaskRun.headers(run.worker().deadLetters().get(0)).get("message"))
          .startsWith("A hub sent: ");
      assertThat(run.metric("feed-consecutive-failures")).isEqualTo(0.0);
    }
  }

  @Test
  void withoutACallbackAddressNothingIsSubscribed() throws InterruptedException {
    server.on("/feed", ok(Feeds.rss(ONE), "Link", link(null)));
    try (FeedTaskRun run = FeedTaskRun.of("f=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(1);
      assertThat(run.worker.metric("feed-hub-state", "f")).isEqualTo("");
      assertThat(hub.requests()).isEmpty();
    }
  }

  /** The header that names the hub, and the feed's own address where there is one. */
  private String link(String self) {
    String hubLink = "<" + hub.url() + ">; rel=\"hub\"";
    return self == null ? hubLink : hubLink + ", <" + self + ">; rel=self";
  }
}
