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

/** Edited copies against unrelated texts of the same phrases, counted in pairs. */
class ClusteringQualityTest {

  private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
  private static final int STORIES = 150;
  private static final int COPIES = 5;

  @TempDir Path state;

  @Test
  void copiesAreFoundAndUnrelatedTextsAreNot() {
    // Given stories of 8 to 30 sentences, and of each four copies with another headline, 10 to 30%
    // of the sentences cut and an agency's line added
    Newsroom newsroom = new Newsroom(7);
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int s = 0; s < STORIES; s++) {
      List<String> story = newsroom.story(8 + random.nextInt(23));
      for (int c = 0; c < COPIES; c++) {
        String body = c == 0 ? whole(story) : newsroom.copy(story, 0.05 + 0.05 * (c + 1));
        articles.add(article(s + "." + c, "Headline " + c, body, NOON.plusSeconds(c)));
      }
    }
    Collections.shuffle(articles, random);

    // When they come in any order
    Map<String, ArticleIdentity> latest;
    try (IdentityDriver driver =
        new IdentityDriver(state, new IdentitySettings(0.4, Duration.ofDays(7), 100_000))) {
      articles.forEach(driver::take);
      latest = driver.latest();
    }

    // Then of the pairs that share a cluster all are copies, and few copies are missed
    int right = 0;
    int wrong = 0;
    for (ArticleIdentity one : latest.values()) {
      for (ArticleIdentity other : latest.values()) {
        if (one.getArticleId().compareTo(other.getArticleId()) < 0
            && one.getClusterId().equals(other.getClusterId())) {
          if (story(one).equals(story(other))) {
            right++;
          } else {
            wrong++;
          }
        }
      }
    }
    assertThat(wrong).isZero();
    assertThat(right / (STORIES * COPIES * (COPIES - 1) / 2.0)).isGreaterThan(0.99);
  }

  private static String story(ArticleIdentity identity) {
    return identity.getArticleId().split("\\.", 2)[0];
  }
}
