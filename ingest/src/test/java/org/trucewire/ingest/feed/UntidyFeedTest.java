package org.trucewire.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.Feeds.rssOf;
import static org.trucewire.ingest.feed.server.ScriptedServer.bytes;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;

import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.schemas.Article;

/** Feeds whose content is not what it should be: the table in docs/feeds.md. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UntidyFeedTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void aWrongCharsetInTheHeaderDoesNotGarbleTheText() throws InterruptedException {
    String text = "Перемирие в силе";
    byte[] utf8 = rss(item("a", "A", text)).getBytes(UTF_8);
    byte[] cyrillic =
        rss(item("b", "B", text))
            .replace("UTF-8", "windows-1251")
            .getBytes(Charset.forName("windows-1251"));
    server.on("/latin", bytes(utf8, "Content-Type", "text/xml; charset=ISO-8859-1"));
    server.on("/utf8", bytes(cyrillic, "Content-Type", "text/xml; charset=utf-8"));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/latin") + "," + server.url("/utf8"))) {
      run.round();
      assertThat(run.worker.articles()).hasSize(2).extracting(Article::getBody).containsOnly(text);
    }
  }

  @Test
  void noItemsAndThenTwenty() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 20)), ok(rss()), ok(rssOf(1, 20)), ok(rssOf(2, 21)));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(20);
      assertThat(run.round()).isEmpty();
      run.assertState("feed", "empty", "no entries");
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
    }
  }

  @Test
  void itemsWithoutIdsAreKnownByTheirAddressOrText() throws InterruptedException {
    String withLink =
        "<item><title>A</title><link>https://g.example/a</link><description>x</description></item>";
    String bare = "<item><title>B</title><description>y</description></item>";
    server.on("/feed", ok(rss(withLink, bare)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).hasSize(2);
      assertThat(run.round()).isEmpty();
    }
  }

  @Test
  void idsThatChangeRepeatNothing() throws InterruptedException {
    // Given a feed that gives its ten items new ids each time, and one item more at the third
    ScriptedServer.Answer[] script =
        IntStream.range(0, 4)
            .mapToObj(
                round -> {
                  StringBuilder items = new StringBuilder();
                  for (int n = round < 2 ? 10 : 11; n > 0; n--) {
                    items.append(
                        item("x" + n, "Report " + n, "Text " + n)
                            .replace(">x" + n + "</guid>", ">" + round + "-" + n + "</guid>"));
                  }
                  return ok(rss(items.toString()));
                })
            .toArray(ScriptedServer.Answer[]::new);
    server.on("/feed", script);
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      assertThat(run.round()).hasSize(10);
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).isEmpty();
      assertThat(run.worker.metric("feed-repeats-total", "feed")).isEqualTo(31.0);
    }
  }

  @Test
  void twoItemsThatDifferOnlyInTheirIdsAreTwo() throws InterruptedException {
    String alert = item("1", "Alert", "Sirens were heard.");
    String again = alert.replace(">1</guid>", ">2</guid>");
    server.on("/feed", ok(rss(alert)), ok(rss(again, alert)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).hasSize(1);
    }
  }

  @Test
  void datesInTheFutureAreNotBelieved() throws InterruptedException {
    String future = item("a", "A", "x").replace("30 Apr 2024", "30 Apr 2034");
    server.on("/feed", ok(rss(future)));
    try (FeedTaskRun run = FeedTaskRun.of(server.url("/feed"))) {
      run.round();
      Article article = run.worker.articles().get(0);
      assertThat(article.getPublishedAt()).isNull();
      assertThat(UTF_8.decode(article.getOriginal()).toString()).contains("2034");
    }
  }

  @Test
  void aLayoutThatDriftsIsSeen() throws InterruptedException {
    server.on("/feed", ok(rssOf(1, 5)), ok(rssOf(1, 6).replaceAll("<pubDate>[^<]*</pubDate>", "")));
    try (FeedTaskRun run = FeedTaskRun.of("feed=" + server.url("/feed"))) {
      run.round();
      run.round();
      run.assertState("feed", "drifted", "0% of its entries have a date", "100%");
    }
  }
}
