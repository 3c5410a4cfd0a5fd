package org.trucewire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.feed.server.Feeds.item;
import static org.trucewire.ingest.feed.server.Feeds.rss;
import static org.trucewire.ingest.feed.server.ScriptedServer.ok;
import static org.trucewire.ingest.feed.server.ScriptedServer.status;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trucewire.ingest.feed.server.ScriptedServer;
import org.trucewire.schemas.Article;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedPagesTest {

  private final ScriptedServer server = new ScriptedServer();

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void pagesAreFetchedForSummariesAndTriedAgain() throws InterruptedException {
    String entry =
        "<item><guid>p1</guid><title>Truce</title><link>%s</link><description>Short.</description>"
            + "</item>";
    String paragraph = "The ceasefire along the river held through the night, both sides said. ";
    String page =
        "<html><body><nav>Home</nav><article><p>%s</p><p>%s</p></article></body></html>"
            .formatted(paragraph.repeat(4), "Observers counted no violation. ".repeat(8));
    server.on("/feed", ok(rss(entry.formatted(server.url("/page"))), "ETag", "\"e\""));
    server.on("/page", status(503), ok(page, "Content-Type", "text/html; charset=utf-8"));
    try (FeedTaskRun run =
        FeedTaskRun.of(Map.of("feed.urls", server.url("/feed"), "feed.fetch.pages", "true"))) {
      assertThat(run.round()).isEmpty();
      assertThat(run.round()).hasSize(1);
      assertThat(run.round()).isEmpty();
      Article article = run.worker.articles().get(0);
      assertThat(article.getBody()).contains("held through the night", "no violation");
      assertThat(article.getOriginalType()).isEqualTo("text/html");
    }
    // While the page was missing the feed was asked for as a whole.
    assertThat(server.requests("/feed").get(1).getFirst("If-None-Match")).isNull();
    assertThat(server.requests("/page")).hasSize(2);
  }

  @Test
  void aPageThatNeverComesLeavesTheSummary() throws InterruptedException {
    server.on(
        "/feed",
        ok(
            rss(
                item("p1", "Truce", "Short.")
                    .replace("https://gazette.example/p1", server.url("/none")))));
    try (FeedTaskRun run =
        FeedTaskRun.of(Map.of("feed.urls", server.url("/feed"), "feed.fetch.pages", "true"))) {
      run.round();
      run.round();
      assertThat(run.worker.articles()).isEmpty();
      run.round();
      assertThat(run.worker.articles()).extracting(Article::getBody).containsExactly("Short.");
      assertThat(run.round()).isEmpty();
    }
  }

  @Test
  void aPaywalledPageLeavesTheSummary() throws InterruptedException {
    // Given an article whose page shows readers who do not pay one paragraph of it
    String teaser =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
            + "\"isAccessibleForFree\":false}</script></head><body><article><p>"
            + "The ceasefire along the river held through the night, both sides said. ".repeat(3)
            + "</p></article></body></html>";
    server.on(
        "/feed",
        ok(
            rss(
                item("p1", "Truce", "Short.")
                    .replace("https://gazette.example/p1", server.url("/page")))));
    server.on("/page", ok(teaser, "Content-Type", "text/html; charset=utf-8"));
    try (FeedTaskRun run =
        FeedTaskRun.of(Map.of("feed.urls", server.url("/feed"), "feed.fetch.pages", "true"))) {
      // When the feed is read
      run.round();
      // Then the article has what the feed says of it
      assertThat(run.worker.articles()).extracting(Article::getBody).containsExactly("Short.");
    }
  }
}
