package org.trucewire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trucewire.schemas.Article;

class ArticleIdTest {

  private static final String CONTENT = ArticleId.contentHash("Truce", "It holds.");

  /** These are in topics and tables already: a change of one is a change of every id. */
  @Test
  void idsAreTheSameForEver() {
    assertThat(CONTENT)
        .isEqualTo("1a801e6ea98deea91963fa678f61186f14286b9e9654b6202b88921b599de918");
    assertThat(ArticleId.of("feed", "g1", "https://x.example/1", CONTENT))
        .isEqualTo("d2d5b1dd462a1e655f92d5eb7b5cdd24");
    assertThat(ArticleId.of("feed", null, "http://X.example:80/1?utm_source=rss#top", CONTENT))
        .isEqualTo("cc21ab723b6907ff91d91bef3cf15173");
    assertThat(ArticleId.of("feed", null, null, CONTENT))
        .isEqualTo("87209365b3fd8e3a3f8217077605c0d7");
  }

  @Test
  void aGuidCountsWithinItsScopeAndAnAddressEverywhere() {
    assertThat(ArticleId.of("one", "g", "u", CONTENT))
        .isNotEqualTo(ArticleId.of("two", "g", "u", CONTENT));
    assertThat(ArticleId.of("one", null, "u", CONTENT))
        .isEqualTo(ArticleId.of("two", null, "u", CONTENT));
  }

  @Test
  void titleAndBodyDoNotRunTogether() {
    assertThat(ArticleId.contentHash("ab", "c")).isNotEqualTo(ArticleId.contentHash("a", "bc"));
    assertThat(ArticleId.contentHash(null, "c")).isEqualTo(ArticleId.contentHash("", "c"));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example:80/a?b=1#c, https://news.example/a?b=1",
    "https://news.example:443, https://news.example/",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://news.example/a?utm_source=x&id=7&fbclid=q&UTM_Medium=m, https://news.example/a?id=7",
    "https://news.example/a?utm_campaign=x, https://news.example/a",
    "https://user@news.example/a%20b/, https://news.example/a%20b/",
    "'https://news.example/a b', 'https://news.example/a b'",
    "tag:news.example;1, tag:news.example;1",
    "/relative, /relative",
  })
  void canonicalAddresses(String given, String expected) {
    assertThat(CanonicalUrl.of(given)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeStoredIsReplacedAndBlanksBecomeNull() {
    NewsItem item =
        new NewsItem(" ", " u ", "", "T\0", null, " ", "\ud83d\ude00 \ud83d x", "EN_us", null);
    Article article =
        item.toArticle(
            "s",
            "s",
            Instant.parse("2024-01-01T00:00:00.123456Z"),
            new Original("x".getBytes(UTF_8), "text/plain"));
    assertThat(article.getGuid()).isNull();
    assertThat(article.getUrl()).isEqualTo("u");
    assertThat(article.getOutlet()).isNull();
    assertThat(article.getTitle()).isEqualTo("T\ufffd");
    assertThat(article.getBody()).isEqualTo("\ud83d\ude00 \ufffd x");
    assertThat(article.getLanguage()).isEqualTo("en-US");
    assertThat(article.getFetchedAt()).isEqualTo(Instant.parse("2024-01-01T00:00:00.123Z"));
  }
}
