package org.trucewire.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trucewire.ingest.article.Pages.FIRST;
import static org.trucewire.ingest.article.Pages.article;
import static org.trucewire.ingest.article.Pages.jsonLd;
import static org.trucewire.ingest.article.Pages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWallsTest {

  private static final String NOT_FREE = jsonLd("\"isAccessibleForFree\":\"False\"");

  @Test
  void anArticleComesWithItsSection() {
    PageResult result = page(jsonLd("\"articleSection\":[\"World\",\"War\"]"), article()).result();
    assertThat(result).isInstanceOf(PageResult.Article.class);
    assertThat(((PageResult.Article) result).item().section()).isEqualTo("World");
  }

  @Test
  void aTeaserOfAnArticleThatIsNotFreeIsPaywalled() {
    PageResult result = page(NOT_FREE, "<article><p>" + FIRST + "</p></article>").result();
    assertThat(result).isInstanceOf(PageResult.Paywalled.class);
    assertThat(((PageResult.Paywalled) result).teaser().body()).contains("stop firing at noon");
  }

  @Test
  void anArticleThatIsNotFreeButAllThereIsAnArticle() {
    assertThat(page(NOT_FREE, article()).result()).isInstanceOf(PageResult.Article.class);
  }

  @Test
  void theNumberOfWordsTellsATeaserFromTheWhole() {
    String announced = jsonLd("\"isAccessibleForFree\":false,\"wordCount\":%d");
    assertThat(page(announced.formatted(2000), article()).result())
        .isInstanceOf(PageResult.Paywalled.class);
    assertThat(page(announced.formatted(25), "<p>" + FIRST + "</p>").result())
        .isInstanceOf(PageResult.Article.class);
  }

  @Test
  void aWallWithAPromptIsEnoughWithoutJsonLd() {
    String teaser = "<article><p>" + FIRST + "</p></article>";
    String wall = "<div class=\"article-paywall\">Subscribe to continue reading.</div>";
    assertThat(page("", teaser + wall).result()).isInstanceOf(PageResult.Paywalled.class);
    assertThat(page("", article() + wall).result()).isInstanceOf(PageResult.Article.class);
    assertThat(page("", teaser).result()).isInstanceOf(PageResult.Article.class);
  }

  @Test
  void aPageThatOnlyAsksForConsentIsNoArticle() {
    String text =
        "<h1>Before you continue</h1><p>We and our partners use cookies and process personal data."
            + " Read our privacy policy.</p><form action=\"/consent/save\">"
            + "<button>Accept all</button><button>Reject all</button></form>";
    assertThat(page("", text).result()).isInstanceOf(PageResult.Consent.class);
    // A notice beside an article is not one.
    assertThat(page("", text + article()).result()).isInstanceOf(PageResult.Article.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Just a moment..., Enable JavaScript and cookies to continue, blocked",
    "404 Gazette, Sorry., not-found",
    "Gazette, '', no-text",
  })
  void whatIsNoArticle(String title, String text, String reason) {
    assertThat(page("<title>" + title + "</title>", "<p>" + text + "</p>").result())
        .isEqualTo(new PageResult.NotAnArticle(reason));
  }

  @Test
  void aFrontPageIsNoArticle() {
    String front = "https://gazette.example/";
    assertThat(page(front, "", article()).result())
        .isEqualTo(new PageResult.NotAnArticle("front-page"));
    assertThat(page(front, jsonLd("\"headline\":\"Truce\""), article()).result())
        .isInstanceOf(PageResult.Article.class);
  }
}
