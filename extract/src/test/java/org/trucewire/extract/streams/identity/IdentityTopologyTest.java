package org.trucewire.extract.streams.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.extract.streams.identity.Newsroom.article;
import static org.trucewire.extract.streams.identity.Newsroom.whole;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trucewire.schemas.Article;
import org.trucewire.schemas.ArticleIdentity;

class IdentityTopologyTest {

  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
  private static final IdentitySettings SETTINGS =
      new IdentitySettings(0.4, Duration.ofDays(7), 1000);

  @TempDir Path state;

  private final Newsroom newsroom = new Newsroom(1);

  @Test
  void anEditIsARevision() {
    String text = whole(newsroom.story(8));
    String other = whole(newsroom.story(8));
    try (IdentityDriver driver = new IdentityDriver(state, SETTINGS)) {
      // Given an article, when it comes with another text, and back
      driver.take(article("a", "t", text, NOON));
      driver.take(article("a", "t", other, NOON));
      driver.take(article("a", "t", text, NOON));

      // Then each change is the next revision
      List<ArticleIdentity> news = driver.news();
      assertThat(news).extracting(ArticleIdentity::getRevision).containsExactly(1, 2, 3);
      assertThat(news.get(0).getPreviousHash()).isNull();
      assertThat(news.get(1).getPreviousHash()).isEqualTo(news.get(0).getContentHash());
      assertThat(news.get(2).getContentHash()).isEqualTo(news.get(0).getContentHash());
      assertThat(news).extracting(ArticleIdentity::getClusterId).containsOnly("a");
      assertThat(news).extracting(ArticleIdentity::getNearestArticleId).containsOnlyNulls();
      assertThat(driver.counted("new")).isEqualTo(1);
      assertThat(driver.counted("revision")).isEqualTo(2);
    }
  }

  @Test
  void aClusterIsNamedAfterItsEarliestArticleAlsoIfThatComesLast() {
    List<String> story = newsroom.story(20);
    try (IdentityDriver driver = new IdentityDriver(state, SETTINGS)) {
      // Given a copy that came before what it was copied from, and something else
      driver.take(article("copy", "Headline", newsroom.copy(story, 0.2), NOON));
      driver.take(article("else", "t", whole(newsroom.story(20)), NOON));
      assertThat(driver.latest().get("copy").getClusterId()).isEqualTo("copy");

      // When the agency's text comes, published an hour before
      driver.take(article("wire", "t", whole(story), NOON.minusSeconds(3600)), NOON);

      // Then both are told to be of the agency's cluster, and the other one is not
      List<ArticleIdentity> news = driver.news();
      assertThat(news).extracting(ArticleIdentity::getArticleId).containsExactly("wire", "copy");
      assertThat(news).extracting(ArticleIdentity::getClusterId).containsOnly("wire");
      assertThat(news.get(1).getNearestArticleId()).isEqualTo("wire");
      assertThat(news.get(1).getSimilarity()).isBetween(0.55, 0.95);
      assertThat(news.get(1).getRevision()).isEqualTo(1);
      assertThat(news.get(1).getSource()).isEqualTo("feed-of-copy");
      assertThat(news.get(1).getDecidedAt()).isEqualTo(NOON);
    }
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    // Given four stories with copies of copies, some published at the same instant
    List<Article> articles = new ArrayList<>();
    for (int s = 0; s < 4; s++) {
      List<String> story = newsroom.story(20);
      for (int c = 0; c < 6; c++) {
        List<String> part = story.subList(c, 14 + c);
        articles.add(
            article("s" + s + "c" + (9 - c), "t", whole(part), NOON.plusSeconds(c / 2 * 60L)));
      }
    }
    Map<String, ArticleIdentity> expected = identities(articles, "0");
    assertThat(expected.values())
        .extracting(ArticleIdentity::getClusterId)
        .contains("s0c8", "s3c8");

    for (int order = 1; order <= 10; order++) {
      // When they come in another order
      Collections.shuffle(articles, new Random(order));

      // Then the topic is left with the same
      assertThat(identities(articles, "" + order)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsPublishedOutsideOfTheWindowIsAnotherStory() {
    String text = whole(newsroom.story(20));
    try (IdentityDriver driver = new IdentityDriver(state, SETTINGS)) {
      // Given a text of an archive, when the same is published eight days later
      driver.take(article("then", "t", text, NOON), NOON.plus(Duration.ofDays(99)));
      driver.take(
          article("later", "t", text, NOON.plus(Duration.ofDays(8))),
          NOON.plus(Duration.ofDays(99)));

      // Then they are two clusters
      assertThat(driver.news())
          .extracting(ArticleIdentity::getClusterId)
          .containsExactly("then", "later");
    }
  }

  @Test
  void memoryIsBoundedInTextsAndInTime() {
    List<String> story = newsroom.story(20);
    try (IdentityDriver driver =
        new IdentityDriver(state, new IdentitySettings(0.4, Duration.ofDays(7), 3))) {
      // Given room for three texts, when a copy comes after three others
      driver.take(article("a", "t", whole(story), NOON));
      driver.take(article("b", "t", newsroom.copy(story, 0.1), NOON));
      driver.take(article("c", "t", whole(newsroom.story(20)), NOON));
      driver.take(article("d", "t", newsroom.copy(story, 0.1), NOON));
      // Then it joins what is left of the cluster, which keeps its name
      assertThat(driver.latest().get("d").getClusterId()).isEqualTo("a");

      // When one comes after the window, then nothing is left to join
      driver.take(article("e", "t", whole(story), NOON), NOON.plus(Duration.ofDays(8)));
      assertThat(driver.latest().get("e").getClusterId()).isEqualTo("e");
    }
  }

  @Test
  void aTaskThatStartsAnewGoesOnFromItsStore() {
    List<String> story = newsroom.story(20);
    try (IdentityDriver driver = new IdentityDriver(state, SETTINGS)) {
      // Given a cluster of two in the store
      driver.take(article("a", "t", whole(story), NOON));
      driver.take(article("b", "t", newsroom.copy(story, 0.1), NOON));

      // When another instance takes the store up, and a copy comes
      Clusters clusters = new Clusters(driver.store(), SETTINGS);
      byte[] signature = new Signatures().of(newsroom.copy(story, 0.1));
      List<Member> news =
          clusters.add(
              new Revision("c", "feed", 1, "ff", null, NOON.toEpochMilli(), signature),
              NOON.toEpochMilli());

      // Then it is of that cluster
      assertThat(news.get(0).cluster().articleId()).isEqualTo("a");
      assertThat(driver.store().get("c").texts()).extracting(t -> t.number()).containsExactly(2L);
    }
  }

  @Test
  void aTextTooShortToCompareIsAClusterOfItsOwn() {
    try (IdentityDriver driver = new IdentityDriver(state, SETTINGS)) {
      driver.take(article("a", "t", "Live: follow the latest here.", NOON));
      driver.take(article("b", "t", "Live: follow the latest here.", NOON));
      assertThat(driver.news()).extracting(ArticleIdentity::getClusterId).containsExactly("a", "b");
    }
  }

  private Map<String, ArticleIdentity> identities(List<Article> articles, String folder) {
    try (IdentityDriver driver = new IdentityDriver(state.resolve(folder), SETTINGS)) {
      articles.forEach(a -> driver.take(a, NOON.plusSeconds(3600)));
      return driver.latest();
    }
  }
}
